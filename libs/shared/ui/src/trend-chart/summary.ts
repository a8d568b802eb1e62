import type { ShownPoints, ShownSeries } from './series';

export type Drift = 'higher' | 'lower' | 'steady' | 'unknown';

/** What a trend shows, as numbers for one sentence. */
export interface TrendSummary {
  readonly count: number;
  readonly low: number;
  readonly high: number;
  readonly middle: number;
  readonly latest: number;
  readonly latestAt: number;
  /** Median of the last seven days against the rest of the period. */
  readonly drift: Drift;
  readonly outside: number;
}

const WEEK_MS = 7 * 86_400_000;

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function driftOf({ t, v }: ShownPoints, latestAt: number): Drift {
  const recent = v.filter((_, index) => (t[index] ?? 0) > latestAt - WEEK_MS);
  const before = v.filter((_, index) => (t[index] ?? 0) <= latestAt - WEEK_MS);
  const [now, then] = [median(recent), median(before)];
  if (now === undefined || then === undefined || recent.length < 2 || before.length < 3) return 'unknown';
  const spread = Math.max(...before) - Math.min(...before);
  const noticeable = Math.max(spread * 0.25, Math.abs(then) * 0.015);
  if (now - then > noticeable) return 'higher';
  return then - now > noticeable ? 'lower' : 'steady';
}

/** How many readings lay in a yellow or red band of their own time. An edge belongs to the band. */
function countOutside({ points: { t, v }, bands }: ShownSeries): number {
  return v.filter((value, index) => {
    const at = t[index] ?? 0;
    return bands.some(
      (band) =>
        (band.zone === 'RED' || band.zone === 'YELLOW') &&
        at >= band.from &&
        at < band.to &&
        value >= (band.low ?? -Infinity) &&
        value <= (band.high ?? Infinity),
    );
  }).length;
}

/** `undefined` when there is nothing to say. */
export function summarise(series: ShownSeries): TrendSummary | undefined {
  const { t, v, min, max } = series.points;
  const latest = v.at(-1);
  const latestAt = t.at(-1);
  const middle = median(v);
  if (latest === undefined || latestAt === undefined || middle === undefined) return undefined;
  return {
    count: v.length,
    low: Math.min(...(min ?? v)),
    high: Math.max(...(max ?? v)),
    middle,
    latest,
    latestAt,
    drift: driftOf(series.points, latestAt),
    outside: countOutside(series),
  };
}
