import type { Plan, Schedule } from '@fyrlykt/triage';

/** On which days a task is due. */
export type DayChoice = 'everyDay' | 'weekdays' | 'everyDays';

/** A schedule as it is typed: times as HH:MM, days as YYYY-MM-DD, empty when there is none. */
export interface TypedSchedule {
  readonly windows: readonly { readonly from: string; readonly to: string }[];
  readonly choice: DayChoice;
  readonly weekdays: readonly number[];
  readonly everyDays: number;
  readonly from: string;
  readonly until: string;
}

const MIDNIGHT = 1440;

export function typedOf({ windows, weekdays, everyDays, from, until }: Schedule): TypedSchedule {
  return {
    windows: windows.map(({ fromMinute, toMinute }) => ({ from: clock(fromMinute), to: clock(toMinute) })),
    choice: everyDays !== undefined ? 'everyDays' : weekdays !== undefined ? 'weekdays' : 'everyDay',
    weekdays: weekdays ?? [1, 2, 3, 4, 5, 6, 7],
    everyDays: everyDays ?? 2,
    from: from ?? '',
    until: until ?? '',
  };
}

/** What is typed as a schedule; a time that cannot be read is not a number, which the engine's check finds. */
export function scheduleOf({ windows, choice, weekdays, everyDays, from, until }: TypedSchedule): Schedule {
  return {
    windows: windows.map((window) => ({
      fromMinute: minuteOf(window.from),
      // A window that ends at midnight ends with the day.
      toMinute: window.to === '00:00' ? MIDNIGHT : minuteOf(window.to),
    })),
    ...(choice === 'weekdays' ? { weekdays: [...weekdays].sort() } : {}),
    ...(choice === 'everyDays' ? { everyDays } : {}),
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
  };
}

/** The same plan with other schedules for some tasks, by their place. */
export function withSchedules(plan: Plan, typed: Readonly<Record<number, TypedSchedule>>): Plan {
  return {
    ...plan,
    tasks: plan.tasks.map((task, index) => {
      const changed = typed[index];
      return changed === undefined ? task : { ...task, schedule: scheduleOf(changed) };
    }),
  };
}

function clock(minute: number): string {
  const within = minute % MIDNIGHT;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

function minuteOf(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN);
}
