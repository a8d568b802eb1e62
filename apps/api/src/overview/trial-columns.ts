import type { HistoryRow } from '../measurements';
import { readingOf, responseOf } from '../triage';

type ResponseRow = Parameters<typeof responseOf>[0];

/** Small numbers in place of ids, in the order in which they are first met, from 1. */
export class Numbers {
  private readonly known = new Map<string, number>();

  of(id: string): number {
    const number = this.known.get(id) ?? this.known.size + 1;
    this.known.set(id, number);
    return number;
  }
}

/** Days since 1970-01-01 of a local day. */
const dayNumber = (localDay: string): number => Date.parse(`${localDay}T00:00:00Z`) / 86_400_000;

/** Readings by kind in parallel arrays: a fraction of what they weigh as objects, and without anybody's ids. */
export function readingColumns(rows: readonly HistoryRow[], timeZone: string, submissions: Numbers) {
  const devices = new Numbers();
  const sorted = rows.toSorted((a, b) => a.takenAt - b.takenAt);
  return [...new Set(sorted.map(({ kind }) => kind))].map((kind) => {
    const ofKind = sorted.filter((row) => row.kind === kind);
    const readings = ofKind.map((row) => readingOf(row, timeZone));
    return {
      kind,
      takenAt: readings.map(({ takenAt }) => takenAt),
      receivedAt: readings.map(({ receivedAt }) => receivedAt),
      day: readings.map(({ localDay }) => dayNumber(localDay)),
      minute: readings.map(({ minuteOfDay }) => minuteOfDay),
      value: readings.map(({ value }) => value),
      flags: ofKind.map(({ flags }) => flags),
      device: readings.map(({ device }) => (device === undefined ? 0 : devices.of(device))),
      submission: ofKind.map(({ submissionId }) => submissions.of(submissionId)),
    };
  });
}

/** Answered forms, as the engine reads them. */
export function trialForms(rows: readonly ResponseRow[], timeZone: string, submissions: Numbers) {
  return rows.map((row) => {
    const { form, takenAt, receivedAt, localDay, scoreStatus, score, answers } = responseOf(row, timeZone);
    return {
      form,
      takenAt,
      receivedAt,
      day: dayNumber(localDay),
      submission: submissions.of(row.submissionId),
      scoreStatus,
      score: score ?? null,
      answers: JSON.stringify(answers),
    };
  });
}
