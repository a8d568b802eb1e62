import { portalEn } from './en';
import { portalNb } from './nb';
import { portalNn } from './nn';
import { keysOf, placeholdersOf } from './word-keys';

describe.each([
  ['nn', portalNn],
  ['en', portalEn],
])('the shared words in %s', (_language, words) => {
  it('have the keys of bokmål, each with a text', () => {
    expect(keysOf(words)).toEqual(keysOf(portalNb));
  });

  it('fill in the same things', () => {
    expect(placeholdersOf(words)).toEqual(placeholdersOf(portalNb));
  });
});
