/**
 * Reads a number as people write it at home: comma or point, with or without spaces around.
 * `undefined` for anything else, so that "8,,5", "1e3" or "8 5" is asked about and never guessed.
 */
export function readNumber(text: string): number | undefined {
  const match = /^\s*(-?\d{1,7})(?:[.,](\d{1,4}))?\s*$/.exec(text);
  return match === null ? undefined : Number(`${match[1]}.${match[2] ?? '0'}`);
}
