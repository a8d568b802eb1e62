import type { MeasurementKind } from '@fyrlykt/vitals';
import type { Reading } from '../series';
import { historyOf } from './history';
import type { Crossing } from './level';
import { crossingOf } from './level';
import type { Level, RuleFields } from './rule-fields';
import type { Sight, Verdict } from './rule-kind';
import { CLEAR, readingRule } from './rule-kind';

/** Time in a zone: an unbroken run of readings beyond a limit that has lasted long enough. */
export interface DurationRule extends RuleFields {
  readonly type: 'duration';
  readonly kind: MeasurementKind;
  /** From the first to the newest reading of the run; this long included. */
  readonly forMinutes: number;
  /** A longer silence between two readings breaks the run. */
  readonly maxGapMinutes: number;
  readonly withinDays: number;
  readonly levels: readonly Level[];
}

const MS_PER_MINUTE = 60_000;

/** The newest readings that lie beyond the limit without a break. */
interface Run {
  readonly crossing: Crossing;
  readonly readings: readonly Reading[];
  readonly minutes: number;
}

/** Walks back from the newest until one is inside, or too long a silence lies between. */
function runOf(rule: DurationRule, levels: readonly Level[], readings: readonly Reading[]): Run | undefined {
  const newest = readings[readings.length - 1];
  const crossing = newest === undefined ? undefined : crossingOf(newest.value, levels);
  if (newest === undefined || crossing === undefined) return undefined;
  let first = newest;
  let start = readings.length - 1;
  for (let index = start - 1; index >= 0; index -= 1) {
    const earlier = readings[index];
    if (earlier === undefined || crossingOf(earlier.value, levels)?.direction !== crossing.direction) break;
    if (first.takenAt - earlier.takenAt > rule.maxGapMinutes * MS_PER_MINUTE) break;
    first = earlier;
    start = index;
  }
  return { crossing, readings: readings.slice(start), minutes: (newest.takenAt - first.takenAt) / MS_PER_MINUTE };
}

/** Red first: a run that is red throughout is told as red, one that was yellow at times as yellow. */
function judge(rule: DurationRule, reading: Reading, sight: Sight): Verdict {
  const readings = [...historyOf(rule, reading, rule.withinDays, sight).comparable, reading];
  for (const zone of ['RED', 'YELLOW'] as const) {
    const levels = zone === 'RED' ? rule.levels.filter((level) => level.zone === 'RED') : rule.levels;
    const run = runOf(rule, levels, readings);
    if (run === undefined || run.minutes < rule.forMinutes) continue;
    const { direction, edge, limit } = run.crossing;
    return {
      outcome: 'breach',
      zone,
      direction,
      params: { kind: rule.kind, value: reading.value, minutes: Math.floor(run.minutes), edge, limit },
      readingIds: run.readings.map(({ id }) => id),
    };
  }
  return CLEAR;
}

/** Judges how long readings have stayed beyond a limit. */
export const durationRule = readingRule<DurationRule>({
  lookBackDays: (rule) => rule.withinDays,
  monotone: true,
  judge,
});
