import { idKey, instantAndId, nameKeys } from './page-keys';

const id = '01890000-0000-7000-8000-000000000001';
const cursor = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

describe("a cursor's keys", () => {
  it('are none for the first page', () => {
    expect([instantAndId(undefined), idKey(''), nameKeys(null)]).toEqual(Array(3).fill(undefined));
  });

  it('are read back as what they were', () => {
    const at = new Date('2026-03-29T06:30:00.123Z');
    expect(instantAndId(cursor(at, id))).toEqual([at, id]);
    expect(idKey(cursor(id))).toBe(id);
    expect(nameKeys(cursor('Ås', 'Eli', id))).toEqual(['Ås', 'Eli', id]);
  });

  it.each([
    () => instantAndId(cursor(new Date(), "' or 1=1")),
    () => idKey(cursor(null)),
    () => nameKeys(cursor('Ås', 'Eli')),
    () => nameKeys(cursor({ $ne: 1 }, 'Eli', id)),
    () => idKey('not base64 json'),
  ])('that were never given out are refused (%#)', (read) => {
    expect(read).toThrow('cursor');
  });
});
