import type { MeasurementKind } from '@fyrlykt/vitals';
import type { Reading } from '../series';
import { historyOf } from './history';
import type { Crossing } from './level';
import { heldBy, worseOf } from './hysteresis';
import { crossingOf } from './level';
import type { Hysteresis, Level, Params, RuleFields } from './rule-fields';
import type { Sight, Verdict } from './rule-kind';
import { CLEAR, readingRule } from './rule-kind';

/** Fixed limits on one kind, in the catalogue's unit; every edge says whether it includes its number. */
export interface BandRule extends RuleFields {
  readonly type: 'band';
  readonly kind: MeasurementKind;
  readonly levels: readonly Level[];
  readonly hysteresis?: Hysteresis;
}

/** Judges a reading against fixed limits; looks back only where hysteresis asks for it. */
function judge(rule: BandRule, reading: Reading, sight: Sight): Verdict {
  const crossing = crossingOf(reading.value, rule.levels);
  const found = worseOf(crossing, heldCrossing(rule, reading, sight));
  if (found === undefined) return CLEAR;
  const { zone, direction, edge, limit } = found;
  const held: Params = found === crossing ? {} : { held: 'yes' };
  return {
    outcome: 'breach',
    zone,
    direction,
    params: { kind: rule.kind, value: reading.value, edge, limit, ...held },
    readingIds: [reading.id],
  };
}

/** What an earlier breach still holds; nothing without hysteresis. */
function heldCrossing(rule: BandRule, reading: Reading, sight: Sight): Crossing | undefined {
  const { hysteresis, levels } = rule;
  if (hysteresis === undefined) return undefined;
  const back = { value: reading.value, earlier: () => valuesBefore(rule, reading, sight) };
  return heldBy(levels, hysteresis.by, back);
}

/** Comparable readings only: another device cannot hold a breach of this one. */
function valuesBefore(rule: BandRule, reading: Reading, sight: Sight): number[] {
  const { comparable } = historyOf(rule, reading, rule.hysteresis?.withinDays ?? 0, sight);
  return comparable.map((earlier) => earlier.value).reverse();
}

export const bandRule = readingRule<BandRule>({
  lookBackDays: (rule) => rule.hysteresis?.withinDays ?? 0,
  monotone: true,
  judge,
});
