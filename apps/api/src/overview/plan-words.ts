import type { Plan, Schedule, Task } from '@fyrlykt/triage';

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** A task as plan pages list it, by the schedule that holds for it. */
export function taskRow({ id, measures, form }: Task, schedule: Schedule) {
  return {
    taskId: id,
    kinds: [...(measures ?? [])],
    formId: form ?? null,
    everyDays: schedule.everyDays ?? 1,
    weekdays: [...(schedule.weekdays ?? everyDay)],
    windows: schedule.windows.map(({ fromMinute, toMinute }) => `${clock(fromMinute)}-${clock(toMinute)}`),
  };
}

/** One fixed limit of a plan: the rule's code with its edges as parameters, one row for each zone. */
export interface LimitRow {
  ruleId: string;
  kind: string | null;
  zone: string;
  code: string;
  params: Record<string, number | string>;
}

/** The limits that can be told as numbers. Other rules are told by their finding when they speak. */
export function limitRows(plan: Plan): LimitRow[] {
  return plan.rules.flatMap((rule) => {
    if (rule.type !== 'band' || rule.partOnly) return [];
    return rule.levels.map(({ zone, ...edges }) => ({
      ruleId: rule.id,
      kind: rule.kind,
      zone,
      code: rule.textCode,
      params: { kind: rule.kind, ...edges },
    }));
  });
}
