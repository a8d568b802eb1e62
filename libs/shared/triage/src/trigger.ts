import type { PreparedSeries } from './prepared-series';
import { newestBefore, takenBetween } from './prepared-series';
import { spanOfDays } from './rules/history';
import { lookBackDaysOf, watchOf } from './rules/registry';
import type { Rule } from './rules/rule';
import type { Subject, Watch } from './rules/rule-kind';
import type { FormResponse, Reading } from './series';

/**
 * Why the engine was asked: a submission came in, or time passed. Without a trigger the engine judges the
 * newest reading of each kind, the newest response of each form, and the moment.
 */
export type Trigger =
  | { readonly kind: 'submission'; readonly readingIds: readonly string[]; readonly formIds: readonly string[] }
  | { readonly kind: 'schedule' };

/** The readings and forms that an evaluation is about. */
export interface Focus {
  readonly readings: readonly Reading[];
  readonly forms: readonly FormResponse[];
  readonly moment: boolean;
  /** Only the passing of time is asked about. */
  readonly scheduleOnly?: boolean;
}

/** A demonstration is nobody's measurement. */
const isReal = (reading: Reading): boolean => reading.flags?.demo !== true;

/** Looks up what a trigger points at. Ids that the series does not hold, and demonstrations, are left out. */
export function focusOf(series: PreparedSeries, at: number, trigger?: Trigger): Focus {
  if (trigger === undefined) return presentFocus(series, at);
  if (trigger.kind === 'schedule') return { readings: [], forms: [], moment: true, scheduleOnly: true };
  const readings = [...new Set(trigger.readingIds)].flatMap((id) => series.readingById.get(id) ?? []);
  const forms = [...new Set(trigger.formIds)].flatMap((id) => series.formById.get(id) ?? []);
  return { readings: readings.filter(isReal).sort(inOrder), forms: forms.sort(inOrder), moment: false };
}

/** The newest of everything known by then: how the patient stands. */
function presentFocus(series: PreparedSeries, at: number): Focus {
  const now = [at, at] as const;
  return {
    readings: [...series.readings.values()].flatMap((list) => newestBefore(list, now, isReal) ?? []).sort(inOrder),
    forms: [...series.forms.values()].flatMap((list) => newestBefore(list, now) ?? []).sort(inOrder),
    moment: true,
  };
}

/** By time, then id, so that results do not depend on how a request listed its ids. */
function inOrder(a: Reading | FormResponse, b: Reading | FormResponse): number {
  return a.takenAt - b.takenAt || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** A rule within its plan, with what it watches and how far it reaches. */
export interface Lookout {
  readonly watch: Watch;
  /** Milliseconds that its look-back spans; 0 for the subject alone. */
  readonly span: number;
}

/** A plan is judged by again and again; what its rules watch is worked out once and goes when the plan goes. */
const LOOKOUTS = new WeakMap<readonly Rule[], ReadonlyMap<Rule, Lookout>>();

/** What every rule of a plan watches, combinations followed to their parts. */
export function lookoutsOf(rules: readonly Rule[]): ReadonlyMap<Rule, Lookout> {
  const known = LOOKOUTS.get(rules);
  if (known !== undefined) return known;
  const lookouts = new Map(
    rules.map(
      (rule) => [rule, { watch: watchOf(rule, rules), span: spanOfDays(lookBackDaysOf(rule, rules)) }] as const,
    ),
  );
  LOOKOUTS.set(rules, lookouts);
  return lookouts;
}

/**
 * What one rule has to look at: the focus itself and, for a rule that looks back, every later reading or
 * form whose past the focus has changed, so that a late arrival gives what arrival in order would have.
 */
export function subjectsOf({ watch, span }: Lookout, focus: Focus, series: PreparedSeries, at: number): Subject[] {
  const asked = focus.readings.filter((reading) => watch.measures.includes(reading.kind));
  const answered = focus.forms.filter((response) => watch.forms.includes(response.form));
  if (asked.length === 0 && answered.length === 0) return momentOf(watch, focus, at);
  const readings = new Set(asked);
  const forms = new Set(answered);
  const starts = span === 0 ? [] : [...readings, ...forms].map((item) => item.takenAt);
  for (const takenAt of starts) {
    const later: readonly [number, number] = [takenAt - 1, takenAt + span];
    for (const kind of watch.measures) {
      takenBetween(series.readings.get(kind), later, at)
        .filter(isReal)
        .forEach((reading) => readings.add(reading));
    }
    for (const form of watch.forms) {
      takenBetween(series.forms.get(form), later, at).forEach((response) => forms.add(response));
    }
  }
  return [
    ...[...readings].map((reading): Subject => ({ kind: 'reading', reading })),
    ...[...forms].map((response): Subject => ({ kind: 'form', response })),
    ...momentOf(watch, focus, at),
  ];
}

function momentOf(watch: Watch, focus: Focus, at: number): Subject[] {
  return focus.moment && watch.moment === true ? [{ kind: 'moment', at }] : [];
}
