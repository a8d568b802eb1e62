import type { MeasurementKind } from '@fyrlykt/vitals';
import type { Reading } from '../series';
import { historyOf } from './history';
import { crossingOf } from './level';
import type { Level, RuleFields } from './rule-fields';
import type { Sight, Verdict } from './rule-kind';
import { CLEAR, readingRule, unjudged } from './rule-kind';

/** "m of the last n": so many of the newest readings beyond the same side of a limit. */
export interface RepeatedRule extends RuleFields {
  readonly type: 'repeated';
  readonly kind: MeasurementKind;
  /** This many, included. */
  readonly m: number;
  /** Of so many newest readings, the subject among them. */
  readonly n: number;
  /** Older readings do not count, even when fewer than n are left. */
  readonly withinDays: number;
  readonly levels: readonly Level[];
}

/** Enough readings beyond one side of one zone's limits. */
interface Hit {
  readonly zone: Level['zone'];
  readonly direction: 'low' | 'high';
  readonly readings: readonly Reading[];
}

/** Sides are counted apart: one too low and one too high are not twice the same. */
function hitOf(rule: RepeatedRule, newest: readonly Reading[]): Hit | undefined {
  for (const zone of ['RED', 'YELLOW'] as const) {
    // A red number is also beyond yellow, so it counts for both.
    const levels = zone === 'RED' ? rule.levels.filter((level) => level.zone === 'RED') : rule.levels;
    for (const direction of ['low', 'high'] as const) {
      const readings = newest.filter(({ value }) => crossingOf(value, levels)?.direction === direction);
      if (readings.length >= rule.m) return { zone, direction, readings };
    }
  }
  return undefined;
}

/** With fewer readings than m there is nothing to count yet. */
function judge(rule: RepeatedRule, reading: Reading, sight: Sight): Verdict {
  const { comparable, cutOff } = historyOf(rule, reading, rule.withinDays, sight);
  const newest = [...comparable, reading].slice(-rule.n);
  if (newest.length < rule.m) {
    return unjudged(cutOff ? 'device-changed' : 'too-few-readings', { kind: rule.kind, needed: rule.m });
  }
  const hit = hitOf(rule, newest);
  if (hit === undefined) return CLEAR;
  return {
    outcome: 'breach',
    zone: hit.zone,
    direction: hit.direction,
    params: { kind: rule.kind, value: reading.value, count: hit.readings.length, of: newest.length },
    readingIds: hit.readings.map(({ id }) => id),
  };
}

/** Judges whether a limit is crossed again and again. */
export const repeatedRule = readingRule<RepeatedRule>({
  lookBackDays: (rule) => rule.withinDays,
  monotone: true,
  judge,
});
