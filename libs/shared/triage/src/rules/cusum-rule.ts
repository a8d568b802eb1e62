import { roundTo } from '@fyrlykt/vitals';
import type { Reading } from '../series';
import type { ControlChartRule } from './control-chart';
import { chartOf } from './control-chart';
import { crossingOf } from './level';
import type { Sight, Verdict } from './rule-kind';
import { CLEAR, readingRule } from './rule-kind';

/**
 * One-sided cumulative sum: what each reading lies beyond the baseline by more than `slack`, added up and
 * never below nothing. Levels are limits on the sum, in standard deviations (usually 4–5) [GK].
 */
export interface CusumRule extends ControlChartRule {
  readonly type: 'cusum';
  /** The side that is watched. */
  readonly direction: 'low' | 'high';
  /** Standard deviations that a single reading may stray for free; 0.5 is usual. */
  readonly slack: number;
}

/** The sum begins at nothing on the window's first day, so that the look-back stays bounded. */
function judge(rule: CusumRule, reading: Reading, sight: Sight): Verdict {
  const chart = chartOf(rule, reading, sight);
  if ('outcome' in chart) return chart;
  const sign = rule.direction === 'high' ? 1 : -1;
  const total = chart.deviations.reduce((sum, deviation) => Math.max(0, sum + sign * deviation - rule.slack), 0);
  const sum = roundTo(total, 6);
  const crossing = crossingOf(sum, rule.levels);
  if (crossing === undefined) return CLEAR;
  const { zone, edge, limit } = crossing;
  return {
    outcome: 'breach',
    zone,
    direction: rule.direction,
    params: { kind: rule.kind, value: reading.value, sum, edge, limit, days: rule.withinDays },
    readingIds: chart.readings.map(({ id }) => id),
  };
}

/** Judges small shifts that last. */
export const cusumRule = readingRule<CusumRule>({ lookBackDays: (rule) => rule.withinDays, monotone: true, judge });
