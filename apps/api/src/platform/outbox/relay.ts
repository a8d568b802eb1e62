import { system } from '../access/caller';
import type { Database } from '../database/database';
import { statement } from '../database/statement';
import type { Queues } from '../queues/queues';

const takeWaiting = statement(
  'outbox.take-waiting',
  `select id, topic, payload from platform.outbox where published_at is null order by id limit 100 for update skip locked`,
);

const markPublished = statement(
  'outbox.mark-published',
  `update platform.outbox set published_at = now() where id = any ($1)`,
);

const forgetOld = statement(
  'outbox.forget-old',
  `delete from platform.outbox where published_at < now() - interval '7 days'`,
);

interface Waiting {
  id: string;
  topic: string;
  payload: Record<string, string | number>;
  [column: string]: unknown;
}

/** Hands committed messages to the queue. A crash between handing over and noting it hands over again, under the same job id. */
export class Relay {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
  ) {}

  /** Resolves with how many messages were handed over. */
  run(): Promise<number> {
    return this.database.run(system, async (uow) => {
      const waiting = await uow.query<Waiting>(takeWaiting);
      if (waiting.length === 0) return 0;
      await Promise.all(waiting.map(({ id, topic, payload }) => this.queues.add(topic, id, payload)));
      uow.send(markPublished, [waiting.map(({ id }) => id)]);
      return waiting.length;
    });
  }

  async forget(): Promise<void> {
    await this.database.run(system, (uow) => uow.execute(forgetOld));
  }
}
