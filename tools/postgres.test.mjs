import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { Complaint } from './launcher/complaint.mjs';
import { isAlive, waitUntil } from './launcher/processes.mjs';
import { findRunning, startPostgres } from './postgres.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fyrlykt-postgres-'));
const dataDir = join(folder, 'data');
after(() => rmSync(folder, { recursive: true, force: true }));

const sentence = (pattern) => (error) => error instanceof Complaint && pattern.test(error.message);

async function query(postgres, text, role = 'fyrlykt_owner') {
  const client = new pg.Client({ connectionString: postgres.url('fyrlykt', role) });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

test('a new folder becomes a database with three roles, reached by its socket alone', async () => {
  const postgres = await startPostgres({ dataDir, fsync: false });
  try {
    const [row] = await query(
      postgres,
      `select current_setting('listen_addresses') as addresses, current_setting('server_version') as version`,
    );
    assert.equal(row.addresses, '');
    assert.match(row.version, /^18\./);
    const roles = await query(
      postgres,
      `select rolname, rolsuper or rolbypassrls as mighty from pg_roles where rolname like 'fyrlykt%' order by 1`,
    );
    assert.deepEqual(
      roles,
      ['fyrlykt_app', 'fyrlykt_owner', 'fyrlykt_system'].map((rolname) => ({ rolname, mighty: false })),
    );
    assert.equal(findRunning(dataDir), postgres.socketDir);
    assert.ok(Buffer.byteLength(join(postgres.socketDir, '.s.PGSQL.5432')) <= 107);
    await assert.rejects(startPostgres({ dataDir, fsync: false }), sentence(/already runs/));
    await query(postgres, 'create table kept (id int)');
  } finally {
    await postgres.stop();
  }
  assert.equal(existsSync(postgres.socketDir), false);
  assert.equal(findRunning(dataDir), undefined);
});

test('after its own violent end it comes back on the same socket with what was committed', async () => {
  let ended;
  const end = new Promise((resolve) => (ended = resolve));
  const postgres = await startPostgres({ dataDir, onExit: ended });
  try {
    await query(postgres, 'insert into kept values (1)');
    process.kill(postgres.pid(), 'SIGKILL');
    await end;
    const back = () =>
      postgres.restart().then(
        () => true,
        () => false,
      );
    assert.ok(await waitUntil(back, 10_000, 100));
    assert.deepEqual(await query(postgres, 'select id from kept'), [{ id: 1 }]);
  } finally {
    await postgres.stop();
  }
});

test(
  'it ends when the process that started it is killed, and the next start takes over',
  { skip: process.platform !== 'linux' },
  async () => {
    const script = `import { startPostgres } from ${JSON.stringify(new URL('./postgres.mjs', import.meta.url).href)};
    const postgres = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(postgres.pid()); setInterval(() => {}, 1000);`;
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(launcher.stdout, 'data');
    const pid = Number(String(line));
    launcher.kill('SIGKILL');
    assert.ok(await waitUntil(() => !isAlive(pid), 5_000));
    const postgres = await startPostgres({ dataDir });
    assert.deepEqual(await query(postgres, 'select id from kept'), [{ id: 1 }]);
    await postgres.stop();
  },
);

test('data of another major version are refused with a sentence, untouched', async () => {
  const file = join(dataDir, 'PG_VERSION');
  const version = readFileSync(file, 'utf8');
  writeFileSync(file, '17\n');
  await assert.rejects(startPostgres({ dataDir }), sentence(/Postgres 17/));
  writeFileSync(file, version);
  await (await startPostgres({ dataDir })).stop();
});
