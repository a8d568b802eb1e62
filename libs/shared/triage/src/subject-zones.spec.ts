import { evaluate } from './evaluate';
import type { Plan } from './plan';
import type { AbsenceRule } from './rules/absence-rule';
import type { BandRule } from './rules/band-rule';
import type { ScoreRule } from './rules/score-rule';
import { FIELDS, dayAt, judgeNewest, planOf, readingOn, responseOn, seriesOf } from './series.fixture';
import type { Task } from './task';

const OXYGEN: BandRule = { ...FIELDS, type: 'band', kind: 'spo2', levels: [{ zone: 'RED', below: 90 }] };
const MOOD: ScoreRule = { ...FIELDS, id: 'mood', type: 'score', form: 'mood', levels: [{ zone: 'YELLOW', above: 9 }] };
const TASK: Task = {
  id: 'task',
  kind: 'form',
  title: { en: 'x' },
  graceMinutes: 60,
  schedule: { windows: [{ fromMinute: 0, toMinute: 1440 }] },
};

describe('the colour of each thing sent', () => {
  it('is its own: what is said of one is not said of another', () => {
    const { subjects, zone } = judgeNewest(
      planOf(OXYGEN, { ...OXYGEN, id: 'pulse', kind: 'heart-rate' }, MOOD),
      [readingOn('spo2', 85), readingOn('heart-rate', 95)],
      [responseOn('mood', 0, { score: 12 }), responseOn('other', 0)],
    );
    expect(subjects).toEqual([
      { id: 'heart-rate@0', kind: 'heart-rate', zone: 'GREEN' },
      { id: 'spo2@0', kind: 'spo2', zone: 'RED' },
      { id: 'mood@0', kind: 'form', zone: 'YELLOW' },
      { id: 'other@0', kind: 'form', zone: 'UNGRADED' },
    ]);
    expect(zone).toBe('RED');
  });

  it('is none for what is asked for as information, but only for that', () => {
    const zonesWith = (task: Partial<Task>): string[] => {
      const plan: Plan = { ...planOf(OXYGEN), tasks: [{ ...TASK, ...task }] };
      const { subjects } = judgeNewest(plan, [readingOn('spo2', 95), readingOn('weight', 80)], [responseOn('mood', 0)]);
      return subjects.map(({ id, zone }) => `${id} ${zone}`);
    };
    const all = ['spo2@0 GREEN', 'weight@0 UNGRADED', 'mood@0 UNGRADED'];
    expect(zonesWith({ form: 'mood' })).toEqual(all);
    expect(zonesWith({ form: 'mood', informational: true })).toEqual(all.slice(0, 2));
    expect(zonesWith({ form: 'other', informational: true })).toEqual(all);
    expect(zonesWith({ measures: ['weight'], informational: true })).toEqual([all[0], all[2]]);
    expect(zonesWith({ measures: ['spo2', 'pulse' as 'spo2'], informational: true })).toEqual(all);
  });

  it('is told as a gap of its own time, in the technical lane and low', () => {
    const goal = { ...FIELDS, type: 'relative', kind: 'weight', reference: 'goal', in: 'unit' } as const;
    const { findings } = judgeNewest(planOf({ ...goal, levels: [{ zone: 'RED', above: 2 }] }), [
      readingOn('weight', 80, 1),
    ]);
    expect(findings).toMatchObject([
      { lane: 'technical', priority: 'low', measuredAt: dayAt(1), breaches: 0, readingIds: ['weight@1'] },
    ]);
  });

  it('is named where no rule looks', () => {
    const { unjudged } = judgeNewest(planOf(OXYGEN), [readingOn('weight', 80)], [responseOn('mood', 0)]);
    const none = { ruleId: null, code: 'no-rule' };
    expect(unjudged).toEqual([
      { ...none, params: { kind: 'weight' }, readingIds: ['weight@0'], formIds: [] },
      { ...none, params: { form: 'mood' }, readingIds: [], formIds: ['mood@0'] },
    ]);
  });
});

describe('what an evaluation is about', () => {
  const missed: AbsenceRule = {
    ...FIELDS,
    id: 'missed',
    type: 'absence',
    taskId: 'task',
    withinDays: 3,
    levels: [{ zone: 'YELLOW', missed: 1 }],
  };
  const plan: Plan = { ...planOf(OXYGEN, missed), tasks: [{ ...TASK, form: 'mood' }] };
  const occurrences = [{ taskId: 'task', opensAt: dayAt(0), closesAt: dayAt(0) + 1, dueAt: dayAt(0) + 2 }];
  const series = { ...seriesOf([readingOn('spo2', 85)]), occurrences };
  const about = (trigger?: Parameters<typeof evaluate>[0]['trigger']): string[] =>
    evaluate({ plan, series, at: dayAt(1), ...(trigger === undefined ? {} : { trigger }) }).findings.map(
      ({ ruleId }) => ruleId,
    );

  it('is time alone, the submission alone, or both when nothing is asked in particular', () => {
    expect(about({ kind: 'schedule' })).toEqual(['missed']);
    expect(about({ kind: 'submission', readingIds: ['spo2@0'], formIds: [] })).toEqual(['rule']);
    expect(about()).toEqual(['rule', 'missed']);
  });

  it('is nothing that the series does not hold', () => {
    expect(about({ kind: 'submission', readingIds: ['gone'], formIds: ['gone'] })).toEqual([]);
  });

  it('is also a later answer whose past a late reading has changed', () => {
    const both = {
      ...FIELDS,
      id: 'both',
      type: 'combination',
      of: ['rule', 'mood'],
      need: 'all',
      withinMinutes: 1440,
      zone: 'RED',
    } as const;
    const late = { ...readingOn('spo2', 85), receivedAt: dayAt(2) };
    const known = seriesOf([late], [responseOn('mood', 0.5, { score: 12 })]);
    const { findings } = evaluate({
      plan: planOf(OXYGEN, { ...MOOD, partOnly: true }, both),
      series: known,
      at: dayAt(2),
      trigger: { kind: 'submission', readingIds: [late.id], formIds: [] },
    });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['rule', 'both']);
  });
});
