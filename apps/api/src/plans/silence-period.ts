import { dayNumber, isLocalDay } from '@fyrlykt/triage';
import { addDays, instantOf, localTime } from '../platform/clock/local-time';
import { Refused } from '../platform/errors/refused';

/** Local days, both included. */
export interface Days {
  firstDay?: string;
  lastDay: string;
}

/** The patient's own time. */
export interface Here {
  timeZone: string;
  now: Date;
}

export interface Period {
  beginsAt: Date;
  endsAt: Date;
}

/** Long enough to see whether it passes, short enough that somebody asks again. */
export const mostSnoozeDays = 14;
/** Home monitoring that stands still for longer is a plan to be changed, not a pause. */
export const mostPauseDays = 30;
/** That a patient was admitted is often heard of afterwards. */
const earliestPauseDays = 14;
const latestPauseDays = 90;

/** @throws {Refused} when the last day is past, or the snooze would last for longer than is safe */
export function snoozePeriod({ lastDay }: Days, { timeZone, now }: Here): Period {
  const today = localTime(now.getTime(), timeZone).day;
  const days = daysBetween(today, lastDay, '/lastDay') + 1;
  if (days < 1 || days > mostSnoozeDays)
    throw new Refused('snooze/period', `A snooze ends today or within ${mostSnoozeDays} days.`, '/lastDay');
  return { beginsAt: now, endsAt: endOf(lastDay, timeZone) };
}

/** @throws {Refused} when the days are out of order, over, too far away or too many */
export function pausePeriod({ firstDay, lastDay }: Days, { timeZone, now }: Here): Period {
  const today = localTime(now.getTime(), timeZone).day;
  const first = firstDay ?? today;
  const ahead = daysBetween(today, first, '/firstDay');
  const days = daysBetween(first, lastDay, '/lastDay') + 1;
  if (ahead < -earliestPauseDays || ahead > latestPauseDays)
    throw new Refused('pause/period', 'A pause begins within 14 days back and 90 days ahead.', '/firstDay');
  if (days < 1 || days > mostPauseDays || lastDay < today)
    throw new Refused('pause/period', `A pause lasts 1 to ${mostPauseDays} days and ends today or later.`, '/lastDay');
  return { beginsAt: new Date(instantOf(first, 0, timeZone)), endsAt: endOf(lastDay, timeZone) };
}

const endOf = (lastDay: string, timeZone: string): Date => new Date(instantOf(addDays(lastDay, 1), 0, timeZone));

function daysBetween(from: string, to: string, path: string): number {
  if (!isLocalDay(from) || !isLocalDay(to))
    throw new Refused('request/not-a-day', 'There is no such day. Write it like 2026-03-29.', path);
  return dayNumber(to) - dayNumber(from);
}
