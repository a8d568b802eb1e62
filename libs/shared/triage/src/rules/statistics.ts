/** Arithmetic mean; NaN of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Median; the mean of the middle two when there is no middle. NaN of nothing. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Spread that a few outliers cannot move: 1.4826 × median absolute deviation, a standard deviation for normal data. */
export function robustSpreadOf(values: readonly number[]): number {
  const middle = medianOf(values);
  return 1.4826 * medianOf(values.map((value) => Math.abs(value - middle)));
}

/** Least-squares slope of y over x; 0 when all x are equal. */
export function slopeOf(points: readonly { readonly x: number; readonly y: number }[]): number {
  const x0 = meanOf(points.map((point) => point.x));
  const y0 = meanOf(points.map((point) => point.y));
  const above = points.reduce((sum, { x, y }) => sum + (x - x0) * (y - y0), 0);
  const below = points.reduce((sum, { x }) => sum + (x - x0) ** 2, 0);
  return below === 0 ? 0 : above / below;
}
