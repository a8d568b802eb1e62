import type { MeasurementKind } from '@fyrlykt/vitals';
import type { PlanInForce } from '../plans';

/** A stretch of values that meant a colour, while one plan version was in force. */
export interface TrendBand {
  zone: 'YELLOW' | 'RED';
  from: Date;
  to: Date;
  low: number | null;
  high: number | null;
}

interface Edges {
  below?: number;
  atOrBelow?: number;
  above?: number;
  atOrAbove?: number;
}

/** Limits as bands, as they were then: each version's fixed limits over its own part of the period. */
export function trendBands(
  plans: readonly PlanInForce[],
  kind: MeasurementKind,
  range: { from: Date; to: Date },
): TrendBand[] {
  return plans.flatMap(({ plan, effectiveFrom, effectiveUntil }) => {
    const from = new Date(Math.max(effectiveFrom.getTime(), range.from.getTime()));
    const to = new Date(Math.min(effectiveUntil?.getTime() ?? Infinity, range.to.getTime()));
    return plan.rules.flatMap((rule) => {
      if (rule.type !== 'band' || rule.kind !== kind) return [];
      return rule.levels.flatMap(({ zone, ...edges }) => sides(edges).map((side) => ({ zone, from, to, ...side })));
    });
  });
}

/** A level may bound both sides; below and above are bands of their own. */
function sides({ below, atOrBelow, above, atOrAbove }: Edges): { low: number | null; high: number | null }[] {
  const under = below ?? atOrBelow;
  const over = above ?? atOrAbove;
  return [
    ...(under === undefined ? [] : [{ low: null, high: under }]),
    ...(over === undefined ? [] : [{ low: over, high: null }]),
  ];
}
