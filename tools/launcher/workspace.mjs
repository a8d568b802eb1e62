// Where things are, and the Node that runs them.
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Complaint } from './complaint.mjs';

export const workspace = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const inWorkspace = (...parts) => join(workspace, ...parts);

/** Everything that a running Fyrlykt keeps: database, keys, logs, sent notifications. */
export const dataFolder = () => resolve(process.env.FYRLYKT_DATA || inWorkspace('.data'));

/** Node 24: the one that npm installed, or the one that runs this where npm has none (macOS). */
export function findNode() {
  const installed = inWorkspace('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(installed)) return installed;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 9)) return process.execPath;
  throw new Complaint(
    `Node 24.9 or newer is needed on ${process.platform}, where npm cannot bring it along; this is ${process.versions.node}. ` +
      'Install Node 24 from https://nodejs.org and start again.',
  );
}

/** The environment for the workspace's own tools: their folder first, no background process, no questions. */
export function toolEnvironment(extra = {}) {
  return {
    ...process.env,
    PATH: `${inWorkspace('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    ...extra,
  };
}
