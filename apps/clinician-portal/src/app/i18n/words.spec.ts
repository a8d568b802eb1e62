import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysIn, keysOf, placeholdersOf } from '@fyrlykt/portal';
import { en } from './en';
import { nb } from './nb';
import { nn } from './nn';

const app = join(__dirname, '..');
const shared = join(__dirname, '../../../../../libs/shared');
const sources = [
  ...globSync('**/*.{ts,html}', { cwd: app }).map((file) => join(app, file)),
  ...globSync('{ui,portal}/src/**/*.{ts,html}', { cwd: shared }).map((file) => join(shared, file)),
].filter((file) => !/\.spec\.ts$|\/generated\/|\/i18n\//.test(file));

describe.each([
  ['nn', nn],
  ['en', en],
])('the words in %s', (_language, words) => {
  it('have the keys of bokmål, each with a text', () => expect(keysOf(words)).toEqual(keysOf(nb)));
  it('fill in the same things', () => expect(placeholdersOf(words)).toEqual(placeholdersOf(nb)));
});

it('has words for every key that the portal names', () => {
  const known = new Set(keysOf(nb));
  const named = sources.flatMap((file) => keysIn(readFileSync(file, 'utf8')));
  expect(named.length).toBeGreaterThan(50);
  expect([...new Set(named)].filter((key) => !known.has(key))).toEqual([]);
});
