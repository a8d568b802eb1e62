import { isWorse } from '../zone';
import type { Crossing } from './level';
import { crossingOf, narrowed } from './level';
import type { Level } from './rule-fields';

/** The newest number and, read only when needed, the ones before it, newest first. */
export interface Trail {
  readonly value: number;
  earlier(): readonly number[];
}

/**
 * The zone in which an earlier breach still holds the newest number: zone by zone, walking back through
 * numbers that have not come `by` units inside the limit, until one crossed the plain limit.
 */
export function heldBy(levels: readonly Level[], by: number, trail: Trail): Crossing | undefined {
  for (const zone of ['RED', 'YELLOW'] as const) {
    const plain = levels.filter((level) => level.zone === zone);
    const inner = narrowed(plain, by);
    const held = crossingOf(trail.value, inner);
    if (held !== undefined && isHeld(held, [plain, inner], trail.earlier())) return held;
  }
  return undefined;
}

/** A step back inside on the way, or to the other side, ends what held. */
function isHeld(
  held: Crossing,
  [plain, inner]: readonly [readonly Level[], readonly Level[]],
  earlier: readonly number[],
): boolean {
  for (const value of earlier) {
    if (crossingOf(value, plain)?.direction === held.direction) return true;
    if (crossingOf(value, inner)?.direction !== held.direction) return false;
  }
  return false;
}

/** The worse of two crossings; the first when they are equally bad. */
export function worseOf(first: Crossing | undefined, second: Crossing | undefined): Crossing | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return isWorse(second.zone, first.zone) ? second : first;
}
