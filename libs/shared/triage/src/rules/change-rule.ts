import type { MeasurementKind } from '@fyrlykt/vitals';
import { roundTo } from '@fyrlykt/vitals';
import type { Reading } from '../series';
import { isWorse } from '../zone';
import { historyOf } from './history';
import type { Crossing } from './level';
import { crossingOf } from './level';
import type { Level, RuleFields } from './rule-fields';
import type { Sight, Verdict } from './rule-kind';
import { CLEAR, readingRule, unjudged } from './rule-kind';

/**
 * How far a reading lies from the earlier ones of a window. The difference is reading minus reference, so
 * a rise is positive; in percent it is 100 × difference ÷ reference. Measured against the lowest earlier
 * reading (a rise that crept), the highest (a fall that crept), or any (both) [GK, B3].
 */
export interface ChangeRule extends RuleFields {
  readonly type: 'change';
  readonly kind: MeasurementKind;
  readonly against: 'lowest' | 'highest' | 'any';
  /** Local days before the reading's own that count, both ends included. */
  readonly withinDays: number;
  readonly in: 'unit' | 'percent';
  readonly levels: readonly Level[];
}

/** Decimals kept of a difference: enough for every unit, and 82.1 − 80.1 is 2. */
const DECIMALS = 6;

/** A crossing with the two readings' difference. */
interface Found extends Crossing {
  readonly change: number;
  readonly reference: Reading;
}

/** Rounded, so that a change of exactly the limit is not tipped over by binary noise. No percentage of nothing. */
function difference(rule: ChangeRule, reading: Reading, reference: Reading): number {
  const change = reading.value - reference.value;
  if (rule.in === 'unit') return roundTo(change, DECIMALS);
  return reference.value === 0 ? 0 : roundTo((100 * change) / Math.abs(reference.value), DECIMALS);
}

/** The earliest of equals, since `reduce` keeps what it has. */
function extremes(history: readonly Reading[], against: ChangeRule['against']): Reading[] {
  const pick = (better: (a: Reading, b: Reading) => boolean): Reading[] => {
    const found = history.reduce<Reading | undefined>(
      (best, item) => (best === undefined || better(item, best) ? item : best),
      undefined,
    );
    return found === undefined ? [] : [found];
  };
  const lowest = against === 'highest' ? [] : pick((a, b) => a.value < b.value);
  const highest = against === 'lowest' ? [] : pick((a, b) => a.value > b.value);
  return [...lowest, ...highest];
}

/** One earlier reading is enough; none at all is a gap, told apart from a change of device. */
function judge(rule: ChangeRule, reading: Reading, sight: Sight): Verdict {
  const { comparable, cutOff } = historyOf(rule, reading, rule.withinDays, sight);
  if (comparable.length === 0) {
    return unjudged(cutOff ? 'device-changed' : 'too-few-readings', { kind: rule.kind, withinDays: rule.withinDays });
  }
  let found: Found | undefined;
  for (const reference of extremes(comparable, rule.against)) {
    const change = difference(rule, reading, reference);
    const crossing = crossingOf(change, rule.levels);
    if (crossing === undefined || (found !== undefined && !isWorse(crossing.zone, found.zone))) continue;
    found = { ...crossing, change, reference };
  }
  if (found === undefined) return CLEAR;
  const { zone, direction, edge, limit, change, reference } = found;
  return {
    outcome: 'breach',
    zone,
    direction,
    params: {
      kind: rule.kind,
      value: reading.value,
      change,
      edge,
      limit,
      days: rule.withinDays,
      from: reference.value,
    },
    readingIds: [reference.id, reading.id],
  };
}

/** Judges how far a reading has moved within a window of days. */
export const changeRule = readingRule<ChangeRule>({
  lookBackDays: (rule) => rule.withinDays,
  monotone: true,
  judge,
});
