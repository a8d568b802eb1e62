import { isMeasurementKind } from '@fyrlykt/vitals';
import { isLocalDay } from '../local-day';
import type { DayWindow, Schedule } from '../schedule';
import type { Task } from '../task';
import type { Fault } from './fault';
import { fault } from './fault';

type Path = readonly (string | number)[];

/** What is wrong with a task by itself. */
export function checkTask(task: Task, path: Path): Fault[] {
  const asks = task.kind === 'form' ? task.form !== undefined && task.form !== '' : (task.measures ?? []).length > 0;
  return [
    ...(asks ? [] : [fault('task-asks-nothing', path, 'a task needs measures or a form, as its kind says')]),
    ...(task.measures ?? []).flatMap((kind, index) =>
      isMeasurementKind(kind)
        ? []
        : [fault('unknown-kind', [...path, 'measures', index], `no such measure: ${String(kind)}`)],
    ),
    ...checkSchedule(task.schedule, [...path, 'schedule'], { countsFromPeriod: false }),
  ];
}

/** What is wrong with a schedule. That of a dose's step may count days from the first day of its period. */
export function checkSchedule(schedule: Schedule, path: Path, days: { readonly countsFromPeriod: boolean }): Fault[] {
  return [...checkWindows(schedule, path), ...checkCalendar(schedule, path, days)];
}

/** A window does not run past midnight: two windows say it without doubt about the day. */
export function isWindow({ fromMinute, toMinute }: DayWindow): boolean {
  return fromMinute >= 0 && fromMinute < toMinute && toMinute <= 1440;
}

function checkWindows({ windows }: Schedule, path: Path): Fault[] {
  if (windows.length === 0) return [fault('window-missing', [...path, 'windows'], 'a schedule needs a window')];
  return windows.flatMap((window, index) =>
    isWindow(window)
      ? []
      : [fault('window-order', [...path, 'windows', index], 'a window opens before it closes, within 0 and 1440')],
  );
}

/** Days are checked against the calendar: 29 February only in leap years. */
function checkCalendar(schedule: Schedule, path: Path, { countsFromPeriod }: { countsFromPeriod: boolean }): Fault[] {
  const { everyDays, from, until } = schedule;
  const faults = checkDays(schedule, path);
  if (everyDays !== undefined && from === undefined && !countsFromPeriod) {
    faults.push(fault('every-days-needs-from', [...path, 'everyDays'], 'counting days needs a first day'));
  }
  if (from !== undefined && until !== undefined && until < from) {
    faults.push(fault('day-order', [...path, 'until'], 'ends before it begins'));
  }
  return faults;
}

function checkDays({ weekdays = [], from, until }: Schedule, path: Path): Fault[] {
  const faults = weekdays.flatMap((day, index) =>
    Number.isInteger(day) && day >= 1 && day <= 7
      ? []
      : [fault('weekday-unknown', [...path, 'weekdays', index], 'weekdays run from 1 (Monday) to 7')],
  );
  for (const [name, day] of Object.entries({ from, until })) {
    if (day !== undefined && !isLocalDay(day)) faults.push(fault('day-invalid', [...path, name], 'not a calendar day'));
  }
  return faults;
}
