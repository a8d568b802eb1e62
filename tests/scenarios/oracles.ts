import type { ExpectedOccurrence, Level, Plan, Reading, Rule, Series } from '@fyrlykt/triage';
import { MS_PER_DAY } from './series-builder';

/*
 * What each kind of rule means, said a second time and in another way than the engine does: straight from the definition, over the
 * whole history, without a thought for speed. Where the two disagree, one of them is wrong.
 */

type Side = 'low' | 'high';
export type Verdict = 'RED' | 'YELLOW' | 'clear' | 'unjudged';
type Of<T extends Rule['type']> = Extract<Rule, { type: T }>;

/** On which side of the limits of the given zones a number lies; undefined inside. */
function sideOf(value: number, levels: readonly Level[], zones: readonly string[]): Side | undefined {
  const asked = levels.filter(({ zone }) => zones.includes(zone));
  if (asked.some(({ below = -Infinity, atOrBelow = -Infinity }) => value < below || value <= atOrBelow)) return 'low';
  if (asked.some(({ above = Infinity, atOrAbove = Infinity }) => value > above || value >= atOrAbove)) return 'high';
  return undefined;
}

function zoneOf(value: number, levels: readonly Level[]): Verdict {
  if (sideOf(value, levels, ['RED'])) return 'RED';
  return sideOf(value, levels, ['YELLOW']) ? 'YELLOW' : 'clear';
}

const RANKS: Verdict[] = ['clear', 'unjudged', 'YELLOW', 'RED'];
export const worstOf = (verdicts: readonly Verdict[]): Verdict =>
  RANKS.findLast((rank) => verdicts.includes(rank)) ?? 'clear';

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
const dayOf = (reading: Reading): number => Date.parse(`${reading.localDay}T00:00:00Z`) / MS_PER_DAY;

/** The earlier readings that may be compared with one, oldest first. */
export function comparableWith(subject: Reading, days: number, { readings }: Series): Reading[] {
  return readings
    .filter(({ kind, takenAt }) => kind === subject.kind && takenAt < subject.takenAt)
    .filter(({ flags }) => !flags?.demo && (!flags?.doubtful || flags.confirmed))
    .filter(({ device, unit }) => device === subject.device && unit === subject.unit)
    .filter((reading) => dayOf(subject) - dayOf(reading) <= days)
    .sort((a, b) => a.takenAt - b.takenAt);
}

/** Any earlier reading may stand against it; the lowest and highest are only the ones that matter. */
function change(rule: Of<'change'>, subject: Reading, earlier: readonly Reading[]): Verdict {
  if (earlier.length === 0) return 'unjudged';
  const values = earlier.map(({ value }) => value);
  const against = { lowest: [Math.min(...values)], highest: [Math.max(...values)], any: values }[rule.against];
  return worstOf(
    against.map((value) => {
      const moved = subject.value - value;
      return zoneOf(rounded(rule.in === 'unit' ? moved : (100 * moved) / value), rule.levels);
    }),
  );
}

/** By the sums of the textbook, not by distances from the means. */
function slope(rule: Of<'slope'>, subject: Reading, earlier: readonly Reading[]): Verdict {
  const points = [...earlier, subject].map(({ takenAt, value }) => [(takenAt - subject.takenAt) / MS_PER_DAY, value]);
  if (points.length < rule.atLeast) return 'unjudged';
  const sum = (of: (x: number, y: number) => number): number =>
    points.reduce((total, [x = 0, y = 0]) => total + of(x, y), 0);
  const across = points.length * sum((x) => x * x) - sum((x) => x) ** 2;
  const steepness = (points.length * sum((x, y) => x * y) - sum((x) => x) * sum((_x, y) => y)) / across;
  return zoneOf(rounded(across === 0 ? 0 : steepness), rule.levels);
}

/** The deviations of the window in standard deviations of the baseline; undefined without a baseline. */
function deviations(
  { kind, sdFloor }: Of<'ewma'> | Of<'cusum'>,
  readings: readonly Reading[],
  plan: Plan,
): number[] | undefined {
  const baseline = plan.baselines?.[kind];
  if (baseline === undefined || (baseline.count ?? 10) < 10) return undefined;
  return readings.map(({ value }) => (value - baseline.value) / Math.max(baseline.sd ?? 0, sdFloor));
}

/** Every reading with its own weight, written out. */
function ewma(rule: Of<'ewma'>, readings: readonly Reading[], plan: Plan): Verdict {
  const { lambda } = rule;
  const weighed = deviations(rule, readings, plan)?.map(
    (z, index, all) => lambda * (1 - lambda) ** (all.length - 1 - index) * z,
  );
  if (weighed === undefined) return 'unjudged';
  const average = weighed.reduce((total, part) => total + part, 0);
  return zoneOf(rounded(average / Math.sqrt(lambda / (2 - lambda))), rule.levels);
}

/** The largest sum of any run of readings that ends with the newest. */
function cusum(rule: Of<'cusum'>, readings: readonly Reading[], plan: Plan): Verdict {
  const steps = deviations(rule, readings, plan)?.map((z) => (rule.direction === 'high' ? z : -z) - rule.slack);
  if (steps === undefined) return 'unjudged';
  const runs = steps.map((_step, start) => steps.slice(start).reduce((total, step) => total + step, 0));
  return zoneOf(rounded(Math.max(0, ...runs)), rule.levels);
}

/** So many of the newest on one and the same side. */
function repeated(rule: Of<'repeated'>, readings: readonly Reading[]): Verdict {
  const newest = readings.slice(-rule.n);
  if (newest.length < rule.m) return 'unjudged';
  const often = (zones: string[]): boolean =>
    (['low', 'high'] as const).some(
      (side) => newest.filter(({ value }) => sideOf(value, rule.levels, zones) === side).length >= rule.m,
    );
  if (often(['RED'])) return 'RED';
  return often(['RED', 'YELLOW']) ? 'YELLOW' : 'clear';
}

/** Whether from some reading on all are beyond on one side, close enough together, for long enough. */
function duration(rule: Of<'duration'>, readings: readonly Reading[]): Verdict {
  const lasts = (zones: string[]): boolean =>
    readings.some((_reading, start) => {
      const run = readings.slice(start);
      const sides = new Set(run.map(({ value }) => sideOf(value, rule.levels, zones)));
      const gaps = run.slice(1).map(({ takenAt }, index) => takenAt - (run[index]?.takenAt ?? takenAt));
      const whole = (run.at(-1)?.takenAt ?? 0) - (run[0]?.takenAt ?? 0);
      return (
        sides.size === 1 &&
        !sides.has(undefined) &&
        gaps.every((gap) => gap <= rule.maxGapMinutes * 60_000) &&
        whole >= rule.forMinutes * 60_000
      );
    });
  if (lasts(['RED'])) return 'RED';
  return lasts(['RED', 'YELLOW']) ? 'YELLOW' : 'clear';
}

/** Forward in time: a zone is entered over its limit and left when the number has come back by enough. */
function held(levels: readonly Level[], by: number, values: readonly number[]): Verdict {
  const inZone = (zone: 'RED' | 'YELLOW'): boolean => {
    const plain = levels.filter((level) => level.zone === zone);
    const inner = plain.map(({ below, atOrBelow, above, atOrAbove }) => ({
      zone,
      ...(below === undefined ? {} : { below: below + by }),
      ...(atOrBelow === undefined ? {} : { atOrBelow: atOrBelow + by }),
      ...(above === undefined ? {} : { above: above - by }),
      ...(atOrAbove === undefined ? {} : { atOrAbove: atOrAbove - by }),
    }));
    let state: Side | undefined;
    for (const value of values) {
      const entered = sideOf(value, plain, [zone]);
      const inside = sideOf(value, inner, [zone]);
      state = entered ?? (inside === state ? state : undefined);
    }
    return state !== undefined;
  };
  if (inZone('RED')) return 'RED';
  return inZone('YELLOW') ? 'YELLOW' : 'clear';
}

/** What a rule over one kind of reading says of a reading when nothing later is known. */
export function verdictOn(rule: Rule, subject: Reading, series: Series, plan: Plan): Verdict | undefined {
  const days = 'withinDays' in rule ? rule.withinDays : 0;
  const earlier = comparableWith(subject, days, series);
  const readings = [...earlier, subject];
  switch (rule.type) {
    case 'band': {
      if (rule.hysteresis === undefined) return zoneOf(subject.value, rule.levels);
      const { by, withinDays } = rule.hysteresis;
      const trail = [...comparableWith(subject, withinDays, series), subject];
      return held(
        rule.levels,
        by,
        trail.map(({ value }) => value),
      );
    }
    case 'change':
      return change(rule, subject, earlier);
    case 'slope':
      return slope(rule, subject, earlier);
    case 'ewma':
      return ewma(rule, readings, plan);
    case 'cusum':
      return cusum(rule, readings, plan);
    case 'repeated':
      return repeated(rule, readings);
    case 'duration':
      return duration(rule, readings);
    default:
      return undefined;
  }
}

/** Windows of a task that were missed in a row, as things stood at an instant: counted from the newest that is over. */
export function missedInARow(
  series: Series,
  { kind, withinDays, at }: { kind: string; withinDays: number; at: number },
): number {
  const paused = ({ opensAt, closesAt }: ExpectedOccurrence): boolean =>
    (series.pauses ?? []).some(({ from, until }) => opensAt < until && closesAt > from);
  const done = ({ opensAt, dueAt }: ExpectedOccurrence): boolean =>
    series.readings.some(
      (reading) =>
        reading.kind === kind &&
        !reading.flags?.demo &&
        reading.receivedAt <= at &&
        reading.takenAt >= opensAt - 7_200_000 &&
        reading.takenAt < dueAt,
    );
  const begun = series.occurrences
    .filter(
      (occurrence) =>
        occurrence.opensAt <= at && occurrence.opensAt >= at - withinDays * MS_PER_DAY && !paused(occurrence),
    )
    .sort((a, b) => b.opensAt - a.opensAt);
  const firstDone = begun.findIndex(done);
  return begun.slice(0, firstDone < 0 ? begun.length : firstDone).filter(({ dueAt }) => dueAt <= at).length;
}
