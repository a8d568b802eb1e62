import type { MeasurementKind } from '@fyrlykt/vitals';
import type { Assessment } from './assessment';
import { evaluate } from './evaluate';
import type { Plan } from './plan';
import type { Rule } from './rules/rule';
import type { FormResponse, Reading, Series } from './series';

/** Monday 2 March 2026, 08:00 UTC, which is also the patient's clock in these series. */
export const MORNING = Date.UTC(2026, 2, 2, 8);
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 24 * MS_PER_HOUR;

/** The instant so many days (fractions allowed) after the first morning. */
export const dayAt = (days: number): number => MORNING + Math.round(days * MS_PER_DAY);

/** A reading taken then and received a second later; its id is its kind and day. */
export function readingOn(kind: MeasurementKind, value: number, days = 0, more: Partial<Reading> = {}): Reading {
  const takenAt = dayAt(days);
  const time = new Date(takenAt);
  return {
    id: `${kind}@${String(days)}`,
    kind,
    value,
    takenAt,
    receivedAt: takenAt + 1000,
    localDay: time.toISOString().slice(0, 10),
    minuteOfDay: time.getUTCHours() * 60 + time.getUTCMinutes(),
    ...more,
  };
}

/** An answered form, complete when it has a score. */
export function responseOn(form: string, days: number, more: Partial<FormResponse> = {}): FormResponse {
  const takenAt = dayAt(days);
  return {
    id: `${form}@${String(days)}`,
    form,
    takenAt,
    receivedAt: takenAt + 1000,
    localDay: new Date(takenAt).toISOString().slice(0, 10),
    answers: {},
    scoreStatus: more.score === undefined ? 'none' : 'complete',
    ...more,
  };
}

/** A series of these and nothing else. */
export function seriesOf(readings: readonly Reading[], forms: readonly FormResponse[] = []): Series {
  return { readings, forms, occurrences: [] };
}

/** A plan of these rules and nothing else. */
export function planOf(...rules: readonly Rule[]): Plan {
  const text = { en: 'x' };
  return { schemaVersion: 1, tasks: [], rules, advice: { GREEN: text, YELLOW: text, RED: text } };
}

/** What a plan says of the newest of everything, long after it came in. */
export function judgeNewest(plan: Plan, readings: readonly Reading[], forms: readonly FormResponse[] = []): Assessment {
  return evaluate({ plan, series: seriesOf(readings, forms), at: dayAt(400) });
}

/** Values on consecutive mornings. */
export function mornings(kind: MeasurementKind, values: readonly number[], more: Partial<Reading> = {}): Reading[] {
  return values.map((value, day) => readingOn(kind, value, day, more));
}

/** Common fields of a rule under test. */
export const FIELDS = { id: 'rule', lane: 'clinical', textCode: 'found' } as const;
