import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CODES, isErrorCode } from '@fyrlykt/contracts';

const source = join(__dirname, '..', '..', 'apps', 'api', 'src');

/** Told on the command line only, by the domains' own types. */
const ofTheCommandLine = new Set(['identity/number-malformed', 'identity/number-real', 'identity/number-synthetic']);

const domains = [...new Set(ERROR_CODES.map((code) => code.split('/')[0]))].join('|');

/** Everything in a text that is written like a code of one of the domains. */
const codesIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(`'((?:${domains})/[a-z0-9-]+)'`, 'g'))].map((match) => match[1] ?? '');

// `Refused` and the faults of a submission take codes of the closed list only, so the compiler refuses others. Some codes leave
// by another way, as plain text in an answer.
describe('error codes of the API', () => {
  it('stand in the closed list, for which the portals have words', () => {
    const files = globSync('**/*.ts', { cwd: source, exclude: ['cli/**', '**/*.spec.ts'] });
    const found = new Set(files.flatMap((file) => codesIn(readFileSync(join(source, file), 'utf8'))));
    expect(found.size).toBeGreaterThan(30);
    const told = [...found].filter((code) => !ofTheCommandLine.has(code));
    expect(told.filter((code) => !isErrorCode(code))).toEqual([]);
  });

  it('are found where they stand', () => {
    expect(codesIn(`new Refused('plan/never-heard-of', 'x'); import '../plan/other'`)).toEqual(['plan/never-heard-of']);
  });
});
