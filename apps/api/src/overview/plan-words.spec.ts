import type { Plan, Task } from '@fyrlykt/triage';
import { limitRows, taskRow } from './plan-words';

const task: Task = {
  id: 'morning',
  kind: 'measurement',
  measures: ['spo2'],
  title: { nb: 'Måling' },
  schedule: { windows: [{ fromMinute: 425, toMinute: 1440 }] },
  graceMinutes: 60,
};

describe('a plan in words', () => {
  it('tells a task by weekdays and hours; every day when none are named', () => {
    expect(taskRow(task, task.schedule)).toEqual({
      taskId: 'morning',
      kinds: ['spo2'],
      formId: null,
      everyDays: 1,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      windows: ['07:05-24:00'],
    });
    const form: Task = { ...task, kind: 'form', form: 'cat' };
    const fridays = { ...task.schedule, weekdays: [5], everyDays: 14 };
    expect(taskRow(form, fridays)).toMatchObject({ formId: 'cat', weekdays: [5], everyDays: 14 });
  });

  it('tells fixed limits as numbers, and leaves out building stones and other rules', () => {
    const low = {
      id: 'low',
      type: 'band',
      kind: 'spo2',
      lane: 'clinical',
      textCode: 'spo2-low',
      levels: [{ zone: 'RED', below: 88 }],
    };
    const plan = { tasks: [], rules: [low, { ...low, partOnly: true }, { ...low, type: 'change' }] } as unknown as Plan;
    expect(limitRows(plan)).toEqual([
      { ruleId: 'low', kind: 'spo2', zone: 'RED', code: 'spo2-low', params: { kind: 'spo2', below: 88 } },
    ]);
  });
});
