import { roundTo } from '@fyrlykt/vitals';
import { takenBetween } from '../prepared-series';
import type { Reading } from '../series';
import { isWorse } from '../zone';
import { historyOf } from './history';
import type { Crossing } from './level';
import { crossingOf } from './level';
import type { Level, RuleFields } from './rule-fields';
import type { RuleKind, Sight, Subject, Verdict } from './rule-kind';
import { CLEAR, unjudged } from './rule-kind';
import { meanOf } from './statistics';

/**
 * Home blood pressure protocol: two readings morning and evening for a week, the first measuring day
 * dropped, the mean of the rest judged; a mean of 135/85 or more is raised [CHEP, ESH]. Means in mmHg,
 * one decimal kept, so that 134.95 counts as 135.
 */
export interface HomeBloodPressureRule extends RuleFields {
  readonly type: 'home-blood-pressure';
  /** Local days of the protocol, the reading's own included; 7 by the guideline. */
  readonly days: number;
  /** Readings of each pressure that must be left after the first day is dropped; 12 by the guideline. */
  readonly atLeast: number;
  readonly systolic: readonly Level[];
  readonly diastolic: readonly Level[];
}

const PRESSURES = ['systolic', 'diastolic'] as const;

/** The pressure whose mean crossed a limit. */
interface Found extends Crossing {
  readonly kind: (typeof PRESSURES)[number];
  readonly mean: number;
  readonly readings: readonly Reading[];
}

/** One pressure's readings of the protocol without its first measuring day. */
function keptReadings(rule: HomeBloodPressureRule, kind: Found['kind'], reading: Reading, sight: Sight): Reading[] {
  const instant: readonly [number, number] = [reading.takenAt - 1, reading.takenAt];
  const twins = takenBetween(sight.series.readings.get(kind), instant, sight.at);
  const pair = twins.find((other) => isPair(other, reading)) ?? reading;
  const earlier = historyOf({ kind, timeOfDay: rule.timeOfDay }, pair, rule.days - 1, sight).comparable;
  const all = pair.kind === kind ? [...earlier, pair] : [...earlier];
  const firstDay = all[0]?.localDay;
  return all.filter(({ localDay }) => localDay !== firstDay);
}

/** The other half of the same blood pressure: same instant, same submission. */
function isPair(other: Reading, reading: Reading): boolean {
  return other.takenAt === reading.takenAt && other.submissionId === reading.submissionId;
}

/** Both pressures must be complete: half a protocol is none. */
function judge(rule: HomeBloodPressureRule, subject: Subject, sight: Sight): Verdict {
  if (subject.kind !== 'reading') return CLEAR;
  let found: Found | undefined;
  for (const kind of PRESSURES) {
    const readings = keptReadings(rule, kind, subject.reading, sight);
    if (readings.length < rule.atLeast) {
      return unjudged('too-few-readings', { kind, needed: rule.atLeast, have: readings.length });
    }
    const mean = roundTo(meanOf(readings.map(({ value }) => value)), 1);
    const crossing = crossingOf(mean, rule[kind]);
    if (crossing === undefined || (found !== undefined && !isWorse(crossing.zone, found.zone))) continue;
    found = { ...crossing, kind, mean, readings };
  }
  if (found === undefined) return CLEAR;
  const { zone, direction, edge, limit, kind, mean, readings } = found;
  return {
    outcome: 'breach',
    zone,
    direction,
    params: { kind, mean, edge, limit, count: readings.length, days: rule.days },
    readingIds: readings.map(({ id }) => id),
  };
}

/** Judges the week's mean, never a single reading; a band rule beside it does that. */
export const homeBloodPressureRule: RuleKind<HomeBloodPressureRule> = {
  watch: () => ({ measures: PRESSURES, forms: [] }),
  lookBackDays: (rule) => rule.days,
  monotone: true,
  judge,
};
