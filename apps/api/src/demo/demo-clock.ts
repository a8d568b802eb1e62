import type { Client } from 'pg';

const others = `select 1 from pg_stat_activity
  where datname = current_database() and usename in ('fyrlykt_app', 'fyrlykt_system') limit 1`;

const patienceMilliseconds = 4_000;

/** The service's idea of now, which the owner alone can move, and which nobody else may be looking at meanwhile. */
export class DemoClock {
  constructor(private readonly owner: Client) {}

  /** Takes the database for itself; false when a service works on it. Connections of processes that have just died are waited for. */
  async takeAlone(): Promise<boolean> {
    const { rows } = await this.owner.query<{ mine: boolean }>(
      `select pg_try_advisory_lock(hashtextextended('demo.clock', 0)) as mine`,
    );
    if (!rows[0]?.mine) return false;
    const giveUpAt = performance.now() + patienceMilliseconds;
    while ((await this.owner.query(others)).rowCount) {
      if (performance.now() > giveUpAt) return false;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    // An earlier run may have been killed in the past.
    await this.putBack();
    return true;
  }

  async setTo(at: Date): Promise<void> {
    await this.owner.query('select platform.move_clock($1::timestamptz - now())', [at.toISOString()]);
  }

  async putBack(): Promise<void> {
    await this.owner.query(`select platform.move_clock('0')`);
  }
}
