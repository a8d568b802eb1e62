import { addDays, dayNumber } from './local-day';
import type { LocalisedText } from './localised-text';
import type { Plan } from './plan';
import type { DayWindow, LocalOccurrence, Schedule } from './schedule';
import { occurrencesOn } from './schedule';
import type { Task } from './task';
import type { LimitZone } from './zone';

/** One lower dose: the tasks it names are due by these schedules, all others by their own. */
export interface DoseStep {
  readonly id: string;
  readonly title: LocalisedText;
  /** By task. `everyDays` without `from` counts from the first day of the period in which the step decides. */
  readonly schedules: Readonly<Record<string, Schedule>>;
}

/** How often a stable patient measures. Step 0 is the plan's own schedules; step n is `steps[n - 1]`, each lower than the one before. */
export interface Dose {
  readonly steps: readonly DoseStep[];
  /** Quiet days after which the next lower step is proposed; 7 at least. A person decides. */
  readonly downAfterDays: number;
  /** The zone from which a submission brings the plan's own schedules back at once. */
  readonly upAt: LimitZone;
  /** Clinical source, as of a rule. */
  readonly source?: string;
}

/** A change of step: it decides from this local day until the first day of a newer change. */
export interface DosePeriod {
  readonly step: number;
  readonly fromDay: string;
}

/** A plan together with the changes of its dose, oldest first as they were made; none means step 0. */
export interface DosedPlan {
  readonly plan: Plan;
  readonly periods: readonly DosePeriod[];
}

/**
 * The change that decides on a local day: the newest whose first day has come. Newest as made, so that one who
 * steps up while a step down is still ahead takes that back.
 */
export function periodOn(periods: readonly DosePeriod[], localDay: string): DosePeriod | undefined {
  return periods.findLast(({ fromDay }) => fromDay <= localDay);
}

/** The step that decides on a local day; 0 where nothing was changed. */
export function stepOn(periods: readonly DosePeriod[], localDay: string): number {
  return periodOn(periods, localDay)?.step ?? 0;
}

/** The one schedule that a task has on a local day. A step that the plan does not know is the plan's own. */
export function scheduleOn({ plan, periods }: DosedPlan, task: Task, localDay: string): Schedule {
  const period = periodOn(periods, localDay);
  const schedule = period && plan.dose?.steps[period.step - 1]?.schedules[task.id];
  if (period === undefined || schedule === undefined) return task.schedule;
  const counts = schedule.everyDays !== undefined && schedule.from === undefined;
  return counts ? { ...schedule, from: period.fromDay } : schedule;
}

/** A task's windows on every local day from `first` to `last`, both included, each day by the step of that day alone. */
export function dosedOccurrences(dosed: DosedPlan, task: Task, first: string, last: string): LocalOccurrence[] {
  const found: LocalOccurrence[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    found.push(...occurrencesOn(scheduleOn(dosed, task, day), day));
  }
  return found;
}

const sameWindow = (a: DayWindow, b: DayWindow): boolean => a.fromMinute === b.fromMinute && a.toMinute === b.toMinute;

/** Whether a task's windows of a day can be exchanged without taking back what was asked or asking for what is over. */
function canExchange(old: readonly DayWindow[], next: readonly DayWindow[], minuteOfDay: number): boolean {
  return (
    old.every((window) => next.some((other) => sameWindow(window, other))) &&
    next.every((window) => window.toMinute > minuteOfDay || old.some((other) => sameWindow(window, other)))
  );
}

/**
 * The first local day on which a step may decide. A lower one: tomorrow, since today has been asked for. A higher one: today,
 * when all that it asks for today can still be done; else tomorrow. No past day is ever judged anew.
 */
export function firstDayOf(
  { plan, periods }: DosedPlan,
  step: number,
  { localDay, minuteOfDay }: { localDay: string; minuteOfDay: number },
): string {
  const tomorrow = addDays(localDay, 1);
  if (step > stepOn(periods, localDay)) return tomorrow;
  const changed = [...periods, { step, fromDay: localDay }];
  const today = plan.tasks.every((task) =>
    canExchange(
      dosedOccurrences({ plan, periods }, task, localDay, localDay),
      dosedOccurrences({ plan, periods: changed }, task, localDay, localDay),
      minuteOfDay,
    ),
  );
  return today ? localDay : tomorrow;
}

/** What a proposal rests on; all are local days. */
export interface DoseStanding {
  /** The step that was chosen last, whether its first day has come or not. */
  readonly step: number;
  /** First day of that step. */
  readonly since: string;
  /** The newest day with anything that was not green: yellow, red, not judged, not done, or nothing expected at all. */
  readonly lastUnrest?: string | undefined;
  /** The newest day with a green submission. */
  readonly lastGreen?: string | undefined;
}

/** How long it has been quiet, and the next lower step when that is long enough. */
export interface DoseProposal {
  readonly quietDays: number;
  readonly step?: number;
}

/** Quiet days are counted up to the last green submission and not up to today: silence is no sign of being well. */
export function proposeDose(dose: Dose, { step, since, lastUnrest, lastGreen }: DoseStanding): DoseProposal {
  const start = lastUnrest !== undefined && lastUnrest > since ? lastUnrest : since;
  const quietDays = lastGreen === undefined ? 0 : Math.max(0, dayNumber(lastGreen) - dayNumber(start));
  const lower = step < dose.steps.length && quietDays >= dose.downAfterDays;
  return lower ? { quietDays, step: step + 1 } : { quietDays };
}
