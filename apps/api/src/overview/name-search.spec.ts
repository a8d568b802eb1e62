import { nameSearch } from './name-search';

describe('a search in the list of patients', () => {
  it('is nothing when nothing is typed', () => {
    expect([nameSearch(null), nameSearch(undefined), nameSearch('  - ')]).toEqual([undefined, undefined, undefined]);
  });

  it('is a national number when eleven digits are typed, also with a blank among them', () => {
    expect(nameSearch(' 148352 12345 ')).toEqual({ nationalNumber: '14835212345' });
    expect(nameSearch('1483521234')).toEqual({ patterns: ['% 1483521234%'] });
  });

  it('looks for each word at the beginning of a part of the name', () => {
    expect(nameSearch('Åse-Marie  BE')).toEqual({ patterns: ['% åse%', '% marie%', '% be%'] });
  });

  it('takes wildcards for letters', () => {
    expect(nameSearch('%_\\')).toEqual({ patterns: ['% \\%\\_\\\\%'] });
  });
});
