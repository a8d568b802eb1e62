// The embedded Postgres 18: started for `npm start`, for the tests and for single commands.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Complaint, explainFileError } from './launcher/complaint.mjs';
import { waitUntil } from './launcher/processes.mjs';
import { findPostgres } from './postgres/binaries.mjs';
import { prepareCluster } from './postgres/cluster.mjs';
import {
  findRunning as findRunningOn,
  readPostmaster,
  refuseSecond as refuseSecondOn,
  removeNote,
  takeOver,
  writeNote,
} from './postgres/owner.mjs';
import { choosePrivilege, makeFolder } from './postgres/privilege.mjs';
import { asArguments, settingsFor } from './postgres/settings.mjs';

/** The system allows 107 bytes for a socket's whole path; its name takes 20 of them. */
const longestSocketDir = 87;
const largestLogBytes = 10 * 1024 * 1024;

function makeSocketDir(privilege) {
  const parent = tmpdir().length + 16 <= longestSocketDir ? tmpdir() : '/tmp';
  const folder = mkdtempSync(join(parent, 'fyrlykt-'));
  makeFolder(privilege, folder);
  return folder;
}

/** Connection address of a role. A socket's folder travels as the parameter `host`. */
const addressOf = (socketDir, database, role) =>
  `postgresql://${role}@/${database}?host=${encodeURIComponent(socketDir)}`;

function openLog(path) {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) truncateSync(path, 0);
  return openSync(path, 'a', 0o600);
}

const tail = (path, lines) => readFileSync(path, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');

function launch(privilege, settings, logPath) {
  const [command, ...args] = [
    ...privilege.prefix,
    join(privilege.native, 'bin', 'postgres'),
    '-D',
    privilege.dataDir,
    ...asArguments(settings),
  ];
  const log = openLog(logPath);
  // A group of its own: Ctrl-C in the terminal reaches the launcher only, which ends its children in order.
  const child = spawn(command, args, {
    detached: true,
    cwd: '/',
    stdio: ['ignore', log, log],
    ...privilege.spawnOptions,
  });
  closeSync(log);
  return child;
}

async function waitUntilReady(child, dataDir, logPath) {
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const ready = () =>
    ended() || (readPostmaster(dataDir)?.pid === child.pid && readPostmaster(dataDir)?.state === 'ready');
  // Recovery after a crash may have much to replay.
  if ((await waitUntil(ready, 120_000, 10)) && !ended()) return;
  if (!ended()) child.kill('SIGINT');
  const told = tail(logPath, 12);
  if (/No space left/i.test(told))
    throw new Complaint('The disk is full: the database could not start. Free some space and start again.');
  throw new Complaint(`Postgres did not start. Its last words, from ${logPath}:\n${told}`);
}

async function end(child, signal = 'SIGINT') {
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  if (ended()) return;
  child.kill(signal);
  if (!(await waitUntil(ended, 20_000))) child.kill('SIGQUIT');
  await waitUntil(ended, 5_000);
}

/** The socket folder of the Postgres that a living process of this workspace runs on the folder, if any. */
export const findRunning = (dataDir) => findRunningOn(choosePrivilege(findPostgres(), resolve(dataDir)).dataDir);

/** Refuses, before anything else is tried, a second start on a folder that is in use. */
export const refuseSecond = (dataDir) => refuseSecondOn(choosePrivilege(findPostgres(), resolve(dataDir)).dataDir);

function prepare(options) {
  const privilege = choosePrivilege(findPostgres(), resolve(options.dataDir));
  try {
    mkdirSync(dirname(privilege.dataDir), { recursive: true });
    return privilege;
  } catch (error) {
    throw explainFileError(error, dirname(privilege.dataDir));
  }
}

/**
 * Starts Postgres on a data folder, which is made when missing.
 *
 * `fsync: false` is for tests only. `settings` override single settings. `onExit` is called when Postgres ends without `stop()`.
 * `restart()` starts it again on the same socket after such an end.
 */
export async function startPostgres(options) {
  const { fsync = true, settings = {}, onExit = () => {} } = options;
  const privilege = prepare(options);
  const { dataDir } = privilege;
  await takeOver(dataDir);
  try {
    prepareCluster(privilege, fsync);
  } catch (error) {
    throw explainFileError(error, dataDir);
  }
  const socketDir = makeSocketDir(privilege);
  writeNote(dataDir, socketDir);
  const logPath = `${dataDir}.log`;
  const state = { child: undefined, stopping: false };
  const start = async () => {
    const child = launch(privilege, settingsFor({ socketDir, fsync, settings }), logPath);
    state.child = child;
    child.on('error', () => {});
    await waitUntilReady(child, dataDir, logPath);
    child.once('exit', (code, signal) => state.stopping || onExit(code, signal));
  };
  const stop = async (signal) => {
    state.stopping = true;
    if (state.child) await end(state.child, signal);
    removeNote(dataDir);
    rmSync(socketDir, { recursive: true, force: true });
  };
  await start().catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    socketDir,
    dataDir,
    pid: () => state.child.pid,
    url: (database = 'fyrlykt', role = 'fyrlykt_owner') => addressOf(socketDir, database, role),
    restart: start,
    stop,
  };
}

/** Addresses for the three roles, in the names under which the API reads them. */
export function databaseEnvironment(socketDir, database = 'fyrlykt') {
  return {
    DATABASE_OWNER_URL: addressOf(socketDir, database, 'fyrlykt_owner'),
    DATABASE_APP_URL: addressOf(socketDir, database, 'fyrlykt_app'),
    DATABASE_SYSTEM_URL: addressOf(socketDir, database, 'fyrlykt_system'),
  };
}
