import { EMPTY, type Held, hold } from './hold-rows';

interface Row {
  readonly id: string;
  readonly zone: string;
}

const row = (id: string, zone = 'YELLOW'): Row => ({ id, zone });
const list = (...rows: Row[]): Held<Row> => ({ ...EMPTY, shown: rows });

describe('hold', () => {
  it('lets everything in at once while nobody works in the list', () => {
    const { shown, waiting } = hold(list(row('a')), [row('red', 'RED'), row('a')], false);
    expect(shown.map(({ id }) => id)).toEqual(['red', 'a']);
    expect(waiting).toEqual([]);
  });

  it('keeps every row in its place while somebody does, and lets new ones wait', () => {
    const held = hold(list(row('a'), row('b')), [row('red', 'RED'), row('b', 'RED'), row('a')], true);
    expect(held.shown).toEqual([row('a'), row('b', 'RED')]);
    expect(held.waiting).toEqual([row('red', 'RED')]);
  });

  it('lets a row that has left stand, marked, until the hands rest', () => {
    const held = hold(list(row('a'), row('b')), [row('b')], true);
    expect(held.shown.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([...held.gone]).toEqual(['a']);
    expect(hold(held, [row('b')], false).shown).toEqual([row('b')]);
  });

  it('shows the first list at once even to moving hands', () => {
    expect(hold(EMPTY as Held<Row>, [row('a')], true).shown).toEqual([row('a')]);
  });
});
