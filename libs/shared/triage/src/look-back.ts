import type { MeasurementKind } from '@fyrlykt/vitals';
import type { Plan } from './plan';
import { spanOfDays } from './rules/history';
import { lookBackDaysOf, watchOf } from './rules/registry';
import type { Task } from './task';

/**
 * How much history a plan's rules can see, in milliseconds before the oldest item being judged; 0 means
 * the item alone. The loader reads from there up to now (later readings too, so that a late arrival can
 * be weighed against them), and nothing of what is not named here.
 */
export interface LookBack {
  readonly readings: Readonly<Partial<Record<MeasurementKind, number>>>;
  readonly forms: Readonly<Record<string, number>>;
  /** By task, for rules about absence. */
  readonly occurrences: Readonly<Record<string, number>>;
}

function raise<K extends string>(spans: Partial<Record<K, number>>, key: K, span: number): void {
  spans[key] = Math.max(spans[key] ?? 0, span);
}

/** The history a plan needs; see `LookBack`. */
export function lookBack(plan: Plan): LookBack {
  const readings: Partial<Record<MeasurementKind, number>> = {};
  const forms: Record<string, number> = {};
  const occurrences: Record<string, number> = {};
  for (const rule of plan.rules) {
    const span = spanOfDays(lookBackDaysOf(rule, plan.rules));
    const { measures, forms: watched } = watchOf(rule, plan.rules);
    for (const kind of measures) raise(readings, kind, span);
    for (const form of watched) raise(forms, form, span);
    if (rule.type !== 'absence') continue;
    raise(occurrences, rule.taskId, span);
    const task: Task | undefined = plan.tasks.find((candidate) => candidate.id === rule.taskId);
    for (const kind of task?.measures ?? []) raise(readings, kind, span);
    if (task?.form !== undefined) raise(forms, task.form, span);
  }
  for (const { when } of plan.inhibitions ?? []) {
    const cause = 'rule' in when ? plan.rules.find(({ id }) => id === when.rule) : undefined;
    if (cause === undefined || !('rule' in when)) continue;
    const span = spanOfDays(lookBackDaysOf(cause, plan.rules)) + when.withinMinutes * 60_000;
    const { measures, forms: watched } = watchOf(cause, plan.rules);
    for (const kind of measures) raise(readings, kind, span);
    for (const form of watched) raise(forms, form, span);
  }
  return { readings, forms, occurrences };
}
