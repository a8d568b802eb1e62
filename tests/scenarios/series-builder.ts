import type { AnswerValue, FormResponse, Plan, Reading, Series } from '@fyrlykt/triage';
import type { MeasurementKind } from '@fyrlykt/vitals';

/** Monday 2 March 2026, 08:00 UTC. */
export const MORNING = Date.UTC(2026, 2, 2, 8);
export const MS_PER_DAY = 86_400_000;

/** A reading `day` days after the first morning, received a second later. */
export function readingOn(kind: MeasurementKind, value: number, day = 0, more: Partial<Reading> = {}): Reading {
  const takenAt = more.takenAt ?? MORNING + day * MS_PER_DAY;
  const time = new Date(takenAt);
  return {
    id: `${kind}-${String(takenAt)}`,
    kind,
    value,
    takenAt,
    receivedAt: takenAt + 1000,
    localDay: time.toISOString().slice(0, 10),
    minuteOfDay: time.getUTCHours() * 60 + time.getUTCMinutes(),
    ...more,
  };
}

/** An answered form of the first morning. */
export function responseTo(
  form: string,
  answers: Record<string, AnswerValue>,
  more: Partial<FormResponse> = {},
): FormResponse {
  return {
    id: `${form}-1`,
    form,
    takenAt: MORNING,
    receivedAt: MORNING + 1000,
    localDay: '2026-03-02',
    answers,
    scoreStatus: 'none',
    ...more,
  };
}

/** Readings and forms with nothing around them. */
export function seriesOf(readings: readonly Reading[], forms: readonly FormResponse[] = []): Series {
  return { readings, forms, occurrences: [] };
}

/** A plan of one rule, for trying a rule by itself. */
export function planOf(...rules: Plan['rules']): Plan {
  const advice = { en: 'x' };
  return { schemaVersion: 1, tasks: [], rules, advice: { GREEN: advice, YELLOW: advice, RED: advice } };
}
