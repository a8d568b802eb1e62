import { kindDefinition, kindOfCode, type MeasurementKind } from '@fyrlykt/vitals';

/** What is known of how a value came to be, as bits of one small number. */
export const flag = { confirmed: 1, doubtful: 2, device: 4, late: 8, retest: 16 } as const;

/** One measured number as it is stored: value in the catalogue's unit. */
export interface Measurement {
  id: string;
  kind: MeasurementKind;
  value: number;
  takenAt: Date;
  flags: number;
  /** Index of the item in its submission; both numbers of a blood pressure share it. */
  item: number;
  deviceId?: string | undefined;
}

export function codeOf(kind: MeasurementKind): number {
  return kindDefinition(kind).code;
}

/** @throws when the database holds a code that the catalogue does not know, since the two must never part */
export function kindOf(code: number): MeasurementKind {
  const kind = kindOfCode(code);
  if (!kind) throw new Error(`The catalogue has no measurement kind with code ${code}.`);
  return kind;
}
