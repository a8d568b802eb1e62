/** What a list needs to know of a row to keep it still. */
export interface HeldRow {
  readonly id: string;
}

export interface Held<T extends HeldRow> {
  /** What stands in the list, in the order in which it stands. */
  readonly shown: readonly T[];
  /** Rows that wait to be let in. */
  readonly waiting: readonly T[];
  /** Ids that have left the list and are shown until nobody works in it. */
  readonly gone: ReadonlySet<string>;
}

export const EMPTY: Held<never> = { shown: [], waiting: [], gone: new Set() };

/**
 * The next list. While somebody works in it nothing moves: rows keep their places and take their new content, new
 * ones wait, and those that have left stand until the hands rest. Otherwise the new list stands as it came.
 */
export function hold<T extends HeldRow>(before: Held<T>, rows: readonly T[], isBusy: boolean): Held<T> {
  if (!isBusy || before.shown.length === 0) return { shown: rows, waiting: [], gone: new Set() };
  const newest = new Map(rows.map((row) => [row.id, row]));
  const standing = new Set(before.shown.map(({ id }) => id));
  return {
    shown: before.shown.map((row) => newest.get(row.id) ?? row),
    waiting: rows.filter(({ id }) => !standing.has(id)),
    gone: new Set([...standing].filter((id) => !newest.has(id))),
  };
}
