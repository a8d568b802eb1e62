/** Version of the file's layout; raise it when an older reader would be wrong. */
export const dumpVersion = 1;

export interface DumpHeader {
  format: 'fyrlykt-backup';
  version: number;
  migrations: string[];
  at: string;
}

/** Closes the file: one that was cut off has no end, and one that was changed has another hash. */
export interface DumpEnd {
  rows: number;
  sha256: string;
}

/*
 * Lines of JSON, compressed. What steers stands in a list and rows are objects, so that neither is ever taken for the other:
 *   ["header", {...}]   ["table", "schema.name"]   {row} ...   ["end", {...}]
 */
export type DumpLine = ['header', DumpHeader] | ['table', string] | ['end', DumpEnd];

export const lineOf = (line: DumpLine): string => JSON.stringify(line);

export const isRow = (line: string): boolean => line.startsWith('{');
