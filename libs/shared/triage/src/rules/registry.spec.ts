import { FIELDS, judgeNewest, planOf, readingOn } from '../series.fixture';
import type { ChangeRule } from './change-rule';
import { RULE_TYPES, isMonotone } from './registry';
import type { Rule } from './rule';

describe('rule kinds', () => {
  it('declare which of them are monotone in the newest reading', () => {
    const declared = RULE_TYPES.filter((type) => isMonotone({ type } as unknown as Rule));
    expect(declared).toEqual([
      'band',
      'relative',
      'change',
      'slope',
      'ewma',
      'cusum',
      'repeated',
      'duration',
      'home-blood-pressure',
    ]);
  });
});

describe('readings of the same instant', () => {
  const rule: ChangeRule = {
    ...FIELDS,
    type: 'change',
    kind: 'weight',
    against: 'lowest',
    withinDays: 1,
    in: 'unit',
    levels: [{ zone: 'YELLOW', above: 2 }],
  };

  it('have one order: as received, then by id', () => {
    const pair = (first: object, second: object): string[] =>
      judgeNewest(planOf(rule), [readingOn('weight', 80, 0, first), readingOn('weight', 83, 0, second)]).findings.map(
        ({ code }) => code,
      );
    expect(pair({ id: 'a' }, { id: 'b' })).toEqual(['found']);
    expect(pair({ id: 'b' }, { id: 'a' })).toEqual([]);
    expect(pair({ id: 'b', receivedAt: 1 }, { id: 'a', receivedAt: 2 })).toEqual(['found']);
  });
});
