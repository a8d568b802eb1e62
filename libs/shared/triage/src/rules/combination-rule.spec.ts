import { evaluate } from '../evaluate';
import { FIELDS, dayAt, judgeNewest, planOf, readingOn, responseOn, seriesOf } from '../series.fixture';
import type { BandRule } from './band-rule';
import type { CombinationRule } from './combination-rule';
import type { Rule } from './rule';
import type { ScoreRule } from './score-rule';

const LOW: BandRule = {
  ...FIELDS,
  id: 'low',
  type: 'band',
  kind: 'spo2',
  partOnly: true,
  levels: [{ zone: 'YELLOW', below: 94 }],
};
const FAST: BandRule = {
  ...FIELDS,
  id: 'fast',
  type: 'band',
  kind: 'heart-rate',
  partOnly: true,
  levels: [{ zone: 'YELLOW', above: 100 }],
};
const WORSE: ScoreRule = {
  ...FIELDS,
  id: 'worse',
  type: 'score',
  form: 'daily',
  partOnly: true,
  levels: [{ zone: 'YELLOW', atOrAbove: 2 }],
};

const combined = (need: CombinationRule['need'], ...more: Rule[]): Rule[] => [
  LOW,
  FAST,
  WORSE,
  ...more,
  { ...FIELDS, type: 'combination', of: ['low', 'fast', 'worse'], need, withinMinutes: 1440, zone: 'RED' },
];

function judge(rules: readonly Rule[], [spo2, pulse, score]: readonly [number, number, number], days = [0, 0, 0]) {
  return judgeNewest(
    planOf(...rules),
    [readingOn('spo2', spo2, days[0]), readingOn('heart-rate', pulse, days[1])],
    [responseOn('daily', days[2] ?? 0, { score })],
  );
}

describe('combination rule', () => {
  it.each([
    ['all', [93, 101, 2], 'RED'],
    ['all', [93, 101, 1], 'GREEN'],
    ['any', [95, 80, 2], 'RED'],
    ['any', [95, 80, 0], 'GREEN'],
    [2, [93, 101, 0], 'RED'],
    [2, [93, 80, 0], 'GREEN'],
  ] as const)('%s of %s is %s', (need, values, zone) => {
    expect(judge(combined(need), values).zone).toBe(zone);
  });

  it('gathers what its parts rest on, and its parts are silent by themselves', () => {
    const { findings } = judge(combined('all'), [93, 101, 2]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      ruleId: 'rule',
      readingIds: ['spo2@0', 'heart-rate@0'],
      formIds: ['daily@0'],
      params: { parts: 'low,fast,worse', count: 3, of: 3 },
    });
  });

  it('counts a part while it is fresh', () => {
    expect(judge(combined('all'), [93, 101, 2], [0, 1, 1]).zone).toBe('RED');
    expect(judge(combined('all'), [93, 101, 2], [0, 1.01, 1.01]).zone).toBe('GREEN');
  });

  it('is not judged while a missing part could decide', () => {
    const own: Rule = {
      ...FIELDS,
      id: 'low',
      type: 'relative',
      kind: 'spo2',
      reference: 'baseline',
      in: 'unit',
      partOnly: true,
      levels: [{ zone: 'YELLOW', below: -2 }],
    };
    const rules = combined('all').map((rule) => (rule.id === 'low' ? own : rule));
    expect(judge(rules, [93, 101, 2]).findings).toMatchObject([
      { ruleId: 'rule', code: 'part-unjudged', params: { part: 'baseline-missing' } },
    ]);
    expect(judge(rules, [93, 80, 2]).unjudged.map(({ ruleId }) => ruleId)).toEqual(['low']);
  });

  it('is judged by time when one of its parts is', () => {
    const gone: Rule = {
      ...FIELDS,
      id: 'gone',
      type: 'absence',
      taskId: 'x',
      withinDays: 3,
      partOnly: true,
      levels: [{ zone: 'YELLOW', missed: 1 }],
    };
    const both: Rule = {
      ...FIELDS,
      type: 'combination',
      of: ['low', 'gone'],
      need: 'all',
      withinMinutes: 1440,
      zone: 'RED',
    };
    const task = {
      id: 'x',
      kind: 'form',
      form: 'none',
      title: {},
      schedule: { windows: [] },
      graceMinutes: 0,
    } as const;
    const plan = { ...planOf(LOW, gone, both), tasks: [task] };
    const occurrences = [{ taskId: 'x', opensAt: dayAt(0), closesAt: dayAt(0.1), dueAt: dayAt(0.2) }];
    const series = { ...seriesOf([readingOn('spo2', 90)]), occurrences };
    expect(evaluate({ plan, series, at: dayAt(0.5), trigger: { kind: 'schedule' } }).zone).toBe('RED');
  });

  it('ends when it is made of itself', () => {
    const one: CombinationRule = {
      ...FIELDS,
      id: 'one',
      type: 'combination',
      of: ['two', 'low'],
      need: 'any',
      withinMinutes: 60,
      zone: 'RED',
    };
    const two: CombinationRule = { ...one, id: 'two', of: ['one'] };
    expect(judgeNewest(planOf(LOW, one, two), [readingOn('spo2', 90)]).zone).toBe('RED');
  });
});
