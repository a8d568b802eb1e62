import type { TestDatabase } from './database';

/** Moves the service's idea of now, which only the owner of the database can. `by` is an interval such as `3 days`. */
export async function moveClock(database: TestDatabase, by: string): Promise<void> {
  await database.owner.query('select platform.move_clock(clock_offset + $1::interval) from platform.clock', [by]);
}

/** Sets the service's now to an instant; from there it runs on. */
export async function setClock(database: TestDatabase, at: Date): Promise<void> {
  await database.owner.query('select platform.move_clock($1::timestamptz - now())', [at.toISOString()]);
}

export async function resetClock(database: TestDatabase): Promise<void> {
  await database.owner.query(`select platform.move_clock('0')`);
}

/** What the service takes for now. */
export async function readClock(database: TestDatabase): Promise<Date> {
  const [row] = await database.rows<{ now: Date }>('select platform.now() as now');
  if (!row) throw new Error('The database did not tell the time.');
  return row.now;
}
