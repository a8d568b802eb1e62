import type { Level } from '../rules/rule-fields';
import type { Fault } from './fault';
import { fault } from './fault';

type Path = readonly (string | number)[];

const EDGES = ['below', 'atOrBelow', 'above', 'atOrAbove'] as const;

const highest = (numbers: readonly (number | undefined)[]): number =>
  Math.max(-Infinity, ...numbers.filter((number) => number !== undefined));
const lowest = (numbers: readonly (number | undefined)[]): number =>
  Math.min(Infinity, ...numbers.filter((number) => number !== undefined));

/** The widest low and high limit that a zone has. */
function reach(levels: readonly Level[], zone: Level['zone']): { low: number; high: number } {
  const own = levels.filter((level) => level.zone === zone);
  return {
    low: highest(own.flatMap(({ below, atOrBelow }) => [below, atOrBelow])),
    high: lowest(own.flatMap(({ above, atOrAbove }) => [above, atOrAbove])),
  };
}

/** Levels that say nothing, overlap, or hide yellow behind a wider red. */
export function checkLevels(levels: readonly Level[], path: Path): Fault[] {
  if (levels.length === 0) return [fault('levels-missing', path, 'a rule needs at least one level')];
  const faults = levels.flatMap((level, index) =>
    EDGES.some((edge) => level[edge] !== undefined) || 'anyOf' in level
      ? []
      : [fault('level-without-edge', [...path, index], 'a level needs an edge such as below or atOrAbove')],
  );
  const yellow = reach(levels, 'YELLOW');
  const red = reach(levels, 'RED');
  if (Math.max(yellow.low, red.low) >= Math.min(yellow.high, red.high)) {
    faults.push(fault('levels-overlap', path, 'the low limits reach the high ones: nothing would be green'));
  }
  if (
    (Number.isFinite(yellow.low) && red.low > yellow.low) ||
    (Number.isFinite(yellow.high) && red.high < yellow.high)
  ) {
    faults.push(fault('yellow-hidden', path, 'red begins before yellow on the same side'));
  }
  return faults;
}
