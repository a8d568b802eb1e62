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

const DECIMALS = 6;

/** Turns a reading's value into the judged number. */
type Scale = (value: number) => number;

interface Reference {
  readonly value: number;
  readonly scale: Scale;
}

function referenceOf(rule: RelativeRule, references: References): Reference | UnjudgedCode {
  const baseline = references.baselines?.[rule.kind];
  const value = rule.reference === 'goal' ? references.goals?.[rule.kind] : baseline?.value;
  if (value === undefined) return rule.reference === 'goal' ? 'goal-missing' : 'baseline-missing';
  switch (rule.in) {
    case 'unit':
      return { value, scale: (reading) => roundTo(reading - value, DECIMALS) };
    case 'percent':
      if (value <= 0) return rule.reference === 'goal' ? 'goal-missing' : 'baseline-missing';
      return { value, scale: (reading) => roundTo((100 * reading) / value, DECIMALS) };
    case 'sd': {
      const sd = Math.max(baseline?.sd ?? 0, rule.sdFloor ?? 0);
      if (sd <= 0) return 'baseline-sd-missing';
      return { value, scale: (reading) => roundTo((reading - value) / sd, DECIMALS) };
    }
  }
}

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
  return {
    outcome: 'breach',
    zone,
    direction,
    params: { kind: rule.kind, value: reading.value, deviation, edge, limit, reference: reference.value, ...extra },
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
