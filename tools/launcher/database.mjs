// The database of this start: the embedded Postgres, watched and started again when it is killed, or one of the user's own.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { databaseEnvironment, findRunning, refuseSecond, startPostgres } from '../postgres.mjs';
import { Complaint, explainFileError } from './complaint.mjs';
import { externalDatabase } from './environment.mjs';
import { pause } from './processes.mjs';

const embeddedPlace = (dataFolder) => join(dataFolder, 'postgres');

export function makeDataFolder(dataFolder) {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw explainFileError(error, dataFolder);
  }
}

/** A second start on the same data is told so before it complains about ports that the first one holds. */
export function refuseSecondStart(dataFolder) {
  if (!externalDatabase() && process.platform !== 'win32') refuseSecond(embeddedPlace(dataFolder));
}

/** Backends of a killed Postgres need a moment to notice; until then a new one refuses to start. */
async function startAgain(postgres, giveUp, say) {
  for (let attempt = 1; attempt <= 20; attempt++) {
    try {
      await postgres.restart();
      say('Postgres was ended from outside; it is running again.');
      return;
    } catch {
      await pause(250);
    }
  }
  giveUp('Postgres was ended from outside and does not come up again: see the log beside its data.');
}

/** Resolves to `{ kind, env, stop }`. */
export async function openDatabase(dataFolder, { say = () => {}, giveUp = () => {} } = {}) {
  const external = externalDatabase();
  if (external) return { kind: 'external', env: external, stop: async () => {} };
  if (process.platform === 'win32') {
    throw new Complaint(
      'The embedded Postgres has not been tried on Windows. Run Fyrlykt inside WSL 2, or set DATABASE_URL to a Postgres 18 of your own.',
    );
  }
  makeDataFolder(dataFolder);
  const restarts = [];
  const postgres = await startPostgres({
    dataDir: embeddedPlace(dataFolder),
    // The journeys of the test run need no data after a power cut.
    fsync: process.env.FYRLYKT_FSYNC !== 'off',
    onExit: () => {
      restarts.push(Date.now());
      if (restarts.filter((at) => Date.now() - at < 60_000).length > 5)
        giveUp('Postgres ends again and again: see the log beside its data.');
      else void startAgain(postgres, giveUp, say);
    },
  });
  if (postgres.dataDir !== embeddedPlace(dataFolder)) {
    say(
      `      Postgres runs as "nobody" here and cannot enter ${dataFolder}: the database is kept in ${postgres.dataDir}`,
    );
  }
  return { kind: 'embedded', env: databaseEnvironment(postgres.socketDir), stop: () => postgres.stop() };
}

/** Uses the database that a running `npm start` has open, else opens it for the time of one command. */
export async function borrowDatabase(dataFolder) {
  if (!externalDatabase()) {
    const socketDir = findRunning(embeddedPlace(dataFolder));
    if (socketDir) return { kind: 'running', env: databaseEnvironment(socketDir), stop: async () => {} };
  }
  return openDatabase(dataFolder);
}
