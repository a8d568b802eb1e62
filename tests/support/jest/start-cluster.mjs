// One Postgres for the whole run: started here, with a migrated template and one that holds a small demo. Each test file copies one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureKeys } from '../../../tools/launcher/keys.mjs';
import { commonEnvironment } from '../../../tools/launcher/environment.mjs';
import { findNode, inWorkspace } from '../../../tools/launcher/workspace.mjs';
import { databaseEnvironment, startPostgres } from '../../../tools/postgres.mjs';
import stopCluster from './stop-cluster.mjs';

/** Small enough to be made in seconds; the same in every run. */
const demo = ['seed', '--demo', '--patients', '6', '--days', '21', '--seed', '1'];

function cli(env, ...args) {
  const result = spawnSync(
    findNode(),
    ['--enable-source-maps', inWorkspace('dist', 'apps', 'api', 'cli.js'), ...args],
    { env, encoding: 'utf8' },
  );
  if (result.status !== 0) throw new Error(`"${args.join(' ')}" failed:\n${result.stdout}${result.stderr}`);
}

async function copyTemplate(postgres, from, to) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  await client.query(`create database ${to} template ${from}`);
  await client.end();
}

/** Undoes a setup that failed half-way: Jest runs no teardown then. */
async function clearAway() {
  await stopCluster();
  globalThis.__cluster = undefined;
}

async function makeTemplates(postgres, keysFile, folder) {
  const env = (database) => ({
    ...commonEnvironment(folder, keysFile),
    ...databaseEnvironment(postgres.socketDir, database),
    REDIS_URL: '',
  });
  cli(env('fyrlykt'), 'migrate');
  await copyTemplate(postgres, 'fyrlykt', 'fyrlykt_demo');
  cli(env('fyrlykt_demo'), ...demo);
}

export default async function startCluster() {
  const folder = mkdtempSync(join(tmpdir(), 'fyrlykt-cluster-'));
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), fsync: false });
  globalThis.__cluster = { postgres, folder };
  const keys = ensureKeys(folder);
  try {
    await makeTemplates(postgres, keys.path, folder);
  } catch (error) {
    await clearAway();
    throw error;
  }
  // Workers inherit these.
  process.env.FYRLYKT_TEST_SOCKET = postgres.socketDir;
  process.env.FYRLYKT_TEST_KEYS = keys.path;
  process.env.FYRLYKT_TEST_POSTGRES_PID = String(postgres.pid());
}
