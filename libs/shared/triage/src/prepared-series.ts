import type { MeasurementKind } from '@fyrlykt/vitals';
import type { Circumstance, ExpectedOccurrence, FormResponse, Pause, Reading, Series, Snooze } from './series';

/** What readings and answered forms share: an id and two clocks. */
interface Timed {
  readonly id: string;
  readonly takenAt: number;
  readonly receivedAt: number;
}

/**
 * A series sorted once, so that every later question costs by what it asks for and not by the length of
 * the history. Readings are grouped by kind, forms by form, occurrences by task; equal ids count once.
 */
export interface PreparedSeries {
  readonly prepared: true;
  readonly readings: ReadonlyMap<MeasurementKind, readonly Reading[]>;
  readonly forms: ReadonlyMap<string, readonly FormResponse[]>;
  readonly occurrences: ReadonlyMap<string, readonly ExpectedOccurrence[]>;
  readonly readingById: ReadonlyMap<string, Reading>;
  readonly formById: ReadonlyMap<string, FormResponse>;
  readonly pauses: readonly Pause[];
  readonly snoozes: readonly Snooze[];
  readonly context: readonly Circumstance[];
}

/** By the measuring side's clock; ties by arrival and then id, so that equal input always has one order. */
function byTime(a: Timed, b: Timed): number {
  if (a.takenAt !== b.takenAt) return a.takenAt - b.takenAt;
  if (a.receivedAt !== b.receivedAt) return a.receivedAt - b.receivedAt;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** By our clock: what a replay sees first, it must see first now. */
function byArrival(a: Timed, b: Timed): number {
  return a.receivedAt - b.receivedAt || a.takenAt - b.takenAt;
}

/** One sorted list per key. Sorting happens here and nowhere else in the engine. */
function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K, order: (a: T, b: T) => number): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  for (const group of groups.values()) group.sort(order);
  return groups;
}

/** The first received of each id, so that a repeated delivery changes nothing, now or when replayed. */
function distinct<T extends Timed>(items: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    const known = found.get(item.id);
    if (known === undefined || byArrival(item, known) < 0) found.set(item.id, item);
  }
  return found;
}

/** Sorts a series for the engine; a prepared one is returned as it is. The input is left untouched. */
export function prepare(series: Series | PreparedSeries): PreparedSeries {
  if ('prepared' in series) return series;
  const readingById = distinct(series.readings);
  const formById = distinct(series.forms);
  return {
    prepared: true,
    readings: grouped([...readingById.values()], (reading) => reading.kind, byTime),
    forms: grouped([...formById.values()], (response) => response.form, byTime),
    occurrences: grouped(
      series.occurrences,
      (occurrence) => occurrence.taskId,
      (a, b) => a.opensAt - b.opensAt || a.closesAt - b.closesAt,
    ),
    readingById,
    formById,
    pauses: series.pauses ?? [],
    snoozes: series.snoozes ?? [],
    context: series.context ?? [],
  };
}

/** Index of the first item whose key is above `limit`, in a list sorted by that key. */
export function firstAbove<T>(items: readonly T[], limit: number, keyOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const takenAt = (item: Timed): number => item.takenAt;

/** Items taken after `from` (excluded) and up to `until` (included) that had been received by `knownAt`. */
export function takenBetween<T extends Timed>(
  items: readonly T[] | undefined,
  [from, until]: readonly [number, number],
  knownAt: number,
): T[] {
  if (items === undefined) return [];
  const found: T[] = [];
  for (let index = firstAbove(items, from, takenAt); index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined || item.takenAt > until) break;
    if (item.receivedAt <= knownAt) found.push(item);
  }
  return found;
}

/** The last item taken at or before `until`, received by `knownAt` and passing `wanted`. */
export function newestBefore<T extends Timed>(
  items: readonly T[] | undefined,
  [until, knownAt]: readonly [number, number],
  wanted: (item: T) => boolean = () => true,
): T | undefined {
  if (items === undefined) return undefined;
  for (let index = firstAbove(items, until, takenAt) - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item !== undefined && item.receivedAt <= knownAt && wanted(item)) return item;
  }
  return undefined;
}
