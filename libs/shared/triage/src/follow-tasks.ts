import type { Dose, DoseStep } from './dose';
import type { Schedule } from './schedule';
import { asksLess, asksMore } from './schedule';
import type { Task } from './task';

type ById = ReadonlyMap<string, Schedule>;

const schedulesOf = (tasks: readonly Task[]): ById => new Map(tasks.map(({ id, schedule }) => [id, schedule]));

/**
 * A dose when its tasks have been given other schedules. Steps that asked at a task's own hours go on asking at them. What would
 * ask for more than the step above falls out, and so does a step that asks for nothing less any more; undefined when none is left.
 */
export function followTasks(dose: Dose, before: readonly Task[], after: readonly Task[]): Dose | undefined {
  const [old, own] = [schedulesOf(before), schedulesOf(after)];
  const steps: DoseStep[] = [];
  let above = own;
  for (const step of dose.steps) {
    const kept = Object.entries(step.schedules)
      .map(([id, schedule]) => [id, moved(schedule, old.get(id), own.get(id))] as const)
      .filter(([id, schedule]) => !asksMore(schedule, above.get(id) ?? schedule));
    const here: ById = new Map([...own, ...kept]);
    if (![...here].some(([id, schedule]) => asksLess(schedule, above.get(id) ?? schedule))) continue;
    steps.push({ ...step, schedules: Object.fromEntries(kept) });
    above = here;
  }
  return steps.length === 0 ? undefined : { ...dose, steps };
}

function moved(schedule: Schedule, old: Schedule | undefined, now: Schedule | undefined): Schedule {
  const atOwnHours = JSON.stringify(schedule.windows) === JSON.stringify(old?.windows);
  return atOwnHours && now !== undefined ? { ...schedule, windows: now.windows } : schedule;
}
