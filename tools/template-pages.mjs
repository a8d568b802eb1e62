// Writes docs/templates from the plan templates, the forms and the catalogue of measurements. `--check` writes nothing and fails when a
// page is not what the data give.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { build } from 'rolldown';
import { inWorkspace } from './launcher/workspace.mjs';

export const folder = inWorkspace('docs', 'templates');

/** The data are TypeScript: the pages' maker is bundled together with them. */
async function loadMaker() {
  const built = mkdtempSync(join(tmpdir(), 'fyrlykt-pages-'));
  try {
    await build({
      input: inWorkspace('tools', 'template-pages', 'pages.mjs'),
      platform: 'node',
      tsconfig: inWorkspace('tsconfig.base.json'),
      output: { dir: built, format: 'esm', entryFileNames: 'pages.mjs' },
      logLevel: 'silent',
    });
    return await import(pathToFileURL(join(built, 'pages.mjs')).href);
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/** The pages by file name, laid out as everything else in git is. */
export async function makePages() {
  const { templatePages } = await loadMaker();
  const settings = await resolveConfig(join(folder, 'README.md'));
  const laidOut = async ([name, text]) => [name, await format(text, { ...settings, parser: 'markdown' })];
  return new Map(await Promise.all([...templatePages()].map(laidOut)));
}

/** Names of pages that are missing, differ, or have no template. */
export function differences(pages) {
  const present = readdirSync(folder);
  const differs = ([name, text]) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== text;
  return [...[...pages].filter(differs).map(([name]) => name), ...present.filter((name) => !pages.has(name))];
}

async function main() {
  mkdirSync(folder, { recursive: true });
  const pages = await makePages();
  const wrong = differences(pages);
  if (process.argv.includes('--check')) {
    if (wrong.length === 0) return;
    console.error(
      `docs/templates is not what the data give (${wrong.join(', ')}): run "node tools/template-pages.mjs".`,
    );
    process.exitCode = 1;
    return;
  }
  for (const name of wrong) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
