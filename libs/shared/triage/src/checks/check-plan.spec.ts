import type { Plan } from '../plan';
import type { BandRule } from '../rules/band-rule';
import type { Rule } from '../rules/rule';
import { FIELDS, planOf } from '../series.fixture';
import type { Task } from '../task';
import { checkPlan } from './check-plan';

const BAND: BandRule = { ...FIELDS, type: 'band', kind: 'spo2', levels: [{ zone: 'RED', below: 92 }] };
const TASK: Task = {
  id: 'oxygen',
  kind: 'measurement',
  measures: ['spo2'],
  title: { en: 'x' },
  graceMinutes: 60,
  schedule: { windows: [{ fromMinute: 420, toMinute: 660 }] },
};
const GOOD: Plan = { ...planOf(BAND), tasks: [TASK] };

const faultsOf = (plan: Plan): [string, string][] => checkPlan(plan).map(({ code, path }) => [code, path]);
const withRule = (...rules: object[]): Plan => ({
  ...GOOD,
  rules: [BAND, ...(rules.map((rule) => ({ ...FIELDS, id: 'new', ...rule })) as unknown as Rule[])],
});
const withTask = (task: Partial<Task>): Plan => ({ ...GOOD, tasks: [{ ...TASK, ...task }] });
const levels = [{ zone: 'RED', below: 92 }];

describe('checkPlan', () => {
  it('finds nothing wrong with a good plan', () => {
    expect(checkPlan(GOOD)).toEqual([]);
  });

  it.each<[string, Plan, string, string]>([
    ['no rules', planOf(), 'rules-missing', '/rules'],
    ['the same rule id', { ...GOOD, rules: [BAND, BAND] }, 'duplicate-id', '/rules/1/id'],
    ['the same task id', { ...GOOD, tasks: [TASK, TASK] }, 'duplicate-id', '/tasks/1/id'],
    ['no advice', { ...GOOD, advice: { ...GOOD.advice, RED: { nb: '' } } }, 'advice-missing', '/advice/RED'],
    ['a task that asks nothing', withTask({ measures: [] }), 'task-asks-nothing', '/tasks/0'],
    ['a form task without form', withTask({ kind: 'form' }), 'task-asks-nothing', '/tasks/0'],
    ['an unknown measure', withTask({ measures: ['mood' as 'spo2'] }), 'unknown-kind', '/tasks/0/measures/0'],
    [
      'a measure without a rule',
      withTask({ measures: ['spo2', 'weight'] }),
      'task-without-rule',
      '/tasks/0/measures/1',
    ],
    [
      'a form without a rule',
      { ...GOOD, tasks: [{ ...TASK, kind: 'form', form: 'x' }] },
      'task-without-rule',
      '/tasks/0/form',
    ],
    ['no window', withTask({ schedule: { windows: [] } }), 'window-missing', '/tasks/0/schedule/windows'],
    [
      'a window of no length',
      withTask({ schedule: { windows: [{ fromMinute: 60, toMinute: 60 }] } }),
      'window-order',
      '/tasks/0/schedule/windows/0',
    ],
    [
      'a window past midnight',
      withTask({ schedule: { windows: [{ fromMinute: 60, toMinute: 1441 }] } }),
      'window-order',
      '/tasks/0/schedule/windows/0',
    ],
    [
      'a window before the day',
      withTask({ schedule: { windows: [{ fromMinute: -1, toMinute: 60 }] } }),
      'window-order',
      '/tasks/0/schedule/windows/0',
    ],
    [
      'weekday 0',
      withTask({ schedule: { ...TASK.schedule, weekdays: [0] } }),
      'weekday-unknown',
      '/tasks/0/schedule/weekdays/0',
    ],
    [
      'weekday 8',
      withTask({ schedule: { ...TASK.schedule, weekdays: [1, 8] } }),
      'weekday-unknown',
      '/tasks/0/schedule/weekdays/1',
    ],
    [
      'every n days from nowhere',
      withTask({ schedule: { ...TASK.schedule, everyDays: 2 } }),
      'every-days-needs-from',
      '/tasks/0/schedule/everyDays',
    ],
    [
      '29 February 2026',
      withTask({ schedule: { ...TASK.schedule, from: '2026-02-29' } }),
      'day-invalid',
      '/tasks/0/schedule/from',
    ],
    [
      'an end before the beginning',
      withTask({ schedule: { ...TASK.schedule, from: '2026-03-02', until: '2026-03-01' } }),
      'day-order',
      '/tasks/0/schedule/until',
    ],
    ['an unknown kind', withRule({ type: 'band', kind: 'mood', levels }), 'unknown-kind', '/rules/1/kind'],
    ['no levels', withRule({ type: 'band', kind: 'spo2', levels: [] }), 'levels-missing', '/rules/1/levels'],
    [
      'a level without edge',
      withRule({ type: 'band', kind: 'spo2', levels: [{ zone: 'RED' }] }),
      'level-without-edge',
      '/rules/1/levels/0',
    ],
    [
      'nothing green',
      withRule({ type: 'band', kind: 'spo2', levels: [{ zone: 'RED', below: 92, above: 90 }] }),
      'levels-overlap',
      '/rules/1/levels',
    ],
    [
      'yellow hidden below',
      withRule({
        type: 'change',
        kind: 'spo2',
        against: 'any',
        withinDays: 3,
        in: 'unit',
        levels: [
          { zone: 'RED', below: 92 },
          { zone: 'YELLOW', below: 90 },
        ],
      }),
      'yellow-hidden',
      '/rules/1/levels',
    ],
    [
      'yellow hidden above',
      withRule({
        type: 'band',
        kind: 'spo2',
        levels: [
          { zone: 'RED', above: 90 },
          { zone: 'YELLOW', atOrAbove: 95 },
        ],
      }),
      'yellow-hidden',
      '/rules/1/levels',
    ],
    [
      'too long a look back',
      withRule({ type: 'slope', kind: 'spo2', withinDays: 401, atLeast: 3, levels }),
      'look-back-invalid',
      '/rules/1',
    ],
    [
      'half a day',
      withRule({ type: 'slope', kind: 'spo2', withinDays: 0.5, atLeast: 3, levels }),
      'look-back-invalid',
      '/rules/1',
    ],
    [
      'sd without floor',
      withRule({ type: 'relative', kind: 'spo2', reference: 'baseline', in: 'sd', levels }),
      'sd-floor-missing',
      '/rules/1/sdFloor',
    ],
    [
      'a floor of nothing',
      withRule({ type: 'relative', kind: 'spo2', reference: 'baseline', in: 'sd', sdFloor: 0, levels }),
      'sd-floor-missing',
      '/rules/1/sdFloor',
    ],
    [
      'sd from a goal',
      withRule({ type: 'relative', kind: 'spo2', reference: 'goal', in: 'sd', sdFloor: 1, levels }),
      'sd-floor-missing',
      '/rules/1/sdFloor',
    ],
    [
      'lambda 0',
      withRule({ type: 'ewma', kind: 'spo2', withinDays: 3, sdFloor: 1, lambda: 0, levels }),
      'number-invalid',
      '/rules/1/lambda',
    ],
    [
      'lambda above 1',
      withRule({ type: 'ewma', kind: 'spo2', withinDays: 3, sdFloor: 1, lambda: 1.1, levels }),
      'number-invalid',
      '/rules/1/lambda',
    ],
    [
      'm above n',
      withRule({ type: 'repeated', kind: 'spo2', m: 4, n: 3, withinDays: 3, levels }),
      'number-invalid',
      '/rules/1/m',
    ],
    [
      'too long a duration',
      withRule({ type: 'duration', kind: 'spo2', forMinutes: 1440, maxGapMinutes: 10, withinDays: 1, levels }),
      'number-invalid',
      '/rules/1/forMinutes',
    ],
    [
      'an unknown task',
      withRule({ type: 'absence', taskId: 'x', withinDays: 3, levels: [{ zone: 'YELLOW', missed: 1 }] }),
      'unknown-task',
      '/rules/1/taskId',
    ],
    ['a form nobody asks for', withRule({ type: 'score', form: 'x', levels }), 'form-not-asked', '/rules/1/form'],
    [
      'an answer nobody asks for',
      withRule({ type: 'answer', form: 'x', item: 'y', levels: [{ zone: 'RED', anyOf: ['y'] }] }),
      'form-not-asked',
      '/rules/1/form',
    ],
    [
      'an unknown part',
      withRule({ type: 'combination', of: ['rule', 'x'], need: 'all', withinMinutes: 60, zone: 'RED' }),
      'unknown-rule',
      '/rules/1/of/1',
    ],
    [
      'more than all',
      withRule({ type: 'combination', of: ['rule'], need: 2, withinMinutes: 60, zone: 'RED' }),
      'number-invalid',
      '/rules/1/need',
    ],
    [
      'made of itself',
      withRule({ type: 'combination', of: ['rule', 'new'], need: 'any', withinMinutes: 60, zone: 'RED' }),
      'rule-cycle',
      '/rules/1/of',
    ],
    [
      'an empty pressure',
      withRule({ type: 'home-blood-pressure', days: 7, atLeast: 12, systolic: levels, diastolic: [] }),
      'levels-missing',
      '/rules/1/diastolic',
    ],
    [
      'listing alone',
      withRule({ type: 'relative', kind: 'weight', reference: 'goal', in: 'unit', ifUnjudged: 'list', levels }),
      'list-needs-another-rule',
      '/rules/1/ifUnjudged',
    ],
    [
      'an inhibition of nothing',
      { ...GOOD, inhibitions: [{ id: 'i', when: { circumstance: 'admitted' }, silences: ['x'] }] },
      'unknown-rule',
      '/inhibitions/0',
    ],
    [
      'an inhibition by nothing',
      { ...GOOD, inhibitions: [{ id: 'i', when: { rule: 'x', withinMinutes: 1 }, silences: 'all' }] },
      'unknown-rule',
      '/inhibitions/0',
    ],
    [
      'a rule for the night in one piece',
      withRule({ type: 'band', kind: 'spo2', timeOfDay: { fromMinute: 1320, toMinute: 360 }, levels }),
      'window-order',
      '/rules/1/timeOfDay',
    ],
    [
      'a sum that is breached from the start',
      withRule({
        type: 'cusum',
        kind: 'spo2',
        direction: 'low',
        withinDays: 3,
        sdFloor: 1,
        slack: 0.5,
        levels: [{ zone: 'RED', below: 4 }],
      }),
      'levels-overlap',
      '/rules/1/levels',
    ],
    ['scale 2 by nobody', { ...GOOD, news2: { spo2Scale: 2 } }, 'scale-2-needs-prescriber', '/news2/prescribedBy'],
  ])('refuses %s', (_what, plan, code, path) => {
    expect(faultsOf(plan)).toContainEqual([code, path]);
    for (const { message } of checkPlan(plan)) expect(message).toMatch(/\w+ \w+ \w+/);
  });

  it.each<[string, Plan, string]>([
    ['the rule', { ...GOOD, rules: [BAND, BAND] }, 'rule'],
    ['the measure', withTask({ measures: ['spo2', 'weight'] }), 'weight'],
    ['the form', { ...GOOD, tasks: [TASK, { ...TASK, id: 'form', kind: 'form', measures: [], form: 'mood' }] }, 'mood'],
    ['the unknown measure', withTask({ measures: ['spo2', 'vigour' as 'spo2'] }), 'vigour'],
    ['the days', withRule({ type: 'slope', kind: 'spo2', withinDays: 401, atLeast: 3, levels }), '401 days; 0 to 400'],
    [
      'the part that does not exist',
      withRule({ type: 'combination', of: ['rule', 'gone'], need: 'all', withinMinutes: 60, zone: 'RED' }),
      'gone',
    ],
    [
      'the task that does not exist',
      withRule({ type: 'absence', taskId: 'gone', withinDays: 3, levels: [{ zone: 'YELLOW', missed: 1 }] }),
      'gone',
    ],
  ])('names %s in its message', (_what, plan, name) => {
    expect(checkPlan(plan).some(({ message }) => message.includes(name))).toBe(true);
  });

  it('takes Monday and Sunday, and a window of the whole day', () => {
    const schedule = {
      windows: [{ fromMinute: 0, toMinute: 1440 }],
      weekdays: [1, 7],
      everyDays: 2,
      from: '2026-03-02',
      until: '2026-03-02',
    };
    expect(faultsOf(withTask({ schedule }))).toEqual([]);
  });

  it('sees a combination that is made of itself by way of others, and one that is not', () => {
    const one = { type: 'combination', need: 'any', withinMinutes: 60, zone: 'RED' };
    const chain = (last: string): [string, string][] =>
      faultsOf(
        withRule(
          { ...one, id: 'a', of: ['b', 'c'] },
          { ...one, id: 'b', of: ['c', 'rule'] },
          { ...one, id: 'c', of: [last] },
        ),
      );
    expect(chain('rule')).toEqual([]);
    expect(chain('a').map(([, path]) => path)).toEqual(['/rules/1/of', '/rules/2/of', '/rules/3/of']);
  });

  it('wants a rule beside a listing one that reports, makes findings, and is another', () => {
    const listing = { type: 'relative', kind: 'weight', reference: 'goal', in: 'unit', ifUnjudged: 'list', levels };
    const beside = (other: object): string[] =>
      faultsOf(withRule(listing, { id: 'other', type: 'band', kind: 'weight', levels, ...other })).map(
        ([code]) => code,
      );
    expect(beside({})).toEqual([]);
    expect(beside({ partOnly: true })).toEqual(['list-needs-another-rule']);
    expect(beside({ ifUnjudged: 'list' })).toHaveLength(2);
    expect(beside({ kind: 'glucose' })).toEqual(['list-needs-another-rule']);
  });

  it('wants every minute of a task’s windows to be looked at by some rule', () => {
    const during = (...parts: [number, number][]): [string, string][] =>
      faultsOf({
        ...GOOD,
        rules: parts.map(([fromMinute, toMinute], index) => ({
          ...BAND,
          id: `part-${String(index)}`,
          timeOfDay: { fromMinute, toMinute },
        })),
      });
    const gap = [['task-without-rule', '/tasks/0/measures/0']];
    expect(during([420, 660])).toEqual([]);
    expect(during([600, 1440], [0, 600])).toEqual([]);
    expect(during([421, 660])).toEqual(gap);
    expect(during([420, 659])).toEqual(gap);
    expect(during([0, 500], [501, 1440])).toEqual(gap);
  });

  it('does not take a combination for a rule that looks by itself', () => {
    const both = { type: 'combination', of: ['rule'], need: 'all', withinMinutes: 60, zone: 'RED' };
    const night = { ...BAND, timeOfDay: { fromMinute: 0, toMinute: 300 } };
    expect(faultsOf({ ...withRule(both), rules: [night, withRule(both).rules[1]!] })).toEqual([
      ['task-without-rule', '/tasks/0/measures/0'],
    ]);
  });

  it('refuses rules that silence each other, however far round, and takes a chain', () => {
    const chained = (...links: [string, 'all' | string[]][]): [string, string][] =>
      faultsOf({
        ...withRule(
          { id: 'a', type: 'band', kind: 'spo2', levels },
          { id: 'b', type: 'band', kind: 'spo2', levels },
          { id: 'safe', type: 'band', kind: 'spo2', levels, safety: true },
        ),
        inhibitions: links.map(([rule, silences], index) => ({
          id: `i${String(index)}`,
          when: { rule, withinMinutes: 60 },
          silences,
        })),
      });
    expect(chained(['rule', ['a']], ['a', ['b']])).toEqual([]);
    expect(chained(['rule', 'all'])).toEqual([]);
    expect(chained(['rule', ['a']], ['a', 'all'])).toEqual([
      ['rule-cycle', '/inhibitions/0'],
      ['rule-cycle', '/inhibitions/1'],
    ]);
    expect(chained(['rule', ['a']], ['a', ['b']], ['b', ['rule']]).map(([code]) => code)).toEqual(
      Array(3).fill('rule-cycle'),
    );
    // Safety cannot be silenced, so that it closes no circle.
    expect(chained(['rule', ['safe']], ['safe', ['rule']])).toEqual([]);
  });

  it('lets a measure be for information only', () => {
    expect(
      faultsOf({ ...GOOD, tasks: [TASK, { ...TASK, id: 'steps', measures: ['steps'], informational: true }] }),
    ).toEqual([]);
  });

  it('accepts one rule of each kind that needs more than levels', () => {
    expect(
      checkPlan(
        withRule(
          {
            id: 'a',
            type: 'relative',
            kind: 'spo2',
            reference: 'baseline',
            in: 'sd',
            sdFloor: 1,
            ifUnjudged: 'list',
            levels,
          },
          { id: 'b', type: 'ewma', kind: 'spo2', withinDays: 3, sdFloor: 1, lambda: 1, levels },
          {
            id: 'cusum',
            type: 'cusum',
            kind: 'spo2',
            direction: 'low',
            withinDays: 3,
            sdFloor: 1,
            slack: 0,
            levels: [{ zone: 'YELLOW', above: 0, atOrAbove: 0.1 }],
          },
          { id: 'c', type: 'repeated', kind: 'spo2', m: 3, n: 3, withinDays: 3, levels },
          { id: 'd', type: 'duration', kind: 'spo2', forMinutes: 1439, maxGapMinutes: 10, withinDays: 1, levels },
          { id: 'e', type: 'combination', of: ['a', 'b'], need: 2, withinMinutes: 60, zone: 'RED' },
          { id: 'f', type: 'answer', form: 'x', item: 'y', levels: [{ zone: 'RED', anyOf: ['y'] }] },
        ),
      ).map(({ code }) => code),
    ).toEqual(['form-not-asked']);
  });

  it('escapes the path as JSON pointers want it', () => {
    expect(faultsOf({ ...GOOD, news2: { spo2Scale: 2, prescribedBy: 'x' } })).toEqual([]);
  });
});
