import { system } from '../access/caller';
import type { Database } from '../database/database';
import { statement } from '../database/statement';

const tell = statement(
  'health.tell-beat',
  `insert into platform.beat (name, at, ok) values ($1, now(), $2) on conflict (name) do update set at = excluded.at, ok = excluded.ok`,
);

/** Notes that a sweep is alive, so that silence of the alerting itself is noticed. */
export function beatsOf(database: Database): (name: string, ok: boolean) => void {
  return (name, ok) => {
    database.run(system, (uow) => uow.execute(tell, [name, ok])).catch(() => undefined);
  };
}
