import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { ConfigurationError, readConfiguration } from '../platform/config/configuration';
import { migrations } from '../platform/database/migrations';
import { beatsText, silentOf, type Beat } from '../platform/health/alerting';
import { refuseBypass } from '../platform/database/roles';

/** One thing that was looked at. */
export interface Examined {
  what: string;
  ok: boolean;
  /** What was found. */
  says: string;
  /** How to mend it, when it is not right. */
  mend?: string;
}

type Environment = Record<string, string | undefined>;
type Result = Omit<Examined, 'what'>;

const leastMegabytes = 1_000;

const right = (says: string): Result => ({ ok: true, says });
const wrong = (says: string, mend: string): Result => ({ ok: false, says, mend });
const messageOf = (error: unknown): string => (error instanceof Error ? error.message || error.name : String(error));

/** Looks at everything that an installation needs. Never throws: what cannot be looked at is a fault. */
export async function examine(env: Environment): Promise<Examined[]> {
  const first = [configuration(env), disk(env)];
  const named = [
    ['as owner', 'DATABASE_OWNER_URL', asOwner],
    ['as application', 'DATABASE_APP_URL', asApplication],
    ['as service', 'DATABASE_SYSTEM_URL', asService],
  ] as const;
  const databases: Examined[] = [];
  for (const [who, name, look] of named) databases.push(...(await connected(who, name, env, look)));
  return [...first, ...databases];
}

function configuration(env: Environment): Examined {
  const what = 'configuration';
  try {
    readConfiguration(env);
    return { what, ...right('can be read') };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return { what, ...wrong(error.faults.join(' '), 'Set what is named here; .env.example says what each one holds.') };
  }
}

function disk(env: Environment): Examined {
  const what = 'disk';
  const folder = dirname(env['KEYS_FILE'] ?? 'here');
  try {
    const { bavail, bsize } = statfsSync(folder);
    const free = Math.floor((bavail * bsize) / 1024 / 1024);
    const says = `${free} MB free at ${folder}`;
    return { what, ...(free >= leastMegabytes ? right(says) : wrong(says, `Free at least ${leastMegabytes} MB.`)) };
  } catch {
    return { what, ...wrong(`${folder} cannot be looked at`, 'Check that KEYS_FILE names a place that exists.') };
  }
}

type Look = (client: Client) => Promise<Examined[]>;

async function connected(who: string, name: string, env: Environment, look: Look): Promise<Examined[]> {
  const what = `database ${who}`;
  const url = env[name];
  if (!url) return [{ what, ...wrong(`${name} is not set`, 'Set DATABASE_URL or this address; see .env.example.') }];
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, statement_timeout: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return [{ what, ...right('reachable') }, ...(await look(client))];
  } catch (error) {
    return [{ what, ...wrong(messageOf(error), `Start Postgres, or correct ${name}.`) }];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A question that may fail without hiding the answers of the others. */
async function ask(what: string, look: () => Promise<Result>): Promise<Examined> {
  return {
    what,
    ...(await look().catch((error: unknown) => wrong(messageOf(error), 'Run "npm run -s cli -- migrate".'))),
  };
}

async function asOwner(client: Client): Promise<Examined[]> {
  return [
    await ask('Postgres', async () => {
      const { rows } = await client.query<{ number: number; version: string }>(
        `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
      );
      const version = rows[0]?.version ?? 'unknown';
      return (rows[0]?.number ?? 0) >= 180_000
        ? right(`version ${version}`)
        : wrong(`version ${version}`, 'Move the database to Postgres 18 or later.');
    }),
    await ask('schema', async () => {
      const { rows } = await client.query<{ name: string }>('select name from fyrlykt_migration');
      const applied = new Set(rows.map(({ name }) => name));
      const own = migrations.map(({ name }) => name);
      const missing = own.filter((name) => !applied.has(name));
      const newer = [...applied].filter((name) => !own.includes(name));
      if (missing.length > 0) return wrong(`lacks ${missing.join(', ')}`, 'Run "npm run -s cli -- migrate".');
      if (newer.length > 0) return wrong(`is newer: ${newer.join(', ')}`, 'Start the version that made it.');
      return right('is of this version');
    }),
  ];
}

async function asApplication(client: Client): Promise<Examined[]> {
  return [
    await ask('row-level security', () =>
      refuseBypass(client).then(
        () => right('binds the application'),
        (error: unknown) => wrong('does not bind the application', messageOf(error)),
      ),
    ),
  ];
}

async function asService(client: Client): Promise<Examined[]> {
  return [
    await ask('clock', async () => {
      const { rows } = await client.query<{ offset: string; still: boolean }>(
        `select clock_offset::text as offset, clock_offset = interval '0' as still from platform.clock`,
      );
      return rows[0]?.still === true
        ? right('is not moved')
        : wrong(
            `is moved by ${rows[0]?.offset ?? 'something unknown'}`,
            `As the owner: select platform.move_clock('0'). Only tests and the demo move it.`,
          );
    }),
    await ask('alerting', async () => {
      const { rows } = await client.query<Beat>(beatsText);
      const silent = silentOf(rows);
      return silent.length === 0
        ? right('every sweep is alive')
        : wrong(`silent: ${silent.join(', ')}`, 'Start the worker ("npm start"), or read its log.');
    }),
  ];
}
