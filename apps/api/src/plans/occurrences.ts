import { occurrencesBetween, type ExpectedOccurrence, type Task } from '@fyrlykt/triage';
import { addDays, instantOf, localTime } from '../platform/clock/local-time';

/** One time that a task is due, as instants, with the local day it belongs to. */
export interface Occurrence extends ExpectedOccurrence {
  localDay: string;
  fromMinute: number;
  toMinute: number;
}

const endOfDay = 1440;

function instant(day: string, minute: number, timeZone: string): number {
  return minute === endOfDay ? instantOf(addDays(day, 1), 0, timeZone) : instantOf(day, minute, timeZone);
}

/** A task's windows on the local days from `firstDay` to `lastDay`, both included, in the patient's time zone. */
export function occurrencesOf(task: Task, firstDay: string, lastDay: string, timeZone: string): Occurrence[] {
  return occurrencesBetween(task.schedule, firstDay, lastDay).map(({ localDay, fromMinute, toMinute }) => {
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

/** The windows of all tasks that a span of time touches. */
export function occurrencesWithin(
  tasks: readonly Task[],
  span: { from: number; to: number },
  timeZone: string,
): Occurrence[] {
  const firstDay = addDays(localTime(span.from, timeZone).day, -1);
  const lastDay = localTime(span.to, timeZone).day;
  return tasks.flatMap((task) => occurrencesOf(task, firstDay, lastDay, timeZone));
}

/** The next instant after `after` at which a task that has not been done counts as missed; null when nothing is ever due. */
export function nextDueAfter(tasks: readonly Task[], after: number, timeZone: string): Date | null {
  const horizonDays = 32;
  const today = localTime(after, timeZone).day;
  const due = tasks
    .flatMap((task) => occurrencesOf(task, addDays(today, -2), addDays(today, horizonDays), timeZone))
    .map(({ dueAt }) => dueAt)
    .filter((dueAt) => dueAt > after);
  return due.length > 0 ? new Date(Math.min(...due)) : null;
}
