import type { UnitOfWork } from '../database/unit-of-work';
import { statement } from '../database/statement';

/** What the outbox carries: ids only, so that the queue's tables hold nothing about anybody. */
export interface OutboxMessage {
  /** `<queue>.<verb>`, such as `episodes.escalate`. */
  topic: string;
  /** Makes a delivery recognisable, since it may come more than once. */
  key: string;
  payload: Record<string, string | number>;
}

const append = statement('outbox.append', `insert into platform.outbox (topic, key, payload) values ($1, $2, $3)`);

/** Adds a message to the caller's own transaction: it leaves if, and only if, that transaction commits. */
export function putInOutbox(uow: UnitOfWork, message: OutboxMessage): void {
  uow.send(append, [message.topic, message.key, message.payload]);
}
