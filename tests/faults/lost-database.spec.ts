import { mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, startService, waitFor, type Service, type TestDatabase } from '../support';
import { fromSetup } from '../support/workspace';

/** The worker reaches Postgres by a way that can be taken from it while all others go on. */
describe('a worker whose database has gone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fyrlykt-way-'));
  const way = join(folder, 's');
  let database: TestDatabase;
  let service: Service;

  beforeAll(async () => {
    database = await createDatabase();
    symlinkSync(fromSetup('FYRLYKT_TEST_SOCKET'), way);
    const address = `postgresql://fyrlykt_system@/${database.name}?host=${encodeURIComponent(way)}`;
    service = await startService(database, { processes: ['worker'], env: { DATABASE_SYSTEM_URL: address } });
    await waitFor('the worker works', () => beat(), 20_000);
  });
  afterAll(async () => {
    await service.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const beat = async (): Promise<boolean> =>
    (await database.rows(`select 1 from platform.beat where name = 'escalation'`)).length > 0;
  /** The way is gone in the middle of all jobs, and with it every connection that had come by it. */
  const lose = async (): Promise<void> => {
    const system = await database.connect('fyrlykt_system');
    await database.rows('begin');
    await database.rows('lock table episodes.episode in access exclusive mode');
    await system.query(
      `insert into platform.outbox (topic, key, payload)
       select 'episodes.escalate', 'test', '{"episodeId": "00000000-0000-0000-0000-000000000000"}' from generate_series(1, 8)`,
    );
    await waitFor('as many jobs as it takes at once are held up', async () => {
      const { rows } = await system.query(
        `select 1 from pg_stat_activity where datname = $1 and usename = 'fyrlykt_system' and wait_event_type = 'Lock'
         and query like '%e.next_step_due_at <= platform.now()%'`,
        [database.name],
      );
      return rows.length >= 4;
    });
    unlinkSync(way);
    await system.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = $1 and usename = 'fyrlykt_system' and pid <> pg_backend_pid()`,
      [database.name],
    );
    await database.rows('rollback');
  };
  const count = (words: RegExp): number =>
    service
      .output()
      .split('\n')
      .filter((line) => words.test(line)).length;

  it('says so at a walking pace, and goes on when it is back', async () => {
    await lose();
    await waitFor('two sweeps have failed', () => count(/sweep: 'escalation'/) >= 2, 20_000);
    expect(count(/Queues/)).toBeLessThan(100);

    await database.rows('delete from platform.beat');
    symlinkSync(fromSetup('FYRLYKT_TEST_SOCKET'), way);
    await waitFor('it beats again', beat, 20_000);
  });

  it('ends when it is told to, also without it', async () => {
    await lose();
    await waitFor('it has noticed', () => count(/sweep: 'outbox'/) >= 1, 20_000);
    await service.stop();
  });
});
