import { createHash, type Hash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { Client } from 'pg';
import { CliFault } from '../cli-fault';
import { dumpVersion, isRow, type DumpHeader, type DumpLine } from './dump-format';
import { appliedMigrations, tablesInOrder } from './tables';

const mostTogether = 500;

/** Fills an empty, migrated database from a backup: all of it, or nothing when the file is cut off or changed. Resolves with the number of rows. */
export async function readDump(ownerUrl: string, file: string): Promise<number> {
  if (!existsSync(file)) throw new CliFault(`There is no file ${file}.`);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const rows = await new Restoring(client, await emptyTables(client)).from(file);
    await client.query('commit');
    await client.query('analyze');
    return rows;
  } finally {
    await client.end();
  }
}

/** Processes that are alive write their beats into any database. */
const beats = 'platform.beat';

async function emptyTables(client: Client): Promise<Set<string>> {
  const tables = await tablesInOrder(client);
  await client.query(`delete from ${beats}`);
  for (const table of tables) {
    const { rowCount } = await client.query(`select 1 from ${table} limit 1`);
    if (rowCount)
      throw new CliFault(
        `This database is not empty (${table} has rows): a backup is restored into a new one. Set FYRLYKT_DATA to a new folder, or DATABASE_URL to a new database.`,
      );
  }
  return new Set(tables);
}

/** Reads a file from its beginning to its end. */
class Restoring {
  private table = '';
  private waiting: string[] = [];
  private rows = 0;
  private ended = false;

  constructor(
    private readonly client: Client,
    private readonly tables: ReadonlySet<string>,
  ) {}

  async from(file: string): Promise<number> {
    const hash = createHash('sha256');
    const unpacked = createReadStream(file).pipe(createGunzip());
    const failed = new Promise<never>((_resolve, reject) => unpacked.once('error', reject));
    const read = async (): Promise<void> => {
      for await (const line of createInterface({ input: unpacked, crlfDelay: Infinity })) await this.take(line, hash);
    };
    await Promise.race([read(), failed]).catch((error: unknown) => {
      throw error instanceof CliFault || !isDamage(error) ? error : damaged();
    });
    if (!this.ended) throw damaged();
    return this.rows;
  }

  private async take(line: string, hash: Hash): Promise<void> {
    if (this.ended) throw damaged();
    if (isRow(line)) {
      hash.update(line).update('\n');
      this.waiting.push(line);
      if (this.waiting.length >= mostTogether) await this.flush();
      return;
    }
    const [what, told] = steer(line);
    if (what === 'end') {
      await this.flush();
      this.ended = told.rows === this.rows && told.sha256 === hash.digest('hex');
      if (!this.ended) throw damaged();
      return;
    }
    hash.update(line).update('\n');
    if (what === 'header') await this.check(told);
    else await this.begin(told);
  }

  private async check({ format, version, migrations }: DumpHeader): Promise<void> {
    if ((format as string) !== 'fyrlykt-backup' || version > dumpVersion)
      throw new CliFault('This is no backup that this version can read: use the version that made it, or a newer one.');
    const here = await appliedMigrations(this.client);
    if (here.join() !== migrations.join())
      throw new CliFault(
        `The backup was made at schema ${migrations.at(-1) ?? 'none'}, and this version is at ${here.at(-1) ?? 'none'}: restore it with the version that made it, and migrate then.`,
      );
  }

  private async begin(table: string): Promise<void> {
    await this.flush();
    // Names go into a statement: only those that are really there.
    if (!this.tables.has(table)) throw damaged();
    this.table = table;
  }

  private async flush(): Promise<void> {
    const rows = this.waiting;
    if (rows.length === 0) return;
    if (this.table === '') throw damaged();
    this.waiting = [];
    this.rows += rows.length;
    await this.client.query(
      `insert into ${this.table} select * from json_populate_recordset(null::${this.table}, $1::json)`,
      [`[${rows.join(',')}]`],
    );
  }
}

function steer(line: string): DumpLine {
  try {
    return JSON.parse(line) as DumpLine;
  } catch {
    throw damaged();
  }
}

const isDamage = (error: unknown): boolean => /^Z_|ERR_/.test((error as { code?: string }).code ?? '');

const damaged = (): CliFault =>
  new CliFault('The file is cut off or has been changed: nothing was restored. Take another backup.');
