import type { Plan, Reading, Series, Task } from '@fyrlykt/triage';
import { longestEarlyMilliseconds, taskStates } from './task-states';

const hour = 3_600_000;
const midnight = Date.parse('2026-03-04T00:00:00Z');
const at = (hours: number): number => midnight + hours * hour;

const task: Task = {
  id: 'morning',
  kind: 'measurement',
  measures: ['spo2', 'heart-rate'],
  title: { nb: 'Måling' },
  schedule: { windows: [{ fromMinute: 420, toMinute: 600 }] },
  graceMinutes: 60,
};
const plan = { tasks: [task], rules: [] } as unknown as Plan;
const morning = { taskId: 'morning', opensAt: at(7), closesAt: at(10), dueAt: at(11) };

const reading = (kind: 'spo2' | 'heart-rate', hours: number, submissionId: string): Reading => ({
  id: `${kind}-${hours}`,
  kind,
  value: 90,
  takenAt: at(hours),
  receivedAt: at(hours),
  localDay: '2026-03-04',
  minuteOfDay: hours * 60,
  submissionId,
});
const series = (readings: Reading[], more: Partial<Series> = {}): Series => ({
  readings,
  forms: [],
  occurrences: [morning],
  ...more,
});
const both = [reading('spo2', 8, 'first'), reading('heart-rate', 9, 'second')];

describe("a task's window", () => {
  it.each([
    [6.9, 'UPCOMING'],
    [7, 'DUE'],
    [9.9, 'DUE'],
    [10.5, 'DUE'],
    [11, 'MISSED'],
  ])('with nothing sent is, at %s hours, %s', (hours, state) => {
    expect(taskStates(plan, series([]), at(hours))).toMatchObject([{ state, submissionId: null }]);
  });

  it('is done when all that it asks for has come, and names the newest submission', () => {
    expect(taskStates(plan, series(both), at(9.5))).toMatchObject([{ state: 'DONE', submissionId: 'second' }]);
  });

  it('is due while a part is missing', () => {
    expect(taskStates(plan, series(both.slice(0, 1)), at(9.5))).toMatchObject([{ state: 'DUE', submissionId: null }]);
  });

  it('counts what came two hours before it opened, and nothing earlier', () => {
    const early = (hours: number) => series([reading('spo2', hours, 'early'), reading('heart-rate', hours, 'early')]);
    expect(taskStates(plan, early(5), at(7))).toMatchObject([{ state: 'DONE', submissionId: 'early' }]);
    expect(taskStates(plan, early(4.9), at(7))).toMatchObject([{ state: 'DUE' }]);
  });

  it('is left out of a day that is paused', () => {
    expect(taskStates(plan, series([], { pauses: [{ from: at(0), until: at(24) }] }), at(12))).toEqual([]);
  });
});

describe('what may have been sent early', () => {
  it('reaches as far back as the most patient task', () => {
    expect(longestEarlyMilliseconds([])).toBe(0);
    expect(longestEarlyMilliseconds([task, { ...task, earlyMinutes: 600 }])).toBe(10 * hour);
  });
});
