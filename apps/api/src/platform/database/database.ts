import { Logger } from '@nestjs/common';
import { escapeLiteral, Pool, types, type PoolClient, type QueryResultRow } from 'pg';
import type { Caller } from '../access/caller';
import { sendInTurn } from './send-in-turn';
import type { Statement } from './statement';
import { Unavailable } from './unavailable';
import { UnitOfWork } from './unit-of-work';

/** Begins with the caller's context in one message: a statement of its own for each would cost an answer each. */
const begin = (caller: Caller): string => {
  const settings = {
    person: caller.personId ?? '',
    units: `{${caller.unitIds.join(',')}}`,
    patient: caller.patientId ?? '',
    purpose: caller.purpose,
  };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('fyrlykt.${name}', ${escapeLiteral(value)}, true)`,
  );
  return `begin; select ${set.join(', ')}`;
};

// bigint counts are far below 2^53 here; days stay texts, since a local day has no instant.
types.setTypeParser(types.builtins.INT8, Number);
types.setTypeParser(types.builtins.DATE, (text) => text);

/** One role's connections to Postgres, and the only place where transactions begin and end. */
export class Database {
  private readonly logger = new Logger(Database.name);
  readonly pool: Pool;

  constructor(url: string, size: number, name: string) {
    this.pool = new Pool({
      connectionString: url,
      max: size,
      pipeline: true,
      // The statements are few and their plans do not hang on the values; without this Postgres plans some of them at each call.
      options: '-c plan_cache_mode=force_generic_plan',
      application_name: name,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
    });
    // The pool listens to idle connections only: one lost in the middle of a transaction would end the process. Its statements tell.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.pool.on('error', (error) => this.logger.warn(`An idle connection was lost: ${error.message}`));
  }

  /**
   * Runs work as one transaction with the caller's context. What the work throws rolls everything back.
   * @throws {Unavailable} when the connection was lost, so that nobody knows whether the commit took hold, or when the database was
   *   too busy for it: sent again, the same succeeds or is found to be done
   */
  async run<T>(caller: Caller, work: (uow: UnitOfWork) => Promise<T>): Promise<T> {
    const client = await this.connect();
    const uow = new UnitOfWork(client);
    let failed: unknown;
    try {
      const opened = this.open(client, caller);
      const result = await work(uow);
      uow.end();
      const commit = sendInTurn(client, 'commit');
      commit.catch(() => undefined);
      await Promise.all([opened, uow.settle()]);
      // After a failed statement Postgres answers a commit with a rollback, without an error.
      if ((await commit).command !== 'COMMIT') throw new Unavailable('the transaction was rolled back');
      uow.committed();
      return result;
    } catch (error) {
      failed = error;
      uow.end();
      await client.query('rollback').catch(() => undefined);
      throw isPassing(error) ? new Unavailable(messageOf(error)) : error;
    } finally {
      client.release(isConnectionLoss(failed) ? true : undefined);
    }
  }

  /** Runs one statement by itself, without a caller: for tables that hold no patient's data, such as sessions. */
  async lookUp<Row extends QueryResultRow>({ name, text }: Statement, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.connect();
    let failed: unknown;
    try {
      return (await client.query<Row>({ name, text, values: [...values] })).rows;
    } catch (error) {
      failed = error;
      throw isConnectionLoss(error) ? new Unavailable(messageOf(error)) : error;
    } finally {
      client.release(isConnectionLoss(failed) ? true : undefined);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async connect(): Promise<PoolClient> {
    try {
      return await this.pool.connect();
    } catch (error) {
      throw new Unavailable(messageOf(error));
    }
  }

  /** Begins and sets the context without waiting: the first statement of the work travels with them. */
  private open(client: PoolClient, caller: Caller): Promise<unknown> {
    const opened = sendInTurn(client, begin(caller));
    opened.catch(() => undefined);
    return opened;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What will be over when the same is sent again: a lost connection, a deadlock, a wait that grew too long, or no room just now. */
function isPassing(error: unknown): boolean {
  const code = error instanceof Error ? (error as { code?: string }).code : undefined;
  return isConnectionLoss(error) || /^(40001|40P01|55P03|57014|53)/.test(code ?? '');
}

/** Postgres' class 57P (shutting down), class 08 (connection) and the socket's own errors. */
function isConnectionLoss(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: string }).code ?? '';
  return (
    /^(57P|08|ECONN|EPIPE|ENOENT)/.test(code) ||
    /Connection terminated|not queryable|Connection ended/i.test(error.message)
  );
}
