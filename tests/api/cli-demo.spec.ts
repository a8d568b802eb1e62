import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '../support';
import { fromSetup, workspace } from '../support/workspace';

interface Ran {
  code: number | null;
  output: string;
}

/** Runs a command of the built platform on a test's database; `killAfter` ends it as a crash would. */
function cli(database: TestDatabase, args: readonly string[], killAfter?: number): Promise<Ran> {
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'development',
    ...database.env,
    KEYS_FILE: fromSetup('FYRLYKT_TEST_KEYS'),
  };
  const node = join(workspace, 'node_modules', '.bin', 'node');
  const child = spawn(node, [join(workspace, 'dist', 'apps', 'api', 'cli.js'), ...args], { env, cwd: workspace });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString()));
  if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

const small = ['seed', '--demo', '--patients', '8', '--days', '12', '--seed', '7'];
const until = (time: string): string[] => ['--until', time];
const tuesday = '2026-06-09T11:00:00Z';

/** What there is to see, without the ids and the milliseconds that each run has of its own. */
async function story(database: TestDatabase) {
  const measurements = await database.rows(
    'select patient_id, kind, taken_at, value, flags from measurements.measurement order by patient_id, kind, taken_at, value',
  );
  const episodes = await database.rows(
    `select patient_id, lane, zone, state, outcome, note, date_trunc('hour', opened_at) as opened
     from episodes.episode order by patient_id, lane, opened_at`,
  );
  return { measurements, episodes };
}

async function clockStands(database: TestDatabase): Promise<boolean> {
  const [row] = await database.rows<{ still: boolean }>(
    `select clock_offset = interval '0' as still from platform.clock`,
  );
  return row?.still === true;
}

describe('the demo', () => {
  const databases: TestDatabase[] = [];
  const fresh = async (): Promise<TestDatabase> => {
    const database = await createDatabase({ demo: false });
    databases.push(database);
    return database;
  };
  let first: TestDatabase;

  beforeAll(async () => {
    first = await fresh();
    expect(await cli(first, [...small, ...until(tuesday)])).toMatchObject({ code: 0 });
  });
  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  it('has people, readings and work, and leaves the clock where it belongs', async () => {
    const { measurements, episodes } = await story(first);
    expect(measurements.length).toBeGreaterThan(150);
    expect(episodes.some(({ state }) => state !== 'CLOSED')).toBe(true);
    expect(episodes.some(({ state }) => state === 'CLOSED')).toBe(true);
    expect(await clockStands(first)).toBe(true);
  });

  it('tells nobody of what was answered in the past', async () => {
    const rows = await first.rows(
      `select 1 from platform.outbox o join episodes.episode e on e.id = (o.payload ->> 'episodeId')::uuid
       where o.published_at is null and e.state = 'CLOSED'`,
    );
    expect(rows).toEqual([]);
  });

  it('is the same when it was killed on the way and run again', async () => {
    const killed = await fresh();
    const crashed = await cli(killed, [...small, ...until(tuesday)], 1_600);
    const again = await cli(killed, [...small, ...until(tuesday)]);
    expect(again).toMatchObject({ code: 0 });
    expect(crashed.code).not.toBe(1);
    expect(await story(killed)).toEqual(await story(first));
    expect(await clockStands(killed)).toBe(true);
  });

  it('does nothing the second time, whatever has been done with it meanwhile', async () => {
    const before = await story(first);
    expect(await cli(first, [...small, ...until('2026-06-09T21:00:00Z')])).toMatchObject({ code: 0 });
    expect(await story(first)).toEqual(before);
  });

  it('is left alone while a service works on its database', async () => {
    const service = await first.connect('fyrlykt_app');
    await service.query('select 1');
    const ran = await cli(first, [...small, ...until('2026-06-10T11:00:00Z')]);
    expect(ran).toMatchObject({ code: 0, output: expect.stringContaining('left as it is') as unknown });
    await service.end();
  });

  it('is brought forward after days away, without a flood of absences, and spares the episodes of those who sign in', async () => {
    await first.rows(
      `insert into episodes.episode (id, patient_id, unit_id, organisation_id, lane, state, zone, severity, opened_at, last_finding_at, policy)
       select uuidv7(), m.patient_id, m.follow_up_unit_id, m.organisation_id, 'CLINICAL', 'OPEN', 'RED', 3, '2026-06-09T12:00:00Z', '2026-06-09T12:00:00Z', '{}'
       from patients.monitoring m join patients.patient p on p.id = m.patient_id
       join identity.demo_person d on d.person_id = p.person_id where d.key = 'patient-kols'`,
    );
    expect(await cli(first, [...small, ...until('2026-06-19T11:00:00Z')])).toMatchObject({ code: 0 });
    const [newest] = await first.rows<{ day: string }>(
      'select max(taken_at)::date::text as day from measurements.measurement',
    );
    expect(newest?.day).toBe('2026-06-19');
    const open = await first.rows<{ lane: string; zone: string }>(
      `select lane, zone from episodes.episode where state <> 'CLOSED'`,
    );
    expect(open.filter(({ lane }) => lane === 'ADHERENCE').length).toBeLessThanOrEqual(2);
    const [spared] = await first.rows(`select state from episodes.episode where opened_at = '2026-06-09T12:00:00Z'`);
    expect(spared).toEqual({ state: 'OPEN' });
  });

  it('leaves a log whose chains hold', async () => {
    expect(await cli(first, ['verify-audit'])).toMatchObject({ code: 0 });
  });

  it('names its people and its gateway', async () => {
    const people = JSON.parse((await cli(first, ['people', '--demo'])).output) as { key: string }[];
    expect(people.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['patient-kols', 'nurse-a', 'nurse-b', 'gp', 'hospital', 'response']),
    );
    const gateway = JSON.parse((await cli(first, ['gateway', '--demo'])).output) as {
      credential: string;
      devices: string[];
    };
    expect(gateway.devices).toContain('OXI-1000');
  });

  it.each([
    ['--patients', '0'],
    ['--days', 'many'],
    ['--until', 'soon'],
  ])('refuses %s %s with a sentence', async (...option) => {
    const ran = await cli(first, ['seed', '--demo', ...option]);
    expect(ran.code).toBe(1);
    expect(ran.output).toMatch(new RegExp(`^${option[0]} is "${option[1]}": give .*\\.\\n$`));
  });
});
