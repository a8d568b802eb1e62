// Dependencies: installed when the lock file says something else than what was installed last.
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Complaint, explainFileError } from './complaint.mjs';
import { runStep } from './run-step.mjs';
import { inWorkspace, workspace } from './workspace.mjs';

const note = inWorkspace('node_modules', '.fyrlykt-lock');

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(inWorkspace('package-lock.json')))
    .digest('hex');
}

/** npm's own record of what stands in node_modules names every package of the lock in the same version. */
function recordAgrees() {
  const record = inWorkspace('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(inWorkspace('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional }]) =>
      !place || optional || devOptional || present[place]?.version === version,
  );
}

/** True when nothing has to be installed. An install made by hand counts, and is noted. */
function isInstalled() {
  if (existsSync(note) && readFileSync(note, 'utf8').trim() === lockHash()) return true;
  if (!recordAgrees()) return false;
  writeFileSync(note, `${lockHash()}\n`);
  return true;
}

/** A workspace that another user has installed or built cannot be changed by this one. */
export function refuseForeignFiles() {
  for (const folder of [
    workspace,
    ...['node_modules', 'dist', '.nx'].map((name) => inWorkspace(name)).filter(existsSync),
  ]) {
    try {
      accessSync(folder, constants.W_OK);
    } catch (error) {
      throw explainFileError(error, folder);
    }
  }
}

/** The npm that runs this command, else the one beside Node, else the one on the path. */
function npmCommand() {
  const npm =
    process.env.npm_execpath ??
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  // npm must not run on the Node inside node_modules, which it is about to replace.
  const node = process.env.npm_node_execpath ?? process.execPath;
  if (existsSync(npm) && !node.startsWith(inWorkspace('node_modules'))) return [node, [npm]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}

function outsidePath() {
  const path = process.env.PATH ?? '';
  return path
    .split(':')
    .filter((folder) => !folder.startsWith(inWorkspace('node_modules')))
    .join(':');
}

/** Installs what the lock file names, when that is not what is installed. Resolves to true when it had to. */
export async function ensureInstalled({ quiet = false } = {}) {
  if (isInstalled()) return false;
  refuseForeignFiles();
  const [command, args] = npmCommand();
  if (!quiet) console.log('      npm ci, which says nothing for a minute or three the first time');
  const env = { ...process.env, PATH: outsidePath() };
  const { code, output } = await runStep(command, [...args, 'ci', '--no-audit', '--no-fund'], { env, quiet });
  if (code !== 0) {
    const full = /ENOSPC/.test(output) ? 'The disk is full. ' : '';
    throw new Complaint(
      `${full}The dependencies could not be installed ("npm ci" failed, see above). Is the network reachable? Then start again.`,
    );
  }
  writeFileSync(note, `${lockHash()}\n`);
  return true;
}
