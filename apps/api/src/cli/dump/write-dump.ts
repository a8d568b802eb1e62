import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { CliFault } from '../cli-fault';
import { dumpVersion, lineOf } from './dump-format';
import { appliedMigrations, tablesInOrder } from './tables';

export interface Dumped {
  tables: number;
  rows: number;
}

const page = 1_000;

/** Writes what an installation knows, as it is at one moment, while it goes on working. A half-written file never bears the asked name. */
export async function writeDump(ownerUrl: string, file: string): Promise<Dumped> {
  if (existsSync(file)) throw new CliFault(`${file} is there already: give a new name, so that no backup is lost.`);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const partial = `${file}.partial`;
  const dumped: Dumped = { tables: 0, rows: 0 };
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    await pipeline(
      Readable.from(linesOf(client, dumped)),
      createGzip(),
      createWriteStream(partial, { mode: 0o600, flush: true }),
    );
    renameSync(partial, file);
    return dumped;
  } catch (error) {
    throw explained(error, file);
  } finally {
    rmSync(partial, { force: true });
    await client.end();
  }
}

function explained(error: unknown, file: string): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'ENOSPC')
    return new CliFault(`The disk is full: ${file} was not written. Free some space and try again.`);
  if (/^E(NOENT|ACCES|PERM|ROFS|ISDIR)$/.test(code))
    return new CliFault(`${file} cannot be written (${code}): give another place.`);
  return error;
}

async function* linesOf(client: Client, dumped: Dumped): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const told = (line: string): string => {
    hash.update(line).update('\n');
    return `${line}\n`;
  };
  const migrations = await appliedMigrations(client);
  const at = new Date().toISOString();
  yield told(lineOf(['header', { format: 'fyrlykt-backup', version: dumpVersion, migrations, at }]));
  for (const table of await tablesInOrder(client)) {
    yield told(lineOf(['table', table]));
    dumped.tables += 1;
    for await (const rows of rowsOf(client, table)) {
      dumped.rows += rows.length;
      yield rows.map(told).join('');
    }
  }
  yield `${lineOf(['end', { rows: dumped.rows, sha256: hash.digest('hex') }])}\n`;
}

async function* rowsOf(client: Client, table: string): AsyncGenerator<string[]> {
  await client.query(`declare dump no scroll cursor for select row_to_json(t)::text as row from ${table} t`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${page} from dump`);
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < page) break;
  }
  await client.query('close dump');
}
