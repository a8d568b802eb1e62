import { FIELDS, judgeNewest, mornings, planOf, readingOn } from '../series.fixture';
import type { ChangeRule } from './change-rule';
import type { DurationRule } from './duration-rule';
import type { RepeatedRule } from './repeated-rule';
import type { Rule } from './rule';
import type { SlopeRule } from './slope-rule';

const zoneOf = (rule: Rule, values: readonly number[]): string =>
  judgeNewest(planOf(rule), mornings('weight', values)).zone;

const CHANGE: ChangeRule = {
  ...FIELDS,
  type: 'change',
  kind: 'weight',
  against: 'lowest',
  withinDays: 3,
  in: 'unit',
  levels: [{ zone: 'YELLOW', above: 2 }],
};

describe('change rule', () => {
  it.each([
    [[80, 82.1], 'YELLOW'],
    [[80, 82], 'GREEN'],
    [[80.1, 82.1], 'GREEN'],
    [[81, 80, 81, 82.1], 'YELLOW'],
    [[80, 81, 81, 81, 82.1], 'GREEN'],
    [[80, 81, 81, 82.1], 'YELLOW'],
    [[85, 80], 'GREEN'],
    [[80], 'UNGRADED'],
  ])('%s within three days is %s', (values, zone) => {
    expect(zoneOf(CHANGE, values)).toBe(zone);
  });

  it.each([
    ['highest', [85, 82.5], 'YELLOW'],
    ['highest', [85, 83], 'GREEN'],
    ['any', [85, 82], 'YELLOW'],
    ['any', [80, 83], 'YELLOW'],
    ['any', [80, 82], 'GREEN'],
    ['lowest', [85, 82], 'YELLOW'],
    ['lowest', [85, 84], 'GREEN'],
  ] as const)('against the %s: %s is %s', (against, values, zone) => {
    const levels = [{ zone: 'YELLOW', below: -2, above: 2 }] as const;
    expect(zoneOf({ ...CHANGE, against, levels }, values)).toBe(zone);
  });

  it.each([
    ['any', [85, 80, 83], 'RED'],
    ['any', [80, 86, 83], 'RED'],
    ['highest', [84, 86, 85], 'GREEN'],
    ['highest', [86, 84, 83], 'YELLOW'],
  ] as const)('tells the worst of what has moved against %s: %s is %s', (against, values, zone) => {
    const levels = [
      { zone: 'YELLOW', atOrBelow: -2 },
      { zone: 'RED', atOrAbove: 3 },
    ] as const;
    expect(zoneOf({ ...CHANGE, against, levels }, values)).toBe(zone);
  });

  it('says of a gap how far it looked', () => {
    const [gap] = judgeNewest(planOf(CHANGE), mornings('weight', [80])).findings;
    expect(gap).toMatchObject({ code: 'too-few-readings', params: { kind: 'weight', withinDays: 3 } });
  });

  it('counts in percent of the earlier reading', () => {
    const rule: ChangeRule = { ...CHANGE, in: 'percent', levels: [{ zone: 'YELLOW', atOrAbove: 5 }] };
    expect(zoneOf(rule, [80, 84])).toBe('YELLOW');
    expect(zoneOf(rule, [80, 83.9])).toBe('GREEN');
    expect(zoneOf(rule, [0, 84])).toBe('GREEN');
  });

  it('names both readings and the difference', () => {
    const [finding] = judgeNewest(planOf(CHANGE), mornings('weight', [80, 81, 83])).findings;
    expect(finding).toMatchObject({
      readingIds: ['weight@0', 'weight@2'],
      params: { change: 3, from: 80, value: 83, days: 3 },
    });
  });

  it('counts local days, not hours', () => {
    const late = [readingOn('weight', 80, 0), readingOn('weight', 83, 3.3, { localDay: '2026-03-05' })];
    expect(judgeNewest(planOf(CHANGE), late).zone).toBe('YELLOW');
    const next = [readingOn('weight', 80, 0), readingOn('weight', 83, 3.9, { localDay: '2026-03-06' })];
    expect(judgeNewest(planOf(CHANGE), next).zone).toBe('UNGRADED');
  });

  it('compares with nothing doubtful unless confirmed, nothing later, nothing of another device or unit', () => {
    const against = (first: Parameters<typeof readingOn>[3]): string =>
      judgeNewest(planOf(CHANGE), [readingOn('weight', 80, 0, first), readingOn('weight', 83, 1)]).zone;
    expect(against({})).toBe('YELLOW');
    expect(against({ flags: { doubtful: true } })).toBe('UNGRADED');
    expect(against({ flags: { doubtful: true, confirmed: true } })).toBe('YELLOW');
    expect(against({ flags: { demo: true } })).toBe('UNGRADED');
    expect(against({ device: 'scale' })).toBe('UNGRADED');
    expect(against({ unit: '[lb_av]' })).toBe('UNGRADED');
  });

  it('tells a change of device apart from too few readings', () => {
    const codeOf = (device?: string): string | undefined =>
      judgeNewest(planOf(CHANGE), [
        readingOn('weight', 80, 0, { device }),
        readingOn('weight', 83, device === undefined ? 9 : 1),
      ]).findings[0]?.code;
    expect(codeOf('scale')).toBe('device-changed');
    expect(codeOf()).toBe('too-few-readings');
  });
});

describe('slope rule', () => {
  const rule: SlopeRule = {
    ...FIELDS,
    type: 'slope',
    kind: 'weight',
    withinDays: 5,
    atLeast: 4,
    levels: [{ zone: 'YELLOW', atOrAbove: 0.5 }],
  };

  it.each([
    [[80, 80.5, 81, 81.5], 'YELLOW'],
    [[80, 80.4, 80.8, 81.2], 'GREEN'],
    [[82, 81, 80, 79], 'GREEN'],
    [[80, 81, 82], 'UNGRADED'],
    [[70, 80, 80, 80, 80, 80, 80], 'GREEN'],
  ])('%s is %s', (values, zone) => {
    expect(zoneOf(rule, values)).toBe(zone);
  });

  it('gives the slope per day', () => {
    expect(judgeNewest(planOf(rule), mornings('weight', [80, 81, 82, 83])).findings[0]?.params).toMatchObject({
      slope: 1,
      days: 5,
    });
  });

  it('rests on the whole line, and draws none across a change of scale', () => {
    const line = mornings('weight', [80, 81, 82, 83]);
    expect(judgeNewest(planOf(rule), line).findings[0]?.readingIds).toEqual(line.map(({ id }) => id));
    const gapOf = (readings: typeof line) => judgeNewest(planOf(rule), readings).findings;
    expect(gapOf(line.slice(1))).toMatchObject([{ code: 'too-few-readings', params: { kind: 'weight', needed: 4 } }]);
    const changed = line.map((reading, index) => ({ ...reading, device: index < 2 ? 'old' : 'new' }));
    expect(gapOf(changed)).toMatchObject([{ code: 'device-changed', params: { kind: 'weight', needed: 4 } }]);
  });
});

describe('repeated rule', () => {
  const rule: RepeatedRule = {
    ...FIELDS,
    type: 'repeated',
    kind: 'weight',
    m: 2,
    n: 3,
    withinDays: 5,
    levels: [
      { zone: 'YELLOW', below: 80, above: 90 },
      { zone: 'RED', below: 70 },
    ],
  };

  it.each([
    [[79, 85, 79], 'YELLOW'],
    [[79, 85, 85], 'GREEN'],
    [[79, 79, 85], 'YELLOW'],
    [[79, 79, 85, 85], 'GREEN'],
    [[79, 85, 91], 'GREEN'],
    [[91, 85, 91], 'YELLOW'],
    [[69, 85, 69], 'RED'],
    [[69, 85, 79], 'YELLOW'],
    [[79], 'UNGRADED'],
  ])('%s is %s', (values, zone) => {
    expect(zoneOf(rule, values)).toBe(zone);
  });

  it('counts how many of how many', () => {
    expect(judgeNewest(planOf(rule), mornings('weight', [85, 79, 79])).findings[0]).toMatchObject({
      params: { count: 2, of: 3 },
      readingIds: ['weight@1', 'weight@2'],
    });
  });
});

describe('duration rule', () => {
  const rule: DurationRule = {
    ...FIELDS,
    type: 'duration',
    kind: 'spo2',
    forMinutes: 60,
    maxGapMinutes: 40,
    withinDays: 1,
    levels: [
      { zone: 'YELLOW', below: 92 },
      { zone: 'RED', below: 85 },
    ],
  };
  const every = (minutes: number, values: readonly number[]): string =>
    judgeNewest(
      planOf(rule),
      values.map((value, index) => readingOn('spo2', value, (index * minutes) / 1440)),
    ).zone;

  it.each([
    [30, [90, 90, 90], 'YELLOW'],
    [30, [90, 90], 'GREEN'],
    [30, [95, 90, 90], 'GREEN'],
    [30, [90, 95, 90, 90], 'GREEN'],
    [45, [90, 90, 90], 'GREEN'],
    [30, [84, 84, 84], 'RED'],
    [30, [90, 84, 84], 'YELLOW'],
    [30, [84, 84, 95], 'GREEN'],
  ])('every %s minutes %s is %s', (minutes, values, zone) => {
    expect(every(minutes, values)).toBe(zone);
  });
});
