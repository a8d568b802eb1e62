import { FIELDS, judgeNewest, mornings, planOf } from '../series.fixture';
import type { Plan } from '../plan';
import type { RelativeRule } from './relative-rule';

const RULE: RelativeRule = {
  ...FIELDS,
  type: 'relative',
  kind: 'pef',
  reference: 'goal',
  in: 'percent',
  levels: [
    { zone: 'YELLOW', below: 80 },
    { zone: 'RED', below: 50 },
  ],
};

function zoneOf(rule: RelativeRule, values: readonly number[], more: Partial<Plan>): string {
  return judgeNewest({ ...planOf(rule), ...more }, mornings(rule.kind, values)).zone;
}

describe('relative rule', () => {
  it.each([
    [400, 'GREEN'],
    [320, 'GREEN'],
    [319, 'YELLOW'],
    [200, 'YELLOW'],
    [199, 'RED'],
  ])('PEF %s of a best of 400 is %s', (value, zone) => {
    expect(zoneOf(RULE, [value], { goals: { pef: 400 } })).toBe(zone);
  });

  it.each([
    [{ in: 'unit', reference: 'baseline', levels: [{ zone: 'YELLOW', atOrBelow: -3 }] }, 93, 'YELLOW'],
    [{ in: 'unit', reference: 'baseline', levels: [{ zone: 'YELLOW', atOrBelow: -3 }] }, 93.1, 'GREEN'],
    [{ in: 'sd', reference: 'baseline', sdFloor: 1, levels: [{ zone: 'RED', below: -2 }] }, 91.9, 'RED'],
    [{ in: 'sd', reference: 'baseline', sdFloor: 1, levels: [{ zone: 'RED', below: -2 }] }, 92, 'GREEN'],
    [{ in: 'sd', reference: 'baseline', sdFloor: 3, levels: [{ zone: 'RED', below: -2 }] }, 91, 'GREEN'],
  ] as const)('%# against a baseline of 96 with sd 2', (more, value, zone) => {
    const rule: RelativeRule = { ...RULE, kind: 'spo2', ...more };
    expect(zoneOf(rule, [value], { baselines: { spo2: { value: 96, sd: 2 } } })).toBe(zone);
  });

  it('is not judged without its reference, and says what is missing', () => {
    const gap = (rule: RelativeRule, more: Partial<Plan>): unknown =>
      judgeNewest({ ...planOf(rule), ...more }, mornings('pef', [300])).findings.map(({ zone, lane, code }) => [
        zone,
        lane,
        code,
      ]);
    expect(gap(RULE, {})).toEqual([['UNGRADED', 'technical', 'goal-missing']]);
    expect(gap(RULE, { goals: { pef: 0 } })).toEqual([['UNGRADED', 'technical', 'goal-missing']]);
    expect(gap({ ...RULE, reference: 'baseline' }, {})).toEqual([['UNGRADED', 'technical', 'baseline-missing']]);
    expect(gap({ ...RULE, reference: 'baseline' }, { baselines: { pef: { value: 0 } } })).toEqual([
      ['UNGRADED', 'technical', 'baseline-missing'],
    ]);
    expect(gap({ ...RULE, reference: 'baseline', in: 'sd' }, { baselines: { pef: { value: 300 } } })).toEqual([
      ['UNGRADED', 'technical', 'baseline-sd-missing'],
    ]);
  });

  it('says what its limit is measured in, and against what', () => {
    const params = (rule: RelativeRule, value: number): unknown =>
      judgeNewest(
        { ...planOf(rule), goals: { pef: 400 }, baselines: { pef: { value: 400, sd: 20 } } },
        mornings('pef', [value]),
      ).findings[0]?.params;
    expect(params(RULE, 300)).toMatchObject({ in: 'percent', against: 'goal', reference: 400, limit: 80 });
    const inDeviations: RelativeRule = {
      ...RULE,
      reference: 'baseline',
      in: 'sd',
      levels: [{ zone: 'RED', below: -2 }],
    };
    expect(params(inDeviations, 300)).toMatchObject({ in: 'sd', against: 'baseline', reference: 400, limit: -2 });
  });

  it('holds by hysteresis on the judged number', () => {
    const rule: RelativeRule = { ...RULE, hysteresis: { by: 5, withinDays: 2 } };
    const more = { goals: { pef: 400 } };
    expect(zoneOf(rule, [310, 330], more)).toBe('YELLOW');
    expect(zoneOf(rule, [310, 340], more)).toBe('GREEN');
    expect(judgeNewest({ ...planOf(rule), ...more }, mornings('pef', [310, 330])).findings[0]?.params).toMatchObject({
      deviation: 82.5,
      held: 'yes',
      reference: 400,
    });
  });
});
