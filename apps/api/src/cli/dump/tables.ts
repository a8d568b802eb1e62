import type { Client } from 'pg';

/**
 * What a backup leaves out: sign-ins, which end with it; the clock's offset, which belongs to tests; and the queue, whose work the
 * sweeps find again in the tables.
 */
const leftOut = ['identity.session', 'identity.login', 'platform.clock', 'public.fyrlykt_migration'];

/** The tables of a backup, those that others refer to first. */
export async function tablesInOrder(client: Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('information_schema', 'bullmq') and n.nspname !~ '^pg_' order by 1`,
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select format('%I.%I', fn.nspname, f.relname) as "from", format('%I.%I', tn.nspname, t.relname) as "to"
     from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
     join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace where k.contype = 'f'`,
  );
  const names = tables.map(({ name }) => name).filter((name) => !leftOut.includes(name));
  const needs = new Map<string, string[]>();
  for (const { from, to } of references) needs.set(from, [...(needs.get(from) ?? []), to]);
  return inOrder(names, needs);
}

function inOrder(names: readonly string[], needs: ReadonlyMap<string, readonly string[]>): string[] {
  const placed = new Set<string>();
  const place = (name: string, above: readonly string[]): void => {
    if (placed.has(name) || above.includes(name) || !names.includes(name)) return;
    for (const need of needs.get(name) ?? []) place(need, [...above, name]);
    placed.add(name);
  };
  for (const name of names) place(name, []);
  return [...placed];
}

/** The migrations that a database has had, oldest first. */
export async function appliedMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from fyrlykt_migration order by id');
  return rows.map(({ name }) => name);
}
