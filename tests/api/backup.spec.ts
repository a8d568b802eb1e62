import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '../support';
import { runCli } from '../support/run-cli';

const tables = ['identity.person', 'patients.patient', 'measurements.measurement', 'plans.plan_version', 'audit.entry'];

describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fyrlykt-backup-'));
  const file = join(folder, 'house.gz');
  let full: TestDatabase;
  let empty: TestDatabase;

  /** Every row of the tables that matter most, as one hash each. */
  const contents = async (database: TestDatabase): Promise<Record<string, unknown>[]> =>
    Promise.all(
      tables.map(async (table) => {
        const [row] = await database.rows<Record<string, unknown>>(
          `select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as hash from ${table} t`,
        );
        return { table, ...row };
      }),
    );

  beforeAll(async () => {
    [full, empty] = await Promise.all([createDatabase(), createDatabase({ demo: false })]);
  });
  afterAll(async () => {
    await Promise.all([full.drop(), empty.drop()]);
    rmSync(folder, { recursive: true });
  });

  it('says that the keys are kept apart, and never writes over another one', async () => {
    const { output, code } = await runCli(full, ['backup', file]);
    expect(output).toContain('keys');
    expect(code).toBe(0);
    expect((await runCli(full, ['backup', file])).code).toBe(1);
  });

  it('that was cut off fills nothing', async () => {
    const cut = join(folder, 'cut.gz');
    const whole = readFileSync(file);
    writeFileSync(cut, whole.subarray(0, whole.length - 200));
    expect((await runCli(empty, ['restore', cut])).code).toBe(1);
    expect(await empty.rows('select 1 from patients.patient')).toEqual([]);
  });

  it('comes back row for row, into an empty database only', async () => {
    const { output, code } = await runCli(empty, ['restore', file]);
    expect({ output, code }).toMatchObject({ code: 0 });
    expect(await contents(empty)).toEqual(await contents(full));
    expect((await runCli(empty, ['restore', file])).code).toBe(1);
  });
});
