import type { MeasurementKind } from '@fyrlykt/vitals';
import { roundTo } from '@fyrlykt/vitals';
import type { Reading } from '../series';
import { historyOf } from './history';
import { crossingOf } from './level';
import type { Level, RuleFields } from './rule-fields';
import type { Sight, Verdict } from './rule-kind';
import { CLEAR, readingRule, unjudged } from './rule-kind';
import { slopeOf } from './statistics';

/** Limits on the straight line through the readings of a window, in the kind's unit per day; a rise is positive. */
export interface SlopeRule extends RuleFields {
  readonly type: 'slope';
  readonly kind: MeasurementKind;
  /** Local days before the reading's own that count. */
  readonly withinDays: number;
  /** Fewer readings, the newest included, make no line; at least 3. */
  readonly atLeast: number;
  readonly levels: readonly Level[];
}

const MS_PER_DAY = 86_400_000;

/** Through the real times, not the order: a gap of days flattens the line as it should. */
function judge(rule: SlopeRule, reading: Reading, sight: Sight): Verdict {
  const { comparable, cutOff } = historyOf(rule, reading, rule.withinDays, sight);
  const line = [...comparable, reading];
  if (line.length < Math.max(3, rule.atLeast)) {
    return unjudged(cutOff ? 'device-changed' : 'too-few-readings', { kind: rule.kind, needed: rule.atLeast });
  }
  const points = line.map(({ takenAt, value }) => ({ x: (takenAt - reading.takenAt) / MS_PER_DAY, y: value }));
  const slope = roundTo(slopeOf(points), 6);
  const crossing = crossingOf(slope, rule.levels);
  if (crossing === undefined) return CLEAR;
  const { zone, direction, edge, limit } = crossing;
  return {
    outcome: 'breach',
    zone,
    direction,
    params: { kind: rule.kind, value: reading.value, slope, edge, limit, days: rule.withinDays },
    readingIds: line.map(({ id }) => id),
  };
}

/** Judges the trend through a window of days. */
export const slopeRule = readingRule<SlopeRule>({ lookBackDays: (rule) => rule.withinDays, monotone: true, judge });
