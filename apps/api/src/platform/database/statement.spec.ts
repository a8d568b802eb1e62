import { merge, statement } from './statement';

const one = statement('statement-spec.one', 'insert into a (x, y) values ($1, $2)');
const two = statement('statement-spec.two', 'update b set x = $2, z = $10 where y = $1 and w = $2');
const three = statement('statement-spec.three', 'delete from c where x = $1');

describe('merge', () => {
  it('numbers each part’s values on from those before it', () => {
    expect(merge([one, two, three]).text).toBe(
      'with part_0 as (insert into a (x, y) values ($1, $2)), ' +
        'part_1 as (update b set x = $4, z = $12 where y = $3 and w = $4), ' +
        'part_2 as (delete from c where x = $13) select',
    );
  });

  it('gives one combination one name, so that Postgres plans it once', () => {
    expect(merge([one, three])).toBe(merge([one, three]));
    expect(merge([one, three]).name).not.toBe(merge([three, one]).name);
  });
});

describe('statement', () => {
  it('refuses a name that is taken', () => {
    expect(() => statement('statement-spec.one', 'select 1')).toThrow(/already/);
  });
});
