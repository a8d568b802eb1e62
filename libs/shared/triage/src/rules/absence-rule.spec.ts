import { evaluate } from '../evaluate';
import { occurrenceStates } from '../occurrence-state';
import type { Plan } from '../plan';
import { FIELDS, MS_PER_HOUR, dayAt, planOf, readingOn, responseOn } from '../series.fixture';
import type { FormResponse, Pause, Reading } from '../series';
import type { Task } from '../task';
import type { AbsenceRule } from './absence-rule';

const RULE: AbsenceRule = {
  ...FIELDS,
  lane: 'adherence',
  type: 'absence',
  taskId: 'measure',
  withinDays: 5,
  levels: [
    { zone: 'YELLOW', missed: 1 },
    { zone: 'RED', missed: 3 },
  ],
};
const TASK: Task = {
  id: 'measure',
  kind: 'measurement',
  measures: ['spo2', 'heart-rate'],
  title: {},
  schedule: { windows: [] },
  graceMinutes: 60,
};
const plan = (task: Task): Plan => ({ ...planOf(RULE), tasks: [task] });

/** 08:00 to 10:00 each day, missed from 11:00. */
const OCCURRENCES = [0, 1, 2, 3].map((day) => ({
  taskId: 'measure',
  opensAt: dayAt(day),
  closesAt: dayAt(day) + 2 * MS_PER_HOUR,
  dueAt: dayAt(day) + 3 * MS_PER_HOUR,
}));

interface Given {
  readonly readings?: Reading[];
  readonly forms?: FormResponse[];
  readonly pauses?: Pause[];
  readonly task?: Task;
}

function judge(at: number, { readings = [], forms = [], pauses = [], task = TASK }: Given = {}) {
  return evaluate({
    plan: plan(task),
    series: { readings, forms, pauses, occurrences: OCCURRENCES },
    at,
    trigger: { kind: 'schedule' },
  });
}

const both = (days: number): Reading[] => [readingOn('spo2', 95, days), readingOn('heart-rate', 70, days)];

describe('absence rule', () => {
  it('finds it when the grace is over, not before, and never calls it green', () => {
    expect(judge(dayAt(0) + 3 * MS_PER_HOUR - 1).zone).toBe('GREEN');
    expect(judge(dayAt(0) + 3 * MS_PER_HOUR)).toMatchObject({
      zone: 'YELLOW',
      findings: [
        {
          lane: 'adherence',
          measuredAt: dayAt(0) + 3 * MS_PER_HOUR,
          params: { task: 'measure', missed: 1, since: dayAt(0) },
        },
      ],
    });
  });

  it('counts in a row, and what was done ends the row', () => {
    expect(judge(dayAt(2.5)).zone).toBe('RED');
    expect(judge(dayAt(2.5)).findings[0]).not.toHaveProperty('late');
    expect(judge(dayAt(2.5), { readings: both(1) }).findings[0]?.params).toMatchObject({ missed: 1 });
    expect(judge(dayAt(2.5), { readings: both(2) }).findings).toEqual([]);
    expect(judge(dayAt(3.01), { readings: both(3) }).findings).toEqual([]);
  });

  it('wants everything that was asked for, from two hours early until the grace is over', () => {
    const done = (readings: Reading[]): boolean => judge(dayAt(0.5), { readings }).findings.length === 0;
    expect(done([readingOn('spo2', 95, 0)])).toBe(false);
    expect(done(both(-2 / 24))).toBe(true);
    expect(done(both(-2.01 / 24))).toBe(false);
    expect(done(both(2.99 / 24))).toBe(true);
    expect(done(both(3 / 24))).toBe(false);
    expect(done(both(0).map((reading) => ({ ...reading, flags: { demo: true } })))).toBe(false);
    expect(done(both(0).map((reading) => ({ ...reading, receivedAt: dayAt(9) })))).toBe(false);
    expect(judge(dayAt(0.5), { readings: both(-2 / 24), task: { ...TASK, earlyMinutes: 60 } }).findings).toHaveLength(
      1,
    );
  });

  it('takes an answered form for a form task', () => {
    const task: Task = { ...TASK, kind: 'form', form: 'daily' };
    expect(judge(dayAt(0.5), { task, forms: [responseOn('daily', 0.05)] }).findings).toEqual([]);
    expect(judge(dayAt(0.5), { task, forms: [responseOn('other', 0.05)] }).findings).toHaveLength(1);
  });

  it('is silent in a pause, which neither breaks nor lengthens the row', () => {
    const pauses = [{ from: dayAt(1), until: dayAt(1) + 1 }];
    expect(judge(dayAt(1.5), { pauses }).findings[0]?.params).toMatchObject({ missed: 1 });
    expect(judge(dayAt(2.5), { pauses }).findings[0]?.params).toMatchObject({ missed: 2 });
    const until = [{ from: dayAt(-1), until: dayAt(0) }];
    expect(judge(dayAt(0.5), { pauses: until }).findings).toHaveLength(1);
    const from = [{ from: dayAt(0) + 2 * MS_PER_HOUR, until: dayAt(1) }];
    expect(judge(dayAt(0.5), { pauses: from }).findings).toHaveLength(1);
  });

  it('forgets what is older than it looks back', () => {
    expect(judge(dayAt(5)).findings[0]?.params).toMatchObject({ missed: 4 });
    expect(judge(dayAt(6.5)).findings[0]?.params).toMatchObject({ missed: 2 });
  });
});

describe('occurrence states', () => {
  it('tells how each window stands', () => {
    const at = dayAt(2) + 2 * MS_PER_HOUR;
    const series = { readings: both(0), forms: [], occurrences: OCCURRENCES, pauses: [] };
    const states = (when: number, pauses: Pause[] = []): string[] =>
      occurrenceStates(plan(TASK), { ...series, pauses }, when).map(({ state }) => state);
    expect(states(at)).toEqual(['done', 'missed', 'overdue', 'ahead']);
    expect(states(at - 1)).toEqual(['done', 'missed', 'open', 'ahead']);
    expect(states(at, [{ from: dayAt(0), until: dayAt(2) }])).toEqual(['done', 'paused', 'overdue', 'ahead']);
  });
});
