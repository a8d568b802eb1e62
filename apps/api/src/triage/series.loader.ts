import { lookBack, type DosedPlan, type FormResponse, type Reading, type Series } from '@fyrlykt/triage';
import type { MeasurementKind } from '@fyrlykt/vitals';
import { flag, readHistory, type HistoryRow } from '../measurements';
import { occurrencesWithin, readSilences, type Silences } from '../plans';
import { localTime } from '../platform/clock/local-time';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { readResponses, type ResponseRow } from '../questionnaires';

/** Whose series, as known when, and from which moment on the rules look back. */
export interface SeriesQuestion {
  patientId: string;
  timeZone: string;
  /** Look-back is counted from here: the oldest item that is judged. */
  from: number;
  now: number;
  trigger: 'submission' | 'schedule';
}

/** A patient's series with what is silent; a pause belongs to one pathway, so that each plan is given its own. */
export type PatientSeries = Omit<Series, keyof Silences> & Silences;

/** Reads what the plans' rules look back on and nothing else, with local days and windows expanded, since the engine knows no zones. */
export async function loadSeries(
  uow: UnitOfWork,
  plans: readonly DosedPlan[],
  question: SeriesQuestion,
): Promise<PatientSeries> {
  const since = new Map<MeasurementKind, Date>();
  const formsSince = new Map<string, Date>();
  const occurrencesFrom = new Map<string, number>();
  for (const { plan } of plans) {
    const spans = lookBack(plan, question.trigger);
    for (const [kind, span] of Object.entries(spans.readings))
      earliest(since, kind as MeasurementKind, span, question.from);
    for (const [form, span] of Object.entries(spans.forms)) earliest(formsSince, form, span, question.from);
    for (const [task, span] of Object.entries(spans.occurrences)) {
      occurrencesFrom.set(task, Math.min(occurrencesFrom.get(task) ?? question.from, question.from - span));
    }
  }
  const knownAt = new Date(question.now);
  const silentSince = new Date(Math.min(question.from, ...occurrencesFrom.values()));
  const [readings, forms, silences] = await Promise.all([
    readHistory(uow, question.patientId, since, knownAt),
    readResponses(uow, question.patientId, formsSince, knownAt),
    readSilences(uow, question.patientId, silentSince),
  ]);
  const occurrences = plans.flatMap((plan) =>
    plan.plan.tasks.flatMap((task) => {
      const from = occurrencesFrom.get(task.id);
      return from === undefined ? [] : occurrencesWithin(plan, task, { from, to: question.now }, question.timeZone);
    }),
  );
  return {
    readings: readings.map((row) => readingOf(row, question.timeZone)),
    forms: forms.map((row) => responseOf(row, question.timeZone)),
    occurrences,
    ...silences,
  };
}

function earliest<K>(since: Map<K, Date>, key: K, span: number, from: number): void {
  // A rule that looks at the item alone needs no history.
  if (span <= 0) return;
  const start = from - span;
  if ((since.get(key)?.getTime() ?? Infinity) > start) since.set(key, new Date(start));
}

export function readingOf(row: HistoryRow, timeZone: string): Reading {
  const { day, minuteOfDay } = localTime(row.takenAt, timeZone);
  return {
    id: row.id,
    kind: row.kind,
    value: row.value,
    takenAt: row.takenAt,
    receivedAt: row.receivedAt,
    localDay: day,
    minuteOfDay,
    ...(row.deviceId === null ? {} : { device: row.deviceId }),
    flags: { confirmed: (row.flags & flag.confirmed) !== 0, doubtful: (row.flags & flag.doubtful) !== 0 },
    submissionId: row.submissionId,
  };
}

export function responseOf(row: ResponseRow, timeZone: string): FormResponse {
  return {
    id: row.id,
    form: row.formId,
    takenAt: row.takenAt.getTime(),
    receivedAt: row.receivedAt.getTime(),
    localDay: localTime(row.takenAt.getTime(), timeZone).day,
    answers: row.answers,
    scoreStatus: row.scoreStatus,
    ...(row.score === null ? {} : { score: row.score }),
    submissionId: row.submissionId,
  };
}
