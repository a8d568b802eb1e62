import { createDatabase, signInAs, startService, type Audience, type TestDatabase } from '../support';
import { runCli, type CliRun } from '../support/run-cli';
import { send, spo2 } from './patients';

// Synthetic people: month + 80.
const nurseNumber = '15867300012';
const patientNumber = '30845100000';

const beginning = [
  'bootstrap',
  ...['--organisation', 'Lillevik kommune', '--unit', 'Hjemmeoppfølging'],
  ...['--nurse-number', nurseNumber, '--nurse-name', 'Kari Vik'],
  ...['--patient-number', patientNumber, '--patient-name', 'Ola Sund', '--patient-birth-date', '1951-04-30'],
];

describe('the beginning of an installation', () => {
  let database: TestDatabase;
  const begin = (...more: string[]): Promise<CliRun> => runCli(database, [...beginning, ...more]);

  beforeAll(async () => {
    database = await createDatabase({ demo: false });
  });
  afterAll(() => database.drop());

  it('refuses a number that is none, and writes nothing', async () => {
    const { output, code } = await begin('--nurse-number', '12345678901');
    expect(output).toContain('--nurse-number is no national number');
    expect(code).toBe(1);
    expect(await database.rows('select 1 from organisations.organisation')).toEqual([]);
  });

  it('makes a unit with hours, people whose numbers nobody can read, and a patient with an active plan', async () => {
    const { output, code } = await begin();
    expect({ code, output }).toMatchObject({ code: 0 });
    const begun = JSON.parse(output) as { unitId: string; nurseId: string; patientId: string };
    const roles = await database.rows<{ role: string }>(
      'select role from organisations.membership where person_id = $1 order by role',
      [begun.nurseId],
    );
    expect(roles.map(({ role }) => role)).toEqual(['administrator', 'nurse']);
    expect(
      await database.rows('select weekday, opens_minute, closes_minute from coverage.opening_hours order by weekday'),
    ).toEqual([1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens_minute: 480, closes_minute: 900 })));
    const plans = await database.rows(
      `select v.state, v.condition, m.next_due_at > now() as due, (select count(*)::int from patients.duty d where d.patient_id = v.patient_id) as duties
       from plans.plan_version v join patients.monitoring m using (patient_id) where v.patient_id = $1`,
      [begun.patientId],
    );
    expect(plans).toEqual([{ state: 'active', condition: 'copd', due: true, duties: 5 }]);
    const [plain] = await database.rows<{ found: number }>(
      `select count(*)::int as found from identity.person p where p::text like '%' || $1 || '%'`,
      [patientNumber],
    );
    expect(plain!.found).toBe(0);
  });

  it('is enough to work with: what the patient sends stands in the nurse’s list', async () => {
    const service = await startService(database);
    try {
      const people = await database.rows<{ key: string; audience: Audience }>(
        'select key, audience from identity.demo_person order by audience',
      );
      const [nurse, patient] = await Promise.all(
        people.map(({ key, audience }) => signInAs(database, service, key, audience)),
      );
      const [ids] = await database.rows<{ patientId: string; unitId: string }>(
        'select patient_id as "patientId", follow_up_unit_id as "unitId" from patients.monitoring',
      );
      // Taken now: what was measured before the plan began is not judged by it.
      const low = spo2(85, { takenAt: new Date().toISOString() });
      expect((await send(patient!, ids!.patientId, [low])).outcome?.zone).toBe('RED');
      const { workList } = await nurse!.get<{ workList: { edges: unknown[] } }>(
        'query ($unitId: ID!) { workList(unitId: $unitId, group: CLINICAL) { edges { cursor } } }',
        { unitId: ids!.unitId },
      );
      expect(workList.edges).toHaveLength(1);
    } finally {
      await service.stop();
    }
  });

  it('is not made twice', async () => {
    const { output, code } = await begin();
    expect(output).toContain('is there already');
    expect(code).toBe(1);
  });
});

describe('the doctor', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createDatabase({ demo: false });
  });
  afterAll(() => database.drop());

  it('finds what is right and what is not, and says how to mend it', async () => {
    const { output, code } = await runCli(database, ['doctor']);
    expect(output).toMatch(/ok {5}schema: is of this version/);
    expect(output).toMatch(/ok {5}row-level security/);
    expect(output).toMatch(/fault {2}alerting: silent: escalation.*\n +→ Start the worker/);
    expect(code).toBe(1);
  });

  it('sees a clock that was moved and a role that looks past the policies', async () => {
    await database.rows(`select platform.move_clock('1 hour')`);
    const owner = { DATABASE_APP_URL: database.env['DATABASE_OWNER_URL'] ?? '' };
    const { output } = await runCli(database, ['doctor'], owner);
    expect(output).toMatch(/fault {2}clock: is moved by 01:00:00/);
    expect(output).toMatch(/fault {2}row-level security: does not bind/);
  });

  it('tells a database that cannot be reached, and goes on', async () => {
    const nowhere = { DATABASE_SYSTEM_URL: 'postgresql://fyrlykt_system@127.0.0.1:1/none' };
    const { output, code } = await runCli(database, ['doctor'], nowhere);
    expect(output).toMatch(/fault {2}database as service/);
    expect(output).toMatch(/ok {5}database as owner/);
    expect(code).toBe(1);
  });
});
