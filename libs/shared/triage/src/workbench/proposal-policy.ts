import type { MeasurementKind } from '@fyrlykt/vitals';

/**
 * How limits are proposed from what is normal for a patient. Numbers in the kind's unit; all of them
 * general knowledge to be confirmed by the clinician who signs [GK].
 */
export interface ProposalPolicy {
  /** Sides on which leaving the normal matters. */
  readonly sides: readonly ('low' | 'high')[];
  /** Smallest spread believed: sensors and days vary this much by themselves. */
  readonly sdFloor: number;
  /** Proposed limits are rounded outwards to a multiple of this. */
  readonly step: number;
  /** No yellow limit is proposed beyond these, however unsteady the start-up was. */
  readonly lowestYellow?: number;
  readonly highestYellow?: number;
  /** No red limit is proposed beyond these. */
  readonly lowestRed?: number;
  readonly highestRed?: number;
}

/** Policies by kind. Kinds without one keep the limits of their template. */
export const PROPOSAL_POLICIES: Partial<Record<MeasurementKind, ProposalPolicy>> = {
  spo2: { sides: ['low'], sdFloor: 1, step: 1, lowestYellow: 88, lowestRed: 85 },
  'heart-rate': {
    sides: ['low', 'high'],
    sdFloor: 4,
    step: 1,
    lowestYellow: 45,
    highestYellow: 120,
    lowestRed: 40,
    highestRed: 130,
  },
  systolic: {
    sides: ['low', 'high'],
    sdFloor: 6,
    step: 1,
    lowestYellow: 90,
    highestYellow: 170,
    lowestRed: 85,
    highestRed: 180,
  },
  diastolic: {
    sides: ['low', 'high'],
    sdFloor: 4,
    step: 1,
    lowestYellow: 50,
    highestYellow: 105,
    lowestRed: 45,
    highestRed: 110,
  },
  'respiratory-rate': { sides: ['high'], sdFloor: 1.5, step: 1, highestYellow: 24, highestRed: 30 },
  weight: { sides: ['low', 'high'], sdFloor: 0.7, step: 0.1 },
  pef: { sides: ['low'], sdFloor: 15, step: 5 },
  fev1: { sides: ['low'], sdFloor: 0.1, step: 0.01 },
};
