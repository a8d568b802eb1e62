import type { MeasurementKind } from '@fyrlykt/vitals';
import { MEASUREMENT_KINDS, roundTo } from '@fyrlykt/vitals';
import type { Baseline } from '../references';
import type { Level, Params } from '../rules/rule-fields';
import { medianOf, robustSpreadOf } from '../rules/statistics';
import type { Reading } from '../series';
import type { ProposalPolicy } from './proposal-policy';
import { PROPOSAL_POLICIES } from './proposal-policy';

/** A step of the reasoning behind a proposal: a code with numbers; the words live elsewhere. */
export interface Reason {
  readonly code: 'normal-from-readings' | 'spread-raised-to-floor' | 'limit-from-spread' | 'limit-held-by-guard';
  readonly params: Params;
}

/** What the start-up period says about one kind. */
export type Proposal =
  | {
      readonly status: 'proposed';
      readonly kind: MeasurementKind;
      readonly baseline: Baseline;
      /** Absolute limits for a band rule; red outside yellow. */
      readonly levels: readonly Level[];
      readonly reasons: readonly Reason[];
    }
  | {
      readonly status: 'too-few-readings' | 'too-few-days' | 'no-policy';
      readonly kind: MeasurementKind;
      readonly params: Params;
    };

/** A start-up period needs this many usable readings on this many different days [GK]. */
export const PROPOSAL_NEEDS = { readings: 10, days: 7 } as const;

/** Spreads from normal at which yellow and red are proposed. */
const SPREADS = { YELLOW: 2, RED: 3 } as const;

/** A start-up period full of slips must not set the limits. */
const isUsable = ({ flags }: Reading): boolean =>
  flags?.demo !== true && (flags?.doubtful !== true || flags.confirmed === true);

/**
 * Limits from a start-up period, kind by kind, with the reasoning. Normal is the median and the spread is
 * robust, so that a few slips of technique do not widen the limits. A person always signs.
 */
export function propose(readings: readonly Reading[]): Proposal[] {
  return MEASUREMENT_KINDS.flatMap((kind) => {
    const own = readings.filter((reading) => reading.kind === kind && isUsable(reading));
    return own.length === 0 ? [] : [proposeOne(kind, own)];
  });
}

function proposeOne(kind: MeasurementKind, readings: readonly Reading[]): Proposal {
  const days = [...new Set(readings.map(({ localDay }) => localDay))].sort();
  const policy = PROPOSAL_POLICIES[kind];
  if (policy === undefined) return { status: 'no-policy', kind, params: {} };
  if (readings.length < PROPOSAL_NEEDS.readings) {
    return { status: 'too-few-readings', kind, params: { have: readings.length, needed: PROPOSAL_NEEDS.readings } };
  }
  if (days.length < PROPOSAL_NEEDS.days) {
    return { status: 'too-few-days', kind, params: { have: days.length, needed: PROPOSAL_NEEDS.days } };
  }
  const values = readings.map(({ value }) => value);
  const normal = roundTo(medianOf(values), 2);
  const spread = roundTo(robustSpreadOf(values), 2);
  const sd = Math.max(spread, policy.sdFloor);
  const reasons: Reason[] = [
    { code: 'normal-from-readings', params: { kind, normal, spread, readings: readings.length, days: days.length } },
  ];
  if (sd > spread) reasons.push({ code: 'spread-raised-to-floor', params: { kind, spread, floor: sd } });
  const levels = (['YELLOW', 'RED'] as const).map((zone) => levelOf(zone, policy, { kind, normal, sd, reasons }));
  const baseline = { value: normal, sd, count: readings.length, from: days[0], until: days.at(-1) };
  return { status: 'proposed', kind, baseline, levels, reasons };
}

interface Normal {
  readonly kind: MeasurementKind;
  readonly normal: number;
  readonly sd: number;
  /** Collects what was reasoned on the way. */
  readonly reasons: Reason[];
}

/** One zone's limits. Rounded away from normal, then held by the policy's guards. */
function levelOf(zone: 'YELLOW' | 'RED', policy: ProposalPolicy, { kind, normal, sd, reasons }: Normal): Level {
  const decimals = policy.step < 1 ? 2 : 0;
  const limitOf = (side: 'low' | 'high'): number | undefined => {
    if (!policy.sides.includes(side)) return undefined;
    const sign = side === 'low' ? -1 : 1;
    // Six decimals first: 78.6 ÷ 0.1 is not quite 786.
    const exact = roundTo((normal + sign * SPREADS[zone] * sd) / policy.step, 6);
    const spread = roundTo(policy.step * (side === 'low' ? Math.floor(exact) : Math.ceil(exact)), decimals);
    const guard = guardOf(policy, zone, side);
    const held = guard !== undefined && (side === 'low' ? spread < guard : spread > guard);
    const limit = held ? guard : spread;
    reasons.push({ code: held ? 'limit-held-by-guard' : 'limit-from-spread', params: { kind, zone, side, limit } });
    return limit;
  };
  const below = limitOf('low');
  const above = limitOf('high');
  return { zone, ...(below === undefined ? {} : { below }), ...(above === undefined ? {} : { above }) };
}

/** Guards keep an unsteady start-up from proposing limits that no clinician would sign. */
function guardOf(policy: ProposalPolicy, zone: 'YELLOW' | 'RED', side: 'low' | 'high'): number | undefined {
  if (zone === 'YELLOW') return side === 'low' ? policy.lowestYellow : policy.highestYellow;
  return side === 'low' ? policy.lowestRed : policy.highestRed;
}
