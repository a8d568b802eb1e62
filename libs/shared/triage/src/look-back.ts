import type { MeasurementKind } from '@fyrlykt/vitals';
import type { Plan } from './plan';
import { spanOfDays } from './rules/history';
import { lookBackDaysOf, watchOf } from './rules/registry';
import type { Rule } from './rules/rule';
import type { Watch } from './rules/rule-kind';
import type { Trigger } from './trigger';

const MS_PER_MINUTE = 60_000;

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

/** The same while it is being gathered. */
interface Spans {
  readonly readings: Partial<Record<MeasurementKind, number>>;
  readonly forms: Record<string, number>;
  readonly occurrences: Record<string, number>;
}

function raise<K extends string>(spans: Partial<Record<K, number>>, key: K, span: number): void {
  spans[key] = Math.max(spans[key] ?? 0, span);
}

function raiseAll({ readings, forms }: Spans, watched: Pick<Watch, 'measures' | 'forms'>, span: number): void {
  for (const kind of watched.measures) raise(readings, kind, span);
  for (const form of watched.forms) raise(forms, form, span);
}

/**
 * The history a plan needs; see `LookBack`. For a trigger, only what that can wake: a submission never
 * wakes a rule about absence, and time alone wakes nothing else.
 */
export function lookBack(plan: Plan, trigger?: Trigger['kind']): LookBack {
  const spans: Spans = { readings: {}, forms: {}, occurrences: {} };
  for (const rule of plan.rules) {
    const watch = watchOf(rule, plan.rules);
    if (!isWokenBy(watch, trigger)) continue;
    const span = spanOfDays(lookBackDaysOf(rule, plan.rules));
    raiseAll(spans, watch, span);
    for (const taskId of tasksOf(rule, plan)) raiseForTask(spans, plan, taskId, span);
  }
  for (const { when } of plan.inhibitions ?? []) if ('rule' in when) raiseForCause(spans, plan, when);
  return spans;
}

function isWokenBy({ measures, forms, moment }: Watch, trigger: Trigger['kind'] | undefined): boolean {
  if (trigger === undefined) return true;
  return trigger === 'schedule' ? moment === true : measures.length + forms.length > 0;
}

/** The tasks whose windows a rule reads: its own or, through a combination, those of its parts. */
function tasksOf(rule: Rule, plan: Plan, path: readonly string[] = []): string[] {
  if (rule.type === 'absence') return [rule.taskId];
  if (rule.type !== 'combination' || path.includes(rule.id)) return [];
  const parts = plan.rules.filter(({ id }) => rule.of.includes(id));
  return parts.flatMap((part) => tasksOf(part, plan, [...path, rule.id]));
}

/** An absence rule reads what its task expects, and what would fulfil it. */
function raiseForTask(spans: Spans, plan: Plan, taskId: string, span: number): void {
  const task = plan.tasks.find(({ id }) => id === taskId);
  raise(spans.occurrences, taskId, span);
  raiseAll(spans, { measures: task?.measures ?? [], forms: task?.form === undefined ? [] : [task.form] }, span);
}

/** An inhibition reads what the rule behind it reads, from as long ago as that may lie. */
function raiseForCause(spans: Spans, plan: Plan, cause: { rule: string; withinMinutes: number }): void {
  const rule = plan.rules.find(({ id }) => id === cause.rule);
  if (rule === undefined) return;
  const span = spanOfDays(lookBackDaysOf(rule, plan.rules)) + cause.withinMinutes * MS_PER_MINUTE;
  raiseAll(spans, watchOf(rule, plan.rules), span);
}

/** What a plan looks at or asks for: with several plans, an item is judged by those that watch it. */
export interface Watched {
  readonly measures: ReadonlySet<MeasurementKind>;
  readonly forms: ReadonlySet<string>;
}

/** The measures and forms that a plan's rules watch or its tasks ask for, informational ones included. */
export function watchedBy({ rules, tasks }: Plan): Watched {
  const watches = rules.map((rule) => watchOf(rule, rules));
  return {
    measures: new Set([
      ...watches.flatMap(({ measures }) => measures),
      ...tasks.flatMap(({ measures = [] }) => measures),
    ]),
    forms: new Set([...watches.flatMap(({ forms }) => forms), ...tasks.flatMap(({ form }) => form ?? [])]),
  };
}
