import { randomBytes } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';
import { fromSetup } from './workspace';

type Role = 'fyrlykt_owner' | 'fyrlykt_app' | 'fyrlykt_system';

const addressOf = (database: string, role: Role): string =>
  `postgresql://${role}@/${database}?host=${encodeURIComponent(fromSetup('FYRLYKT_TEST_SOCKET'))}`;

/** A database of a test's own. `owner` looks past the policies and is for the test's eyes only. */
export interface TestDatabase {
  name: string;
  /** Addresses for the service, by the names under which it reads them. */
  env: Record<string, string>;
  owner: Client;
  /** One query as the owner. */
  rows<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** A connection of another role, ended together with the database. */
  connect(role: Role): Promise<Client>;
  drop(): Promise<void>;
}

async function open(database: string, role: Role): Promise<Client> {
  const client = new Client({ connectionString: addressOf(database, role) });
  // A test that kills Postgres must not be killed by its own idle connections.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function administer(statement: string): Promise<void> {
  const client = await open('postgres', 'fyrlykt_owner');
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A fresh copy of the migrated template, with the small demo in it unless it is to be empty. Takes about 50 ms. */
export async function createDatabase({ demo = true } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name} template ${demo ? 'fyrlykt_demo' : 'fyrlykt'}`);
  const owner = await open(name, 'fyrlykt_owner');
  const others: Client[] = [];
  return {
    name,
    owner,
    env: {
      DATABASE_OWNER_URL: addressOf(name, 'fyrlykt_owner'),
      DATABASE_APP_URL: addressOf(name, 'fyrlykt_app'),
      DATABASE_SYSTEM_URL: addressOf(name, 'fyrlykt_system'),
    },
    rows: async <Row extends QueryResultRow>(text: string, values: unknown[] = []) =>
      (await owner.query<Row>(text, values)).rows,
    connect: async (role) => {
      const client = await open(name, role);
      others.push(client);
      return client;
    },
    drop: async () => {
      await Promise.all([owner, ...others].map((client) => client.end()));
      await administer(`drop database if exists ${name} with (force)`);
    },
  };
}
