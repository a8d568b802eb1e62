import type { PoolClient, QueryResultRow } from 'pg';
import { sendInTurn } from './send-in-turn';
import { merge, statement, type Statement } from './statement';

const setPatient = statement('platform.set-patient', `select set_config('fyrlykt.patient', $1, true)`);

/**
 * One transaction with its caller's context. Rooms contribute their statements to it; nobody else begins or commits.
 * Statements go out at once, one behind the other (pipelined); `send` does not even wait for the answer: commit does.
 */
export class UnitOfWork {
  private readonly sent: Promise<unknown>[] = [];
  private readonly afterwards: (() => void)[] = [];
  private gathered: { statement: Statement; values: readonly unknown[] }[] | undefined;
  private over = false;

  constructor(private readonly client: PoolClient) {}

  /** Runs a statement and gives its rows. */
  async query<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.run<Row>(statement, values);
    return result.rows;
  }

  /** Runs a statement that gives one row or none. */
  async one<Row extends QueryResultRow>(
    statement: Statement,
    values: readonly unknown[] = [],
  ): Promise<Row | undefined> {
    return (await this.query<Row>(statement, values))[0];
  }

  /** Runs a statement and gives the number of rows it changed. */
  async execute(statement: Statement, values: readonly unknown[] = []): Promise<number> {
    return (await this.run(statement, values)).rowCount ?? 0;
  }

  /** Sends a statement whose answer nobody reads; should it fail, the whole unit of work fails at commit. */
  send(statement: Statement, values: readonly unknown[] = []): void {
    if (this.gathered) this.gathered.push({ statement, values });
    else this.sent.push(this.run(statement, values));
  }

  /** What is sent within goes as one statement: one answer instead of one each. For changes of which none needs another's rows. */
  together(send: () => void): void {
    const gathered = (this.gathered = [] as NonNullable<typeof this.gathered>);
    try {
      send();
    } finally {
      this.gathered = undefined;
    }
    if (gathered.length > 0) {
      const statement = merge(gathered.map(({ statement }) => statement));
      this.send(
        statement,
        gathered.flatMap(({ values }) => values),
      );
    }
  }

  /** Narrows the context to one patient who was not known when the transaction began: a gateway's device tells who it is. */
  about(patientId: string): void {
    this.send(setPatient, [patientId]);
  }

  /** Something to do once the transaction has committed, such as waking a relay. Must not throw. */
  afterCommit(act: () => void): void {
    this.afterwards.push(act);
  }

  /** For the database alone: waits for what was sent, and reports the first failure. */
  async settle(): Promise<void> {
    await Promise.all(this.sent);
  }

  /** For the database alone: what comes late must not reach whoever has the connection next. */
  end(): void {
    this.over = true;
  }

  /** For the database alone. */
  committed(): void {
    for (const act of this.afterwards) act();
  }

  private run<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[]) {
    if (this.over) return Promise.reject(new Error(`${statement.name} came after its unit of work had ended.`));
    const answer = sendInTurn<Row>(this.client, { name: statement.name, text: statement.text, values: [...values] });
    // A failure is reported by whoever awaits it; a sent statement's by settle().
    answer.catch(() => undefined);
    return answer;
  }
}
