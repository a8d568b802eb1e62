import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { ownerDataSource } from '../platform/database/data-source';
import { migrations } from '../platform/database/migrations';
import { CliFault } from './cli-fault';
import { makeRoles } from '../platform/database/roles';

const grants = [
  'grant usage on schema bullmq to fyrlykt_system',
  'grant select, insert, update, delete on all tables in schema bullmq to fyrlykt_system',
  // The queue makes an id sequence for each new queue.
  'grant create on schema bullmq to fyrlykt_system',
  'grant usage, select, update on all sequences in schema bullmq to fyrlykt_system',
  'grant execute on all functions in schema bullmq to fyrlykt_system',
];

/** Brings the database to this version's schema, as its owner; the queue's own schema too, unless queues live in Redis. */
export async function migrate(ownerUrl: string, withQueues: boolean): Promise<string[]> {
  await ensureRoles(ownerUrl);
  await refuseNewer(ownerUrl);
  const source = ownerDataSource(ownerUrl);
  await source.initialize();
  const done = await source.runMigrations().finally(() => source.destroy());
  if (withQueues) await migrateQueues(ownerUrl);
  return done.map(({ name }) => name);
}

/** The roles that the schema names. Made where they are missing; where that is not allowed, somebody else must. */
async function ensureRoles(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await makeRoles(client);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new CliFault(
      'The roles fyrlykt_owner, fyrlykt_app and fyrlykt_system are not all there, and this connection may not make them: have an administrator create them (login, nosuperuser, nobypassrls).',
    );
  } finally {
    await client.end();
  }
}

async function refuseNewer(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ known: string | null }>(
      `select to_regclass('public.fyrlykt_migration')::text as known`,
    );
    if (!rows[0]?.known) return;
    const applied = await client.query<{ name: string }>('select name from fyrlykt_migration');
    const own = new Set(migrations.map(({ name }) => name));
    const unknown = applied.rows.filter(({ name }) => !own.has(name));
    if (unknown.length > 0) {
      throw new CliFault(
        `The database has a newer schema than this version knows (${unknown.map(({ name }) => name).join(', ')}). Start the newer version, or restore a backup made with this one.`,
      );
    }
  } finally {
    await client.end();
  }
}

async function migrateQueues(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client);
    for (const grant of grants) await client.query(grant);
  } finally {
    await client.end();
  }
}
