import type { MeasurementKind } from '@fyrlykt/vitals';
import { roundTo } from '@fyrlykt/vitals';
import type { References } from '../references';
import type { Reading } from '../series';
import { historyOf } from './history';
import { heldBy, worseOf } from './hysteresis';
import { crossingOf } from './level';
import type { Hysteresis, Level, Params, RuleFields } from './rule-fields';
import type { Sight, UnjudgedCode, Verdict } from './rule-kind';
import { CLEAR, readingRule, unjudged } from './rule-kind';

/**
 * Limits measured against the patient's own baseline or goal. The judged number is, in `unit`, reading
 * minus reference; in `percent`, the reading as percent of the reference (100 = equal to it); in `sd`, the
 * difference in standard deviations of the baseline, never counted smaller than `sdFloor`.
 */
export interface RelativeRule extends RuleFields {
  readonly type: 'relative';
  readonly kind: MeasurementKind;
  readonly reference: 'baseline' | 'goal';
  readonly in: 'unit' | 'percent' | 'sd';
  /** Smallest standard deviation believed, in the kind's unit; required with `sd`. */
  readonly sdFloor?: number;
  readonly levels: readonly Level[];
  /** Measured on the judged number, not on the reading. */
  readonly hysteresis?: Hysteresis;
}

/** Enough for every unit, and 93.1 − 96 is −2.9. */
const DECIMALS = 6;

/** Turns a reading's value into the judged number. */
type Scale = (value: number) => number;

/** The number compared with, and how a reading is expressed against it. */
interface Reference {
  readonly value: number;
  readonly scale: Scale;
}

/** The number that is compared with, or which one is missing. */
function referenceOf(rule: RelativeRule, { baselines, goals }: References): Reference | UnjudgedCode {
  const baseline = baselines?.[rule.kind];
  const value = rule.reference === 'goal' ? goals?.[rule.kind] : baseline?.value;
  const scaled = value === undefined ? undefined : scaledBy(rule, value, baseline?.sd ?? 0);
  return scaled ?? (rule.reference === 'goal' ? 'goal-missing' : 'baseline-missing');
}

function scaledBy(rule: RelativeRule, value: number, sd: number): Reference | UnjudgedCode | undefined {
  switch (rule.in) {
    case 'unit':
      return { value, scale: (reading) => roundTo(reading - value, DECIMALS) };
    case 'percent':
      // No reading is a percentage of nothing.
      return value > 0 ? { value, scale: (reading) => roundTo((100 * reading) / value, DECIMALS) } : undefined;
    case 'sd':
      return inDeviations(value, Math.max(sd, rule.sdFloor ?? 0));
  }
}

/** A spread of nothing would make every reading infinitely far away. */
function inDeviations(value: number, sd: number): Reference | UnjudgedCode {
  if (sd <= 0) return 'baseline-sd-missing';
  return { value, scale: (reading) => roundTo((reading - value) / sd, DECIMALS) };
}

/** The baseline is the plan's, as approved: it never drifts along with the readings it judges. */
function judge(rule: RelativeRule, reading: Reading, sight: Sight): Verdict {
  const reference = referenceOf(rule, sight.references);
  if (typeof reference === 'string') return unjudged(reference, { kind: rule.kind });
  const deviation = reference.scale(reading.value);
  const crossing = crossingOf(deviation, rule.levels);
  const held =
    rule.hysteresis === undefined
      ? undefined
      : heldBy(rule.levels, rule.hysteresis.by, {
          value: deviation,
          earlier: () => earlierDeviations(rule, reading, sight, reference.scale),
        });
  const found = worseOf(crossing, held);
  if (found === undefined) return CLEAR;
  const { zone, direction, edge, limit } = found;
  const extra: Params = found === crossing ? {} : { held: 'yes' };
  // The limit is no quantity of the kind: a sentence must know what it is measured in, and against what.
  const measured: Params = { in: rule.in, against: rule.reference, reference: reference.value };
  return {
    outcome: 'breach',
    zone,
    direction,
    params: { kind: rule.kind, value: reading.value, deviation, edge, limit, ...measured, ...extra },
    readingIds: [reading.id],
  };
}

function earlierDeviations(rule: RelativeRule, reading: Reading, sight: Sight, scale: Scale): number[] {
  const { comparable } = historyOf(rule, reading, rule.hysteresis?.withinDays ?? 0, sight);
  return comparable.map((earlier) => scale(earlier.value)).reverse();
}

/** Judges a reading against what is normal, or best, or aimed at, for this patient. */
export const relativeRule = readingRule<RelativeRule>({
  lookBackDays: (rule) => rule.hysteresis?.withinDays ?? 0,
  monotone: true,
  judge,
});
