import { addDays, dayNumber, weekdayOf } from './local-day';

/** Part of a local day in minutes after local midnight; `fromMinute` included, `toMinute` excluded (1440 = midnight). */
export interface DayWindow {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/**
 * When a task is due, in the patient's own calendar. Without `weekdays` and `everyDays`: every day.
 * `everyDays` counts from `from`, which it then requires. `from` and `until` are local days, both included.
 */
export interface Schedule {
  readonly windows: readonly DayWindow[];
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays?: readonly number[];
  readonly everyDays?: number;
  readonly from?: string;
  readonly until?: string;
}

/** One due window on one local day. Turning it into instants needs a time zone and is the loader's work. */
export interface LocalOccurrence extends DayWindow {
  readonly localDay: string;
}

/** Local days compare as text, so no clock change can move one. */
function isDue(schedule: Schedule, localDay: string): boolean {
  const { from, until, weekdays, everyDays } = schedule;
  if (from !== undefined && localDay < from) return false;
  if (until !== undefined && localDay > until) return false;
  if (weekdays !== undefined && !weekdays.includes(weekdayOf(localDay))) return false;
  if (everyDays === undefined) return true;
  return from !== undefined && (dayNumber(localDay) - dayNumber(from)) % everyDays === 0;
}

/** The windows of a schedule on one local day ('YYYY-MM-DD'), in the order written; empty when it is not due. */
export function occurrencesOn(schedule: Schedule, localDay: string): LocalOccurrence[] {
  if (!isDue(schedule, localDay)) return [];
  return schedule.windows.map(({ fromMinute, toMinute }) => ({ localDay, fromMinute, toMinute }));
}

/** The windows of every local day from `first` to `last`, both included. */
export function occurrencesBetween(schedule: Schedule, first: string, last: string): LocalOccurrence[] {
  const found: LocalOccurrence[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) found.push(...occurrencesOn(schedule, day));
  return found;
}

/** Room for the division of thirds and sevenths. */
const TOLERANCE = 1e-9;

/** In the long run, without regard to its first and last day. */
function windowsPerDay({ windows, weekdays, everyDays = 1 }: Schedule): number {
  return (windows.length * new Set(weekdays ?? [1, 2, 3, 4, 5, 6, 7]).size) / 7 / everyDays;
}

/** Whether a schedule asks more often than another in the long run. */
export function asksMore(schedule: Schedule, other: Schedule): boolean {
  return windowsPerDay(schedule) > windowsPerDay(other) + TOLERANCE;
}

/** Whether it asks less often. */
export function asksLess(schedule: Schedule, other: Schedule): boolean {
  return asksMore(other, schedule);
}
