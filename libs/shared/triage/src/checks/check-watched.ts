import type { MeasurementKind } from '@fyrlykt/vitals';
import type { Plan } from '../plan';
import { watchOf } from '../rules/registry';
import type { Rule } from '../rules/rule';
import type { DayWindow, Schedule } from '../schedule';
import type { Task } from '../task';
import type { Fault } from './fault';
import { fault } from './fault';

const WHOLE_DAY: DayWindow = { fromMinute: 0, toMinute: 1440 };

/** What is asked for but judged by no rule, or by none at the hour it is asked for; information is let be. */
export function checkWatched({ tasks, rules }: Plan): Fault[] {
  const forms = new Set(rules.flatMap((rule) => watchOf(rule, rules).forms));
  return tasks.flatMap((task, index) => {
    if (task.informational === true) return [];
    const gaps = measureGaps(task, rules, index);
    return task.form === undefined || forms.has(task.form)
      ? gaps
      : [...gaps, fault('task-without-rule', ['tasks', index, 'form'], `no rule looks at the form ${task.form}`)];
  });
}

function measureGaps({ measures = [], schedule }: Task, rules: readonly Rule[], index: number): Fault[] {
  return measures.flatMap((kind, place) => {
    const hours = hoursOf(kind, rules);
    const path = ['tasks', index, 'measures', place];
    if (hours.length === 0) return [fault('task-without-rule', path, `no rule looks at ${kind}`)];
    const open = schedule.windows.find((window) => !covers(hours, window));
    if (open === undefined) return [];
    return [fault('task-without-rule', path, `no rule looks at ${kind} during all of the window it is asked for in`)];
  });
}

/** The hours in which rules look at a measure. */
function hoursOf(kind: MeasurementKind, rules: readonly Rule[]): DayWindow[] {
  return (
    rules
      // A combination judges nothing by itself: its parts do, each in its own hours.
      .filter((rule) => rule.type !== 'combination' && watchOf(rule, rules).measures.includes(kind))
      .map(({ timeOfDay }) => timeOfDay ?? WHOLE_DAY)
  );
}

/** Windows of another schedule of the same task in which no rule looks at what it asks for; `path` leads to that schedule. */
export function checkHours(
  { measures = [], informational }: Task,
  { windows }: Schedule,
  rules: readonly Rule[],
  path: readonly (string | number)[],
): Fault[] {
  if (informational === true) return [];
  return windows.flatMap((window, index) =>
    measures
      .filter((kind) => !covers(hoursOf(kind, rules), window))
      .map((kind) =>
        fault('task-without-rule', [...path, 'windows', index], `no rule looks at ${kind} in this window`),
      ),
  );
}

/** Whether parts of the day, put together, leave no minute of a window out. */
function covers(parts: readonly DayWindow[], { fromMinute, toMinute }: DayWindow): boolean {
  let reached = fromMinute;
  for (const part of parts.toSorted((a, b) => a.fromMinute - b.fromMinute)) {
    if (part.fromMinute <= reached) reached = Math.max(reached, part.toMinute);
  }
  return reached >= toMinute;
}
