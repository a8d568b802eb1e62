import type { MigrationInterface, QueryRunner } from 'typeorm';

const now = (expression: string): string =>
  `create or replace function platform.now() returns timestamptz language sql stable parallel safe as $now$ select ${expression} $now$`;

/**
 * The service's idea of now becomes the database's own, which Postgres puts straight into each statement. Only while the owner
 * has moved the clock, as tests and the demo do, does it look the offset up.
 */
export class StillClock1760000000003 implements MigrationInterface {
  readonly name = 'StillClock1760000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create function platform.move_clock(by_interval interval) returns void language plpgsql
      set search_path = pg_catalog as $move$
      begin
        if by_interval = interval '0' then
          ${now('now()')};
        elsif (select clock_offset = interval '0' from platform.clock) then
          ${now('now() + (select clock_offset from platform.clock)')};
        end if;
        update platform.clock set clock_offset = by_interval;
      end $move$`);
    await runner.query('revoke all on function platform.move_clock(interval) from public');
    await runner.query('select platform.move_clock(clock_offset) from platform.clock');
    await runner.query(
      `create unique index patient_one_heartbeat on patients.patient (organisation_id) where heartbeat`,
    );
  }

  down(): Promise<void> {
    throw new Error('There is no way back from this migration: restore a backup instead.');
  }
}
