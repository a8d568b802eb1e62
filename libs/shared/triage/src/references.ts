import type { MeasurementKind } from '@fyrlykt/vitals';

/** What is normal for this patient. Values in the catalogue's unit of the kind. */
export interface Baseline {
  readonly value: number;
  /** Standard deviation of the start-up period, same unit. */
  readonly sd?: number;
  /** How many readings it rests on. */
  readonly count?: number;
  readonly from?: string;
  readonly until?: string;
}

/** Which SpO2 scale a clinician has prescribed. Scale 2 needs a name behind it [RCP]. */
export interface News2Prescription {
  readonly spo2Scale: 1 | 2;
  readonly prescribedBy?: string;
}

/** The values of one patient that limits may be measured against. */
export interface References {
  readonly baselines?: Readonly<Partial<Record<MeasurementKind, Baseline>>>;
  /** Target or personal best, catalogue unit. */
  readonly goals?: Readonly<Partial<Record<MeasurementKind, number>>>;
  readonly news2?: News2Prescription;
}
