import type { MeasurementKind } from '@fyrlykt/vitals';
import type { Reading } from '../series';
import { historyOf } from './history';
import type { Level, RuleFields } from './rule-fields';
import type { Sight, Verdict } from './rule-kind';
import { unjudged } from './rule-kind';

/** Readings that a baseline must rest on before a control chart trusts it [GK]. */
export const MIN_BASELINE_COUNT = 10;

/** What EWMA and CUSUM share: readings of a window counted in standard deviations from the baseline. */
export interface ControlChartRule extends RuleFields {
  readonly kind: MeasurementKind;
  /** Local days before the reading's own that feed the chart; it starts at the baseline. */
  readonly withinDays: number;
  /** Smallest standard deviation believed, in the kind's unit. */
  readonly sdFloor: number;
  readonly levels: readonly Level[];
}

/** The chart's input, oldest first, the subject last. */
export interface Chart {
  readonly deviations: readonly number[];
  readonly readings: readonly Reading[];
}

/** Standardises the window's readings, or says why there is no chart. */
export function chartOf(rule: ControlChartRule, reading: Reading, sight: Sight): Chart | Verdict {
  const baseline = sight.references.baselines?.[rule.kind];
  if (baseline === undefined || (baseline.count ?? MIN_BASELINE_COUNT) < MIN_BASELINE_COUNT) {
    return unjudged('baseline-missing', { kind: rule.kind });
  }
  const sd = Math.max(baseline.sd ?? 0, rule.sdFloor);
  if (!(sd > 0)) return unjudged('baseline-sd-missing', { kind: rule.kind });
  const readings = [...historyOf(rule, reading, rule.withinDays, sight).comparable, reading];
  return { readings, deviations: readings.map(({ value }) => (value - baseline.value) / sd) };
}
