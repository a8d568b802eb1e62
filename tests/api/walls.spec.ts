import type { Client } from 'pg';
import { openHouse, type House } from '../support';
import { patientOf } from './patients';

/** Tables with a patient's data: whatever is added must stand here or be refused by this test. */
const patientTables = `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    and (a.attname = 'patient_id' or (a.attname = 'id' and c.oid = 'patients.patient'::regclass))
  where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'bullmq') order by 1`;

describe('the second wall', () => {
  let house: House;
  let app: Client;

  beforeAll(async () => {
    house = await openHouse();
    app = await house.database.connect('fyrlykt_app');
  });
  afterAll(() => house.close());

  const context = (person: string, units: string[], purpose = 'care', patient = '') =>
    app.query(
      `select set_config('fyrlykt.person', $1, false), set_config('fyrlykt.units', $2, false), set_config('fyrlykt.purpose', $3, false), set_config('fyrlykt.patient', $4, false)`,
      [person, `{${units.join(',')}}`, purpose, patient],
    );
  const names = async (): Promise<string[]> =>
    (await house.database.rows<{ name: string }>(patientTables)).map(({ name }) => name);

  it('is forced on every table with a patient in it', async () => {
    const open = await house.database.rows<{ name: string }>(
      `select t.name from (${patientTables} ) t where not (select relforcerowsecurity and relrowsecurity from pg_class where oid = t.name::regclass)`,
    );
    expect(open).toEqual([]);
    expect(await names()).toEqual(expect.arrayContaining(['patients.patient', 'audit.entry', 'plans.silence']));
    expect((await names()).length).toBeGreaterThan(15);
  });

  it('shows nothing to a connection without context', async () => {
    await context('', [], '');
    for (const name of await names()) {
      const { rows } = await app.query(`select 1 from ${name} limit 1`).catch((error: Error) => {
        if (/permission denied/.test(error.message)) return { rows: [] };
        throw error;
      });
      expect([name, rows.length]).toEqual([name, 0]);
    }
  });

  it('shows a nurse the patients of the own unit and of no other', async () => {
    const own = await patientOf(house, 'patient-kols');
    await context('', [own.unitId]);
    const { rows } = await app.query<{ unit: string }>(
      'select distinct follow_up_unit_id as unit from patients.monitoring',
    );
    expect(rows.map(({ unit }) => unit)).toEqual([own.unitId]);
    const everybody = await house.database.rows<{ n: string }>(
      'select count(distinct follow_up_unit_id) as n from patients.monitoring',
    );
    expect(Number(everybody[0]?.n)).toBeGreaterThan(1);
  });

  it('shows a patient that the context names to whoever has a relation, and to nobody else', async () => {
    const [whom] = await house.database.rows<{ id: string; unitId: string; otherId: string; helperId: string }>(
      `select m.patient_id as id, m.follow_up_unit_id as "unitId", a.person_id as "helperId", u.id as "otherId"
       from patients.care_access a join patients.monitoring m using (patient_id), organisations.unit u
       where a.scope = 'report' and not exists (
         select 1 from patients.care_access r where r.patient_id = a.patient_id and r.unit_id = u.id) limit 1`,
    );
    if (!whom) throw new Error('The demo has no helper who may report and not read.');
    const seen = async (person: string, units: string[]): Promise<number> => {
      await context(person, units, 'care', whom.id);
      let sum = 0;
      for (const table of [
        'measurements.measurement',
        'intake.submission',
        'plans.plan_version',
        'triage.assessment',
      ]) {
        const { rows } = await app.query<{ n: number }>(
          `select count(*)::int as n from ${table} where patient_id = $1`,
          [whom.id],
        );
        sum += rows[0]?.n ?? 0;
      }
      return sum;
    };
    expect(await seen('', [whom.unitId])).toBeGreaterThan(10);
    expect(await seen('', [whom.otherId])).toBe(0);
    expect(await seen(whom.helperId, [])).toBe(0);
    expect(await seen('', [])).toBe(0);
  });

  it('lets nobody write to another than the patient that the context names', async () => {
    const { id, unitId } = await patientOf(house, 'patient-kols');
    await context('', [unitId], 'care', '');
    expect((await app.query(`update patients.monitoring set last_zone = 'RED'`)).rowCount).toBe(0);
    await context('', [unitId], 'care', id);
    const { rows } = await app.query<{ id: string }>(
      `update patients.monitoring set last_zone = last_zone returning patient_id as id`,
    );
    expect(rows).toEqual([{ id }]);
  });

  it('lets nobody write who has no relation, whatever patient the context names', async () => {
    const { id, unitId } = await patientOf(house, 'patient-kols');
    const add = () =>
      app.query(
        `insert into messaging.appointment (patient_id, unit_id, person_id, title, starts_at, ends_at, video_url)
         select $1, $2, (select person_id from identity.demo_person where key = 'nurse-a'), 'x', now(), now() + interval '1 hour', 'https://x'`,
        [id, unitId],
      );
    await context('', [], 'care', id);
    await expect(add()).rejects.toThrow(/row-level security/);
    await context('', [unitId], 'care', id);
    await expect(add()).resolves.toMatchObject({ rowCount: 1 });
  });

  it('forgets private relations while somebody acts for a unit', async () => {
    const { id } = await patientOf(house, 'patient-kols');
    const [row] = await house.database.rows<{ personId: string; unitId: string }>(
      `select p.person_id as "personId", u.id as "unitId" from patients.patient p, organisations.unit u
       where p.id = $1 and not exists (select 1 from patients.care_access a where a.patient_id = p.id and a.unit_id = u.id) limit 1`,
      [id],
    );
    const seen = async () =>
      (await app.query(`select 1 from measurements.measurement where patient_id = $1 limit 1`, [id])).rowCount;
    const reported = async () => (await app.query(`select 1 from intake.begin_report($1)`, [id])).rowCount;
    await context(row?.personId ?? '', [], 'care', id);
    expect([await seen(), await reported()]).toEqual([1, 1]);
    await context(row?.personId ?? '', [row?.unitId ?? ''], 'care', id);
    expect([await seen(), await reported()]).toEqual([0, 0]);
  });

  it('lets nobody change what a doctor has signed, nor take a plan version back', async () => {
    const { id, unitId } = await patientOf(house, 'patient-kols');
    await context('', [unitId], 'care', id);
    const active = `where patient_id = '${id}' and state = 'active'`;
    for (const change of [
      `escalation = '{}'`,
      `content = '{}'`,
      `goals = '["x"]'`,
      `state = 'draft'`,
      `state = 'approved'`,
    ])
      await expect(app.query(`update plans.plan_version set ${change} ${active}`)).rejects.toThrow(/immutable/);
  });

  it('lets nobody but the audit’s own insert near the log', async () => {
    await context('', []);
    await expect(app.query(`update audit.entry set operation = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(app.query('delete from audit.entry')).rejects.toThrow(/permission denied/);
  });

  it('keeps the clock out of the application’s reach', async () => {
    await expect(app.query(`update platform.clock set clock_offset = '1 day'`)).rejects.toThrow(/permission denied/);
    await expect(app.query(`select platform.move_clock('1 day')`)).rejects.toThrow(/permission denied/);
  });
});

describe('a nurse of another municipality', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('gets the same answer as for a patient that does not exist', async () => {
    const patient = await patientOf(house, 'patient-kols');
    const stranger = await house.as('nurse-b', 'clinician');
    const query = 'query ($id: ID!) { patient(id: $id) { id name } }';
    const foreign = await stranger.ask(query, { id: patient.id });
    const absent = await stranger.ask(query, { id: '01890000-0000-7000-8000-000000000000' });
    expect(foreign).toEqual(absent);
  });

  it('cannot list or watch the unit', async () => {
    const { unitId } = await patientOf(house, 'patient-kols');
    const stranger = await house.as('nurse-b', 'clinician');
    expect(
      await stranger.code('query ($u: ID!) { workList(unitId: $u, group: CLINICAL) { edges { cursor } } }', {
        u: unitId,
      }),
    ).toBe('access/not-your-unit');
  });
});

describe('a helper who may report and not read', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('sees what is asked for and who looks, and nothing of what was sent', async () => {
    const { id } = await patientOf(house, 'patient-hjertesvikt');
    const helper = await house.as('helper-datter', 'patient');
    const { today, trend, mySubmissions } = await helper.get<{
      today: { tasks: unknown[]; latest: unknown } | null;
      trend: unknown;
      mySubmissions: unknown;
    }>(
      `query ($id: ID!) { today(patientId: $id) { tasks { id state } latest { zone } coverage { code } appointments { id } }
         trend(patientId: $id, kind: "weight", from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z") { unit }
         mySubmissions(patientId: $id) { edges { cursor } } }`,
      { id },
    );
    expect(today?.tasks.length).toBeGreaterThan(0);
    expect(today?.latest).toBeNull();
    expect([trend, mySubmissions]).toEqual([null, null]);
    const stranger = await patientOf(house, 'patient-kols');
    const { today: foreign } = await helper.get<{ today: unknown }>(
      'query ($id: ID!) { today(patientId: $id) { day } }',
      { id: stranger.id },
    );
    expect(foreign).toBeNull();
  });
});

describe('a hospital', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('sees exactly the patients of shared pathways that are in force', async () => {
    const hospital = await house.as('hospital', 'clinician');
    const { me } = await hospital.get<{ me: { memberships: { unitId: string }[] } }>(
      '{ me { memberships { unitId } } }',
    );
    const unitId = me.memberships[0]?.unitId;
    const listed = await hospital.get<{ patients: { edges: { node: { id: string } }[] } }>(
      'query ($u: ID!) { patients(unitId: $u, first: 100) { edges { node { id } } } }',
      { u: unitId },
    );
    const shared = await house.database.rows<{ id: string }>(
      `select patient_id as id from patients.care_access where unit_id = $1 and valid_from <= platform.now() and (valid_until is null or valid_until > platform.now())`,
      [unitId],
    );
    const ids = listed.patients.edges.map(({ node }) => node.id).sort();
    expect(ids).toEqual(shared.map(({ id }) => id).sort());
    expect(ids.length).toBeGreaterThan(0);
    await house.database.rows('update patients.care_access set valid_until = platform.now() where unit_id = $1', [
      unitId,
    ]);
    const { patient } = await hospital.get<{ patient: unknown }>('query ($id: ID!) { patient(id: $id) { id } }', {
      id: ids[0],
    });
    expect(patient).toBeNull();
  });
});
