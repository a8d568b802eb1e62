import { Refused } from '../errors/refused';

/** No page is longer than this, whatever is asked for. */
export const mostPerPage = 100;

/** @throws {Refused} when less than 1 or more than 100 are asked for */
export function pageSize(first: number): number {
  if (first < 1 || first > mostPerPage)
    throw new Refused('request/page-size', `Ask for 1 to ${mostPerPage} at a time.`);
  return first;
}

type Key = string | number | Date | null;

function encodeCursor(keys: readonly Key[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The keys behind a cursor, dates as texts. @throws {Refused} when it is not one of ours */
export function decodeCursor<Keys>(cursor: string): Keys {
  try {
    const keys = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Keys;
    if (Array.isArray(keys)) return keys;
  } catch {
    // Told below.
  }
  throw new Refused('request/malformed-cursor', 'This cursor is not one that was given out here.');
}

/** A Relay connection of one page; `rows` holds one more than the page when there is a next one. */
export function connection<Row, Node>(
  rows: readonly Row[],
  most: number,
  keysOf: (row: Row) => readonly Key[],
  nodeOf: (row: Row) => Node,
) {
  const page = rows.slice(0, most);
  const edges = page.map((row) => ({ cursor: encodeCursor(keysOf(row)), node: nodeOf(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > most,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
