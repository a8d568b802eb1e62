import type { Client } from 'pg';
import { openHouse, type House } from '../support';
import { patientOf } from './patients';

/** Tables with a patient's data: whatever is added must stand here or be refused by this test. */
const patientTables = `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped
  where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'bullmq') order by 1`;

describe('the second wall', () => {
  let house: House;
  let app: Client;

  beforeAll(async () => {
    house = await openHouse();
    app = await house.database.connect('fyrlykt_app');
  });
  afterAll(() => house.close());

  const context = (person: string, units: string[], purpose = 'care') =>
    app.query(
      `select set_config('fyrlykt.person', $1, false), set_config('fyrlykt.units', $2, false), set_config('fyrlykt.purpose', $3, false), set_config('fyrlykt.patient', '', false)`,
      [person, `{${units.join(',')}}`, purpose],
    );
  const names = async (): Promise<string[]> =>
    (await house.database.rows<{ name: string }>(patientTables)).map(({ name }) => name);

  it('is forced on every table with a patient in it', async () => {
    const open = await house.database.rows<{ name: string }>(
      `select t.name from (${patientTables}) t where not (select relforcerowsecurity and relrowsecurity from pg_class where oid = t.name::regclass)`,
    );
    expect(open).toEqual([]);
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

  it('lets nobody but the audit’s own insert near the log', async () => {
    await context('', []);
    await expect(app.query(`update audit.entry set operation = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(app.query('delete from audit.entry')).rejects.toThrow(/permission denied/);
  });

  it('keeps the clock out of the application’s reach', async () => {
    await expect(app.query(`update platform.clock set clock_offset = '1 day'`)).rejects.toThrow(/permission denied/);
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
