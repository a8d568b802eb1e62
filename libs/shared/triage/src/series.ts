import type { MeasurementKind } from '@fyrlykt/vitals';

/** What is known about how far a reading can be trusted. Absent means false. */
export interface ReadingFlags {
  /** A person was asked "is this right?" and said yes. */
  readonly confirmed?: boolean;
  /** The device or the plausibility check doubts it: judged, but kept out of history unless confirmed. */
  readonly doubtful?: boolean;
  /** From a demonstration or self-test: never judged. */
  readonly demo?: boolean;
}

/** One measured number. `value` is in the catalogue's unit of the kind. */
export interface Reading {
  readonly id: string;
  readonly kind: MeasurementKind;
  readonly value: number;
  /** Milliseconds since 1970 UTC, by the measuring side's clock. */
  readonly takenAt: number;
  /** Milliseconds since 1970 UTC, by ours. */
  readonly receivedAt: number;
  /** Patient's local calendar day of `takenAt`, 'YYYY-MM-DD'. */
  readonly localDay: string;
  /** Minutes after local midnight of `takenAt`, 0–1439. */
  readonly minuteOfDay: number;
  /** Stable key of the measuring device; absent when typed in. */
  readonly device?: string;
  /** Unit as entered, when it was not the catalogue's. */
  readonly unit?: string;
  readonly flags?: ReadingFlags;
  /** The reading that this one repeats. */
  readonly retestOf?: string;
  readonly submissionId?: string;
}

/** An answer as sent: choice code, number, yes/no, or several choice codes. */
export type AnswerValue = string | number | boolean | readonly string[];

/** One answered form. The score comes from the forms library; the engine never computes it. */
export interface FormResponse {
  readonly id: string;
  readonly form: string;
  readonly takenAt: number;
  readonly receivedAt: number;
  readonly localDay: string;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly scoreStatus: 'complete' | 'incomplete' | 'none';
  /** Present only with `scoreStatus` complete. */
  readonly score?: number;
  readonly submissionId?: string;
}

/** A task's window as instants, expanded by the loader in the patient's time zone. */
export interface ExpectedOccurrence {
  readonly taskId: string;
  /** Included. */
  readonly opensAt: number;
  /** Excluded. */
  readonly closesAt: number;
  /** From this instant on it counts as missed (normally `closesAt` plus the task's grace). */
  readonly dueAt: number;
}

/** A period in which nothing is expected (holiday, admission). `from` included, `until` excluded. */
export interface Pause {
  readonly from: number;
  readonly until: number;
  readonly reason?: string;
}

/** "We know, be silent": one kind, one direction, until an end. A RED finding lifts it at once. */
export interface Snooze {
  readonly kind: MeasurementKind;
  readonly direction: 'low' | 'high';
  readonly from: number;
  readonly until: number;
  readonly reason: string;
}

/** A circumstance that rules may refer to, such as being admitted. `from` included, `until` excluded. */
export interface Circumstance {
  readonly code: 'admitted' | 'travelling' | 'palliative' | 'infection';
  readonly from: number;
  /** Absent while it lasts. */
  readonly until?: number;
}

/** Everything of one patient that the engine may look at. Order inside the lists does not matter. */
export interface Series {
  readonly readings: readonly Reading[];
  readonly forms: readonly FormResponse[];
  readonly occurrences: readonly ExpectedOccurrence[];
  readonly pauses?: readonly Pause[];
  readonly snoozes?: readonly Snooze[];
  readonly context?: readonly Circumstance[];
}
