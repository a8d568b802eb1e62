import { FIELDS, judgeNewest, mornings, planOf, readingOn } from '../series.fixture';
import type { BandRule } from './band-rule';

const RULE: BandRule = {
  ...FIELDS,
  type: 'band',
  kind: 'spo2',
  levels: [
    { zone: 'YELLOW', below: 92, above: 98 },
    { zone: 'RED', atOrBelow: 88 },
  ],
};

const zoneOf = (rule: BandRule, values: readonly number[]): string =>
  judgeNewest(planOf(rule), mornings('spo2', values)).zone;

describe('band rule', () => {
  it.each([
    [92, 'GREEN'],
    [91.9, 'YELLOW'],
    [88.1, 'YELLOW'],
    [88, 'RED'],
    [98, 'GREEN'],
    [98.1, 'YELLOW'],
  ])('calls %s %s', (value, zone) => {
    expect(zoneOf(RULE, [value])).toBe(zone);
  });

  it('tells the worst level, in whatever order they are written', () => {
    const turned: BandRule = { ...RULE, levels: RULE.levels.toReversed() };
    expect([87, 90, 95, 99].map((value) => zoneOf(turned, [value]))).toEqual(['RED', 'YELLOW', 'GREEN', 'YELLOW']);
  });

  it('says which edge was crossed, and which way', () => {
    const [low] = judgeNewest(planOf(RULE), [readingOn('spo2', 87)]).findings;
    expect(low).toMatchObject({
      ruleType: 'band',
      direction: 'low',
      priority: 'high',
      breaches: 1,
      readingIds: ['spo2@0'],
      params: { kind: 'spo2', value: 87, edge: 'atOrBelow', limit: 88 },
    });
    const [high] = judgeNewest(planOf({ ...RULE, priority: 'low' }), [readingOn('spo2', 99)]).findings;
    expect(high).toMatchObject({ direction: 'high', priority: 'low', params: { edge: 'above', limit: 98 } });
  });

  describe('with hysteresis', () => {
    const rule: BandRule = { ...RULE, hysteresis: { by: 2, withinDays: 3 } };

    it.each([
      [[91, 93], 'YELLOW', 'one unit back is not enough'],
      [[91, 94], 'GREEN', 'two units back are'],
      [[91, 93, 93], 'YELLOW', 'it lasts while nothing came back'],
      [[91, 94, 93], 'GREEN', 'what came back does not count again'],
      [[93], 'GREEN', 'nothing holds what never was'],
      [[91, 93, 93, 93, 93], 'GREEN', 'only within the days it looks back'],
      [[87, 89], 'RED', 'red holds red'],
      [[87, 90], 'RED', 'the moved limit keeps its edge'],
      [[87, 90.1], 'YELLOW', 'and falls to yellow'],
      [[99, 97], 'YELLOW', 'the upper side holds too'],
      [[99, 93], 'GREEN', 'but the other side does not'],
    ])('%s is %s: %s', (values, zone) => {
      expect(zoneOf(rule, values)).toBe(zone);
    });

    it('tells that an earlier reading holds it', () => {
      const [finding] = judgeNewest(planOf(rule), mornings('spo2', [91, 93])).findings;
      expect(finding?.params).toMatchObject({ held: 'yes', value: 93, limit: 94 });
    });
  });

  it('looks only at its part of the day, the end excluded', () => {
    const rule: BandRule = { ...RULE, timeOfDay: { fromMinute: 480, toMinute: 600 } };
    const at = (minuteOfDay: number): string =>
      judgeNewest(planOf(rule), [readingOn('spo2', 80, 0, { minuteOfDay })]).zone;
    expect([at(479), at(480), at(599), at(600)]).toEqual(['UNGRADED', 'RED', 'RED', 'UNGRADED']);
  });

  it('never judges a demonstration, and judges a doubtful reading', () => {
    const judged = (flags: object): string => judgeNewest(planOf(RULE), [readingOn('spo2', 80, 0, { flags })]).zone;
    expect(judged({ demo: true })).toBe('UNGRADED');
    expect(judged({ doubtful: true })).toBe('RED');
    expect(judged({ confirmed: true })).toBe('RED');
  });
});
