import { openHouse, waitFor, type House } from '../support';
import { runCli, type CliRun } from '../support/run-cli';
import { patientOf, send, spo2 } from './patients';

interface Counted {
  entries: number;
  seals: number;
}

describe('the audit log', () => {
  let house: House;
  const verify = (): Promise<CliRun> => runCli(house.database, ['verify-audit']);
  const counted = async (): Promise<Counted> => {
    const [row] = await house.database.rows<Counted & Record<string, number>>(
      `select (select count(*) from audit.entry)::int as entries, (select count(*) from audit.seal)::int as seals`,
    );
    return row!;
  };
  /** Changes something as somebody would who has the owner's password, and puts it back afterwards. */
  const whileChanged = async (change: string, restore: string): Promise<CliRun> => {
    await house.database.rows(change);
    const found = await verify();
    await house.database.rows(restore);
    return found;
  };

  beforeAll(async () => {
    house = await openHouse({ processes: ['main', 'worker'] });
    const nurse = await house.as('nurse-a', 'clinician');
    const { id, unitId } = await patientOf(house, 'patient-kols');
    await nurse.get('query ($unitId: ID!) { patients(unitId: $unitId) { edges { cursor } } }', { unitId });
    await send(nurse, id, [spo2(95)]);
    await waitFor(
      'every entry is sealed',
      async () => {
        const { entries, seals } = await counted();
        return entries > 0 && entries === seals;
      },
      30_000,
    );
    await house.service.kill('worker');
  });
  afterAll(() => house.close());

  it('is sealed by the worker in one chain for each organisation', async () => {
    const rows = await house.database.rows<{ whole: boolean }>(
      `select count(*) = max(sequence) and min(sequence) = 1
         and bool_and(chain = coalesce(e.organisation_id, '00000000-0000-0000-0000-000000000000')) as whole
       from audit.seal join audit.entry e on e.id = entry_id group by chain`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ whole }) => whole)).toBe(true);
    const { output, code } = await verify();
    expect(output).toContain('0 not sealed yet');
    expect(code).toBe(0);
  });

  it('cannot be changed by the service', async () => {
    for (const role of ['fyrlykt_app', 'fyrlykt_system'] as const) {
      const client = await house.database.connect(role);
      await expect(client.query(`update audit.entry set operation = 'nothing'`)).rejects.toThrow(/permission denied/);
      await expect(client.query('delete from audit.entry')).rejects.toThrow(/permission denied/);
    }
  });

  it('tells the entry that somebody has edited', async () => {
    const [entry] = await house.database.rows<{ id: string; operation: string }>(
      'select e.id, e.operation from audit.entry e join audit.seal s on s.entry_id = e.id order by s.sequence desc limit 1',
    );
    const set = (operation: string): string =>
      `update audit.entry set operation = '${operation}' where id = '${entry!.id}'`;
    const { output, code } = await whileChanged(set('overview.nothing'), set(entry!.operation));
    expect(output).toContain(entry!.id);
    expect(code).toBe(1);
    expect((await verify()).code).toBe(0);
  });

  it('tells the entry, and the seal, that somebody has taken out', async () => {
    const first = `(select entry_id from audit.seal order by chain, sequence limit 1)`;
    await house.database.rows(`create table public.kept_entry as select * from audit.entry where id = ${first}`);
    await house.database.rows(`create table public.kept_seal as select * from audit.seal where entry_id = ${first}`);
    const gone = await whileChanged(
      `delete from audit.entry where id in (select id from public.kept_entry)`,
      `insert into audit.entry select * from public.kept_entry`,
    );
    expect(gone.output).toMatch(/number 1\b.*taken out/);
    expect(gone.code).toBe(1);
    const unsealed = await whileChanged(
      `delete from audit.seal where entry_id in (select entry_id from public.kept_seal)`,
      `insert into audit.seal select * from public.kept_seal`,
    );
    expect(unsealed.code).toBe(1);
    expect((await verify()).code).toBe(0);
  });
});
