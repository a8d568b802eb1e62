import type { Zone } from '../zone';
import { isWorse } from '../zone';
import type { Level } from './rule-fields';

/** Which side of its limits a value has left. */
export type Direction = 'low' | 'high';

/** A limit that has been crossed. */
export interface Crossing {
  readonly zone: Exclude<Zone, 'GREEN' | 'UNGRADED'>;
  readonly direction: Direction;
  readonly edge: 'below' | 'atOrBelow' | 'above' | 'atOrAbove';
  readonly limit: number;
}

type Edge = Crossing['edge'];

const EDGES: readonly { edge: Edge; direction: Direction; crossed: (value: number, limit: number) => boolean }[] = [
  { edge: 'below', direction: 'low', crossed: (value, limit) => value < limit },
  { edge: 'atOrBelow', direction: 'low', crossed: (value, limit) => value <= limit },
  { edge: 'above', direction: 'high', crossed: (value, limit) => value > limit },
  { edge: 'atOrAbove', direction: 'high', crossed: (value, limit) => value >= limit },
];

/** The worst level that a value meets, with the edge it crossed; `undefined` when it meets none. */
export function crossingOf(value: number, levels: readonly Level[]): Crossing | undefined {
  let found: Crossing | undefined;
  for (const level of levels) {
    for (const { edge, direction, crossed } of EDGES) {
      const limit = level[edge];
      if (limit === undefined || !crossed(value, limit)) continue;
      if (found === undefined || isWorse(level.zone, found.zone)) found = { zone: level.zone, direction, edge, limit };
    }
  }
  return found;
}

/** The same levels with every limit moved towards the middle by `by`: how far a value must come back. */
export function narrowed(levels: readonly Level[], by: number): Level[] {
  const up = (limit: number | undefined): number | undefined => (limit === undefined ? undefined : limit + by);
  const down = (limit: number | undefined): number | undefined => (limit === undefined ? undefined : limit - by);
  return levels.map((level) => ({
    zone: level.zone,
    ...defined({ below: up(level.below), atOrBelow: up(level.atOrBelow) }),
    ...defined({ above: down(level.above), atOrAbove: down(level.atOrAbove) }),
  }));
}

function defined(edges: Partial<Record<Edge, number | undefined>>): Partial<Record<Edge, number>> {
  return Object.fromEntries(Object.entries(edges).filter(([, limit]) => limit !== undefined));
}
