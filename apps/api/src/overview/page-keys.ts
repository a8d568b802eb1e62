import { decodeCursor } from '../platform/graphql/paging';
import { Refused } from '../platform/errors/refused';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can name anything at all; what cannot is answered like what is not there. */
export const isId = (text: unknown): text is string => typeof text === 'string' && uuid.test(text);

type After = string | null | undefined;

/** Reads a cursor's keys with `read`, which gives undefined for what was never given out here. Undefined when there is no cursor. */
function keysOf<T>(after: After, read: (keys: unknown[]) => T | undefined): T | undefined {
  if (!after) return undefined;
  const keys = read(decodeCursor<unknown[]>(after));
  if (keys === undefined)
    throw new Refused('request/malformed-cursor', 'This cursor is not one that was given out here.');
  return keys;
}

function instantOf(key: unknown): Date | undefined {
  const instant = typeof key === 'string' ? new Date(key) : undefined;
  return instant && !Number.isNaN(instant.getTime()) ? instant : undefined;
}

/** Of a list by time, ties by id. */
export const instantAndId = (after: After): [Date, string] | undefined =>
  keysOf(after, ([at, id]) => {
    const instant = instantOf(at);
    return instant && isId(id) ? [instant, id] : undefined;
  });

/** Of a list by id alone. */
export const idKey = (after: After): string | undefined => keysOf(after, ([id]) => (isId(id) ? id : undefined));

/** Of a list by family name, given name and id. */
export const nameKeys = (after: After): [string, string, string] | undefined =>
  keysOf(after, ([family, given, id]) =>
    typeof family === 'string' && typeof given === 'string' && isId(id) ? [family, given, id] : undefined,
  );
