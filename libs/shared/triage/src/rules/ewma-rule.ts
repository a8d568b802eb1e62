import { roundTo } from '@fyrlykt/vitals';
import type { Reading } from '../series';
import type { ControlChartRule } from './control-chart';
import { chartOf } from './control-chart';
import { crossingOf } from './level';
import type { Sight, Verdict } from './rule-kind';
import { CLEAR, readingRule } from './rule-kind';

/**
 * Exponentially weighted moving average against the baseline. Levels are in standard deviations of the
 * average itself, σ·√(λ/(2−λ)), so that ±2 and ±3 mean what they do on a control chart [GK, COOP].
 */
export interface EwmaRule extends ControlChartRule {
  readonly type: 'ewma';
  /** Weight of the newest reading, above 0 and at most 1; 0.2–0.3 is usual. */
  readonly lambda: number;
}

/** The average begins at the baseline on the window's first day, so that the look-back stays bounded. */
function judge(rule: EwmaRule, reading: Reading, sight: Sight): Verdict {
  const chart = chartOf(rule, reading, sight);
  if ('outcome' in chart) return chart;
  const { lambda } = rule;
  const average = chart.deviations.reduce((sum, deviation) => lambda * deviation + (1 - lambda) * sum, 0);
  const deviation = roundTo(average / Math.sqrt(lambda / (2 - lambda)), 6);
  const crossing = crossingOf(deviation, rule.levels);
  if (crossing === undefined) return CLEAR;
  const { zone, direction, edge, limit } = crossing;
  return {
    outcome: 'breach',
    zone,
    direction,
    params: { kind: rule.kind, value: reading.value, deviation, edge, limit, days: rule.withinDays },
    readingIds: chart.readings.map(({ id }) => id),
  };
}

/** Judges the smoothed course against what is normal for the patient. */
export const ewmaRule = readingRule<EwmaRule>({ lookBackDays: (rule) => rule.withinDays, monotone: true, judge });
