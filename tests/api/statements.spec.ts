import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '../support';

const workspace = join(__dirname, '..', '..');

/** Named statements as they stand in the source, but for those put together from parts. */
function statements(): [string, string][] {
  const files = globSync('apps/api/src/**/*.ts', { cwd: workspace }).filter((file) => !file.endsWith('.spec.ts'));
  return files.flatMap((file) =>
    [...readFileSync(join(workspace, file), 'utf8').matchAll(/statement\(\s*'([\w.-]+)',\s*`([^`]*)`/g)]
      .map(([, name = '', text = '']): [string, string] => [name, text])
      .filter(([, text]) => !text.includes('${')),
  );
}

describe('every statement', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createDatabase({ demo: false });
  });
  afterAll(() => database.drop());

  const found = statements();

  it('is looked at', () => {
    expect(found.length).toBeGreaterThan(80);
  });

  it.each(found)('%s is one that Postgres understands', async (name, text) => {
    await expect(database.owner.query(`prepare "${name}" as ${text}`)).resolves.toBeDefined();
  });
});
