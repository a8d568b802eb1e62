import { dosedOccurrences, type DosedPlan, type ExpectedOccurrence, type Task } from '@fyrlykt/triage';
import { addDays, instantOf, localTime } from '../platform/clock/local-time';

/** One time that a task is due, as instants, with the local day it belongs to. */
export interface Occurrence extends ExpectedOccurrence {
  localDay: string;
  fromMinute: number;
  toMinute: number;
}

/** Local days, both included. */
export interface DaySpan {
  firstDay: string;
  lastDay: string;
}

const endOfDay = 1440;

function instant(day: string, minute: number, timeZone: string): number {
  return minute === endOfDay ? instantOf(addDays(day, 1), 0, timeZone) : instantOf(day, minute, timeZone);
}

/** A task's windows in the patient's time zone, on each day by the step of the dose that is in force on it. */
export function occurrencesOf(
  plan: DosedPlan,
  task: Task,
  { firstDay, lastDay }: DaySpan,
  timeZone: string,
): Occurrence[] {
  return dosedOccurrences(plan, task, firstDay, lastDay).map(({ localDay, fromMinute, toMinute }) => {
    const closesAt = instant(localDay, toMinute, timeZone);
    return {
      taskId: task.id,
      localDay,
      fromMinute,
      toMinute,
      opensAt: instant(localDay, fromMinute, timeZone),
      closesAt,
      dueAt: closesAt + task.graceMinutes * 60_000,
    };
  });
}

/** A task's windows that a span of time touches. */
export function occurrencesWithin(
  plan: DosedPlan,
  task: Task,
  span: { from: number; to: number },
  timeZone: string,
): Occurrence[] {
  const firstDay = addDays(localTime(span.from, timeZone).day, -1);
  const lastDay = localTime(span.to, timeZone).day;
  return occurrencesOf(plan, task, { firstDay, lastDay }, timeZone);
}

/** The longest interval that a schedule may have, and a few days. */
const horizonDays = 404;
const daysAtOnce = 32;

/** The next instant after `after` at which a task that has not been done counts as missed; null when nothing is ever due. */
export function nextDueAfter(plans: readonly DosedPlan[], after: number, timeZone: string): Date | null {
  const today = localTime(after, timeZone).day;
  for (let day = -2; day <= horizonDays; day += daysAtOnce) {
    const span = { firstDay: addDays(today, day), lastDay: addDays(today, day + daysAtOnce - 1) };
    const due = plans
      .flatMap((plan) => plan.plan.tasks.flatMap((task) => occurrencesOf(plan, task, span, timeZone)))
      .map(({ dueAt }) => dueAt)
      .filter((dueAt) => dueAt > after);
    if (due.length > 0) return new Date(Math.min(...due));
  }
  return null;
}
