import { firstLink, link } from './audit-chain';

describe('a chain of entries', () => {
  const seal = (entries: readonly string[]): string[] => {
    let head = firstLink;
    return entries.map((entry) => (head = link(head, entry)).toString('hex'));
  };

  it('gives equal hashes to equal entries in equal order', () => {
    expect(seal(['a', 'b'])).toEqual(seal(['a', 'b']));
  });

  it('changes from the entry on that was changed, taken out or moved', () => {
    const whole = seal(['a', 'b', 'c']);
    expect(seal(['a', 'B', 'c']).map((hash, index) => hash === whole[index])).toEqual([true, false, false]);
    expect(seal(['a', 'c'])[1]).not.toBe(whole[2]);
    expect(seal(['b', 'a', 'c'])[2]).not.toBe(whole[2]);
  });
});
