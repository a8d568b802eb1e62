// The data folder: made whole or not at all, and recognised when it is not ours to open.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Complaint } from '../launcher/complaint.mjs';
import { postgresMajor } from './binaries.mjs';
import { makeFolder } from './privilege.mjs';
import { firstStatements } from './settings.mjs';

const neededMegabytes = 300;

function refuseFullDisk(folder) {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  const freeMegabytes = Math.floor((Number(bavail) * Number(bsize)) / 1024 / 1024);
  if (freeMegabytes < neededMegabytes) {
    throw new Complaint(
      `The disk that holds ${existing} is nearly full: ${freeMegabytes} MB are free and the database needs at least ${neededMegabytes} MB. ` +
        'Free some space, or put the data elsewhere with FYRLYKT_DATA=/another/folder.',
    );
  }
}

function refuseForeignFolder(privilege) {
  const owner = statSync(privilege.dataDir).uid;
  const expected = privilege.kind === 'nobody' ? 65534 : process.getuid?.();
  if (expected === undefined || owner === expected) return;
  throw new Complaint(
    `The database in ${privilege.dataDir} belongs to another user (number ${owner}), and Postgres opens only its own. ` +
      'Start as that user, or use other data with FYRLYKT_DATA=/another/folder.',
  );
}

function refuseOtherVersion(dataDir) {
  const version = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (version === postgresMajor) return;
  throw new Complaint(
    `The database in ${dataDir} was made by Postgres ${version}; this is Postgres ${postgresMajor}, which cannot open it. ` +
      'Take a backup with the version that made it and restore it here, or begin anew with FYRLYKT_DATA=/another/folder.',
  );
}

function run(privilege, command, args, options = {}) {
  const [first, ...rest] = [...privilege.prefix, join(privilege.native, 'bin', command), ...args];
  const result = spawnSync(first, rest, { encoding: 'utf8', cwd: '/', ...privilege.spawnOptions, ...options });
  if (result.status === 0) return;
  const told = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`.trim();
  if (/No space left/i.test(told))
    throw new Complaint('The disk is full: the database could not be made. Free some space and start again.');
  throw new Error(`${command} failed:\n${told}`);
}

/** Makes the folder beside its place and moves it there when it is complete, so that an interrupted first start leaves no half database. */
function create(privilege, locale) {
  const making = `${privilege.dataDir}.making`;
  rmSync(making, { recursive: true, force: true });
  makeFolder(privilege, making);
  run(privilege, 'initdb', [
    '-D',
    making,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-instructions',
    ...locale,
  ]);
  run(privilege, 'postgres', ['--single', '-D', making, '-c', 'log_min_messages=error', 'postgres'], {
    input: `${firstStatements}\n`,
  });
  renameSync(making, privilege.dataDir);
}

/** Refuses a data folder that cannot be used, and makes a new one where there is none. */
export function prepareCluster(privilege, fsync) {
  refuseFullDisk(privilege.dataDir);
  if (existsSync(privilege.dataDir)) {
    refuseForeignFolder(privilege);
    refuseOtherVersion(privilege.dataDir);
    return;
  }
  // Sorting by code point everywhere: the same on every machine, and independent of the system's libraries.
  create(privilege, ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(fsync ? [] : ['--no-sync'])]);
}
