import type { Level } from '@fyrlykt/triage';
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

type Version = Pick<PlanInForce, 'plan' | 'effectiveFrom' | 'effectiveUntil'>;
type Stretch = Pick<TrendBand, 'zone' | 'low' | 'high'>;

/** Limits as bands, as they were then: each version's fixed limits over its own part of the period. Red comes last, to be drawn on top. */
export function trendBands(
  plans: readonly Version[],
  kind: MeasurementKind,
  range: { from: Date; to: Date },
): TrendBand[] {
  const bands = plans.flatMap(({ plan, effectiveFrom, effectiveUntil }) => {
    const from = new Date(Math.max(effectiveFrom.getTime(), range.from.getTime()));
    const to = new Date(Math.min(effectiveUntil?.getTime() ?? Infinity, range.to.getTime()));
    // A version that gave way before it began was never in force.
    if (from >= to) return [];
    return plan.rules.flatMap((rule) => {
      if (rule.type !== 'band' || rule.kind !== kind || rule.partOnly) return [];
      return stretches(rule.levels).map((stretch) => ({ ...stretch, from, to }));
    });
  });
  return [...bands.filter(({ zone }) => zone === 'YELLOW'), ...bands.filter(({ zone }) => zone === 'RED')];
}

/** Yellow ends where red begins. A level may bound both sides; below and above are bands of their own. */
function stretches(levels: readonly Level[]): Stretch[] {
  const red = levels.filter(({ zone }) => zone === 'RED');
  const redUnder = Math.max(-Infinity, ...red.flatMap((level) => under(level) ?? []));
  const redOver = Math.min(Infinity, ...red.flatMap((level) => over(level) ?? []));
  return levels.flatMap((level) => {
    const { zone } = level;
    const floor = zone === 'YELLOW' ? redUnder : -Infinity;
    const ceiling = zone === 'YELLOW' ? redOver : Infinity;
    return [
      { zone, low: floor, high: under(level) ?? -Infinity },
      { zone, low: over(level) ?? Infinity, high: ceiling },
    ].flatMap(({ low, high }) => (low < high ? [{ zone, low: edge(low), high: edge(high) }] : []));
  });
}

const edge = (value: number): number | null => (Number.isFinite(value) ? value : null);

type Edges = Omit<Level, 'zone'>;

const under = ({ below, atOrBelow }: Edges): number | undefined => below ?? atOrBelow;
const over = ({ above, atOrAbove }: Edges): number | undefined => above ?? atOrAbove;
