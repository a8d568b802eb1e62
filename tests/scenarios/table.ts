import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of a scenario table, by column name; an empty cell is ''. */
export type Row = Readonly<Record<string, string>>;

/**
 * Reads a table from `tables/`: comma-separated, the first line names the columns, lines that begin with
 * '#' are remarks, cells are trimmed and hold no commas.
 */
export function readTable(name: string): Row[] {
  const lines = readFileSync(join(__dirname, 'tables', `${name}.csv`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const [head = '', ...body] = lines;
  const columns = head.split(',').map((cell) => cell.trim());
  return body.map((line) => {
    const cells = line.split(',').map((cell) => cell.trim());
    if (cells.length !== columns.length) throw new Error(`${name}: ${line}`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** A row as one readable line, for test titles. */
export function titleOf(row: Row): string {
  return Object.entries(row)
    .filter(([, cell]) => cell !== '')
    .map(([column, cell]) => `${column} ${cell}`)
    .join(', ');
}
