import type { PreparedSeries } from './prepared-series';
import { newestBefore, takenBetween } from './prepared-series';
import { spanOfDays } from './rules/history';
import { lookBackDaysOf, watchOf } from './rules/registry';
import type { Rule } from './rules/rule';
import type { Subject } from './rules/rule-kind';
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

const isReal = (reading: Reading): boolean => reading.flags?.demo !== true;

/** Looks up what a trigger points at. Ids that the series does not hold, and demonstrations, are left out. */
export function focusOf(series: PreparedSeries, at: number, trigger?: Trigger): Focus {
  if (trigger === undefined) return presentFocus(series, at);
  if (trigger.kind === 'schedule') return { readings: [], forms: [], moment: true, scheduleOnly: true };
  const readings = [...new Set(trigger.readingIds)].flatMap((id) => series.readingById.get(id) ?? []);
  const forms = [...new Set(trigger.formIds)].flatMap((id) => series.formById.get(id) ?? []);
  return { readings: readings.filter(isReal).sort(inOrder), forms: forms.sort(inOrder), moment: false };
}

function presentFocus(series: PreparedSeries, at: number): Focus {
  const now = [at, at] as const;
  return {
    readings: [...series.readings.values()].flatMap((list) => newestBefore(list, now, isReal) ?? []).sort(inOrder),
    forms: [...series.forms.values()].flatMap((list) => newestBefore(list, now) ?? []).sort(inOrder),
    moment: true,
  };
}

function inOrder(a: Reading | FormResponse, b: Reading | FormResponse): number {
  return a.takenAt - b.takenAt || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/**
 * What one rule has to look at: the focus itself and, for a rule that looks back, every later reading or
 * form whose past the focus has changed, so that a late arrival gives what arrival in order would have.
 */
export function subjectsOf(rule: Rule, focus: Focus, series: PreparedSeries, at: number): Subject[] {
  const watch = watchOf(rule);
  const readings = focus.readings.filter((reading) => watch.measures.includes(reading.kind));
  const forms = focus.forms.filter((response) => watch.forms.includes(response.form));
  const span = spanOfDays(lookBackDaysOf(rule));
  const found = new Map<string, Subject>();
  const add = (subject: Subject, key: string): unknown => found.has(key) || found.set(key, subject);
  for (const reading of readings) add({ kind: 'reading', reading }, `r${reading.id}`);
  for (const response of forms) add({ kind: 'form', response }, `f${response.id}`);
  if (span > 0) {
    for (const { takenAt } of [...readings, ...forms]) {
      const later: readonly [number, number] = [takenAt - 1, takenAt + span];
      for (const kind of watch.measures) {
        const list = takenBetween(series.readings.get(kind), later, at);
        for (const reading of list.filter(isReal)) add({ kind: 'reading', reading }, `r${reading.id}`);
      }
      for (const form of watch.forms) {
        for (const response of takenBetween(series.forms.get(form), later, at)) {
          add({ kind: 'form', response }, `f${response.id}`);
        }
      }
    }
  }
  if (focus.moment && watch.moment === true) found.set('moment', { kind: 'moment', at });
  return [...found.values()];
}
