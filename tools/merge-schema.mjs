// Merges each audience's schema files into one described schema: the snapshot in git that the API serves and the portals generate from.
// `--check` writes nothing and fails when the snapshot is not what the files say.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, printSchema } from 'graphql';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'apps/api/src');
const check = process.argv.includes('--check');

for (const audience of ['patient', 'clinician']) {
  const other = audience === 'patient' ? 'clinician' : 'patient';
  const files = globSync('**/*.graphql', { cwd: source })
    .filter((file) => !file.includes(`.${other}.`))
    .sort();
  const schema = printSchema(buildSchema(files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n')));
  const target = join(root, 'apps/api/schema', `${audience}.graphql`);
  if (check) {
    if (readFileSync(target, 'utf8').trim() !== schema.trim()) {
      console.error(
        `apps/api/schema/${audience}.graphql is not what the schema files say: run "node tools/merge-schema.mjs".`,
      );
      process.exitCode = 1;
    }
  } else {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `${schema.trim()}\n`);
  }
}
