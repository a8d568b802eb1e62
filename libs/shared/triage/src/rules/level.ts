import { roundTo } from '@fyrlykt/vitals';
import type { LimitZone } from '../zone';
import { isWorse } from '../zone';
import type { Level } from './rule-fields';

/** Which side of its limits a value has left. */
export type Direction = 'low' | 'high';

/** A limit that has been crossed. */
export interface Crossing {
  readonly zone: LimitZone;
  readonly direction: Direction;
  readonly edge: 'below' | 'atOrBelow' | 'above' | 'atOrAbove';
  readonly limit: number;
}

type Edge = Crossing['edge'];

/** The four edges, each with its own comparison: this is the only place where a number meets a limit. */
const EDGES: readonly { edge: Edge; direction: Direction; crossed: (value: number, limit: number) => boolean }[] = [
  { edge: 'below', direction: 'low', crossed: (value, limit) => value < limit },
  { edge: 'atOrBelow', direction: 'low', crossed: (value, limit) => value <= limit },
  { edge: 'above', direction: 'high', crossed: (value, limit) => value > limit },
  { edge: 'atOrAbove', direction: 'high', crossed: (value, limit) => value >= limit },
];

/** The worst level that a value meets, with the edge it crossed; `undefined` when it meets none. */
export function crossingOf(value: number, levels: readonly Level[]): Crossing | undefined {
  return levels
    .flatMap((level) => crossingsOf(value, level))
    .reduce<Crossing | undefined>(
      (worst, crossing) => (worst === undefined || isWorse(crossing.zone, worst.zone) ? crossing : worst),
      undefined,
    );
}

/** Every edge of one level that the value is beyond. */
function crossingsOf(value: number, level: Level): Crossing[] {
  return EDGES.flatMap(({ edge, direction, crossed }) => {
    const limit = level[edge];
    return limit !== undefined && crossed(value, limit) ? [{ zone: level.zone, direction, edge, limit }] : [];
  });
}

/**
 * The same levels with every limit moved towards the middle by `by`: how far a value must come back. A
 * moved limit keeps its edge, so that "at or below 88" by 2 is left only above 90.
 */
export function narrowed(levels: readonly Level[], by: number): Level[] {
  return levels.map((level) => {
    const moved = EDGES.flatMap(({ edge, direction }) => {
      const limit = level[edge];
      return limit === undefined ? [] : [[edge, roundTo(direction === 'low' ? limit + by : limit - by, 6)] as const];
    });
    return { zone: level.zone, ...Object.fromEntries(moved) };
  });
}
