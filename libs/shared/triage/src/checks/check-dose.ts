import type { DoseStep } from '../dose';
import type { Plan } from '../plan';
import { asksLess, asksMore } from '../schedule';
import type { Task } from '../task';
import { checkSchedule } from './check-task';
import { checkHours } from './check-watched';
import type { Fault } from './fault';
import { fault } from './fault';

type Path = readonly (string | number)[];

/** Shorter, and a patient is moved before the week has come round once. */
const FEWEST_QUIET_DAYS = 7;

/** What is wrong with how a plan's dose is lowered. Limits of the tasks' own schedules hold for the steps' as well. */
export function checkDose(plan: Plan): Fault[] {
  const { dose } = plan;
  if (dose === undefined) return [];
  const steps = ['dose', 'steps'];
  return [
    ...(dose.steps.length > 0 ? [] : [fault('dose-without-steps', steps, 'a dose needs a lower step')]),
    ...(dose.downAfterDays >= FEWEST_QUIET_DAYS
      ? []
      : [fault('dose-too-soon', ['dose', 'downAfterDays'], 'a lower step needs seven quiet days at least')]),
    ...dose.steps.flatMap((step, index) => [
      ...checkStep(plan, step, [...steps, index]),
      ...checkLower(plan, index, [...steps, index]),
    ]),
  ];
}

function checkStep(plan: Plan, { schedules }: DoseStep, path: Path): Fault[] {
  return Object.entries(schedules).flatMap(([taskId, schedule]) => {
    const place = [...path, 'schedules', taskId];
    const task = plan.tasks.find(({ id }) => id === taskId);
    if (task === undefined) return [fault('unknown-task', place, `no task has the id ${taskId}`)];
    return [
      ...checkSchedule(schedule, place, { countsFromPeriod: true }),
      ...checkHours(task, schedule, plan.rules, place),
    ];
  });
}

/** A step below another asks for something less often, and for nothing more often. */
function checkLower({ tasks, dose }: Plan, index: number, path: Path): Fault[] {
  const [above, step] = [dose?.steps[index - 1], dose?.steps[index]];
  const pairs = tasks.map((task) => ({
    task,
    before: above?.schedules[task.id] ?? task.schedule,
    after: step?.schedules[task.id] ?? task.schedule,
  }));
  const more = pairs.filter(({ before, after }) => asksMore(after, before));
  if (more.length === 0 && pairs.some(({ before, after }) => asksLess(after, before))) return [];
  const places = more.length > 0 ? more.map(({ task }) => placeOf(task, step)) : [[]];
  return places.map((place) =>
    fault(
      'dose-not-lower',
      [...path, ...place],
      'a lower step asks for something less often, and for nothing more often',
    ),
  );
}

/** A task that a step does not name has no place in it. */
const placeOf = ({ id }: Task, step: DoseStep | undefined): Path =>
  step?.schedules[id] === undefined ? [] : ['schedules', id];
