import type { ShownZone } from '../zone-badge/zone';

/** Points of one measure as parallel arrays: instants in epoch milliseconds, values, flags. */
export interface ShownPoints {
  readonly t: readonly number[];
  readonly v: readonly number[];
  readonly f?: readonly number[];
  readonly min?: readonly number[];
  readonly max?: readonly number[];
}

/** A limit as it was in force in a period; an edge that is null is open. */
export interface ShownBand {
  readonly zone: ShownZone;
  readonly from: number;
  readonly to: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface ShownSeries {
  readonly points: ShownPoints;
  readonly bands: readonly ShownBand[];
  readonly from: number;
  readonly to: number;
}

export const POINT_FLAG = { confirmed: 1, doubtful: 2, device: 4, late: 8, retest: 16 } as const;

export function hasFlag(flags: number | undefined, flag: number): boolean {
  return ((flags ?? 0) & flag) !== 0;
}

const DAY_MS = 86_400_000;

/**
 * The longest silence that still counts as the ordinary rhythm: two and a half times the median distance,
 * never under a day and a half. A line over a longer one would draw readings that nobody took.
 */
export function gapAfterMs(t: readonly number[]): number {
  const distances = t.slice(1).map((at, index) => at - (t[index] ?? at));
  distances.sort((a, b) => a - b);
  const median = distances[Math.floor((distances.length - 1) / 2)] ?? 0;
  return Math.max(median * 2.5, 1.5 * DAY_MS);
}

export interface LinePoint {
  readonly x: number;
  readonly y: number | null;
  readonly flags: number;
}

/** Points for a line that breaks at each gap. */
export function withGaps({ t, v, f }: ShownPoints): LinePoint[] {
  const gap = gapAfterMs(t);
  const line: LinePoint[] = [];
  t.forEach((x, index) => {
    const before = t[index - 1];
    if (before !== undefined && x - before > gap) line.push({ x: before + 1, y: null, flags: 0 });
    line.push({ x, y: v[index] ?? null, flags: f?.[index] ?? 0 });
  });
  return line;
}
