import type { Unit } from './unit';

/** Every kind of measurement the platform judges or keeps. */
export const MEASUREMENT_KINDS = [
  'spo2',
  'heart-rate',
  'systolic',
  'diastolic',
  'temperature',
  'respiratory-rate',
  'weight',
  'glucose',
  'fev1',
  'pef',
  'pain',
  'steps',
  'hba1c',
  'phq9-score',
  'gad7-score',
  'who5-score',
  'form-score',
  'news2-score',
] as const;

/** Identifier of a measurement kind, as it stands in plans, submissions and exports. */
export type MeasurementKind = (typeof MEASUREMENT_KINDS)[number];

/** Both ends included, in the kind's own unit. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Terminology codes of a kind; absent where no source gives one. */
export interface TerminologyCodes {
  readonly loinc?: readonly string[];
  readonly snomed?: string;
  readonly npu?: string;
  readonly mdc?: number;
}

/** What the catalogue knows of one kind. Ranges are in `unit`. */
export interface KindDefinition {
  readonly kind: MeasurementKind;
  /** Small database code; never reused. */
  readonly code: number;
  /** The unit in which values are stored and judged. */
  readonly unit: Unit;
  /** Further units that are accepted and converted. */
  readonly accepts: readonly Unit[];
  /** Decimals shown, and to which a converted value is rounded for display. */
  readonly decimals: number;
  /** Only whole numbers have a meaning (counts, ratings). */
  readonly wholeNumbers: boolean;
  /** Outside it, a value cannot be a measurement at all and is refused. */
  readonly possible: Range;
  /** Outside it, the person is asked "is this right?"; never a reason to drop a value. */
  readonly usual: Range;
  /** Difference to the previous value, in `unit`, above which the person is asked. */
  readonly usualChange?: number;
  readonly codes: TerminologyCodes;
}

/** Whether a text names a kind of the catalogue. */
export function isMeasurementKind(text: string): text is MeasurementKind {
  return (MEASUREMENT_KINDS as readonly string[]).includes(text);
}
