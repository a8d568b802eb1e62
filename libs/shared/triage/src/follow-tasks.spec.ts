import { checkPlan } from './checks/check-plan';
import { followTasks } from './follow-tasks';
import type { Plan } from './plan';
import type { Schedule } from './schedule';
import type { Task } from './task';
import { PLAN_TEMPLATES, planTemplate } from './templates/catalogue';

const COPD = planTemplate('copd')!.plan;
const HEART = planTemplate('heart-failure')!.plan;

const changed = ({ tasks }: Plan, ids: readonly string[], schedule: Partial<Schedule>): Task[] =>
  tasks.map((task) => (ids.includes(task.id) ? { ...task, schedule: { ...task.schedule, ...schedule } } : task));
const stepsOf = (plan: Plan, tasks: readonly Task[]) => followTasks(plan.dose!, plan.tasks, tasks)?.steps;

describe('a dose whose tasks have got other schedules', () => {
  it.each(PLAN_TEMPLATES.filter(({ plan }) => plan.dose !== undefined).map(({ id, plan }) => [id, plan] as const))(
    'is the same where nothing was changed: %s',
    (_id, plan) => {
      expect(followTasks(plan.dose!, plan.tasks, plan.tasks)).toEqual(plan.dose);
    },
  );

  it('asks at the new hours', () => {
    const windows = [{ fromMinute: 540, toMinute: 720 }];
    const steps = stepsOf(COPD, changed(COPD, ['oxygen'], { windows }));
    expect(steps?.map(({ schedules }) => schedules['oxygen'])).toEqual([
      { windows, weekdays: [1, 3, 5] },
      { windows, weekdays: [1] },
    ]);
    expect(steps?.[0]?.schedules['symptoms']).toEqual(COPD.dose?.steps[0]?.schedules['symptoms']);
  });

  it('never asks for more than what it is lowered from', () => {
    const tasks = changed(HEART, ['weight'], { everyDays: 3, from: '2026-11-24' });
    const steps = stepsOf(HEART, tasks);
    expect(steps?.map(({ schedules }) => Object.keys(schedules))).toEqual([
      ['blood-pressure', 'symptoms'],
      ['blood-pressure', 'symptoms'],
    ]);
    expect(checkPlan({ ...HEART, tasks, dose: { ...HEART.dose!, steps: steps ?? [] } })).toEqual([]);
  });

  it('loses a step that lowers nothing any more, and is gone with the last', () => {
    const both = ['oxygen', 'symptoms'];
    expect(stepsOf(COPD, changed(COPD, both, { weekdays: [2, 4, 6] }))?.map(({ id }) => id)).toEqual(['weekly']);
    expect(followTasks(COPD.dose!, COPD.tasks, changed(COPD, both, { weekdays: [2] }))).toBeUndefined();
  });
});
