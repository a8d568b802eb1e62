import { v7 as uuidv7 } from 'uuid';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { putInOutbox } from '../platform/outbox/outbox';

/** Something to tell one person. No health data, no names: it says where to look. */
export interface NotificationRequest {
  /** The same key is never stored twice, and travels with the message so that a repetition can be recognised. */
  key: string;
  recipient: string;
  template: string;
  params: Record<string, string>;
}

const insertNotification = statement(
  'notifications.insert',
  `insert into notifications.notification (id, key, channel, recipient, template, params) values ($1, $2, 'smtp', $3, $4, $5) on conflict (key) do nothing`,
);

/** Asks for a notification in the caller's own transaction: it leaves if, and only if, that commits. */
export function requestNotification(uow: UnitOfWork, request: NotificationRequest): void {
  const id = uuidv7();
  uow.send(insertNotification, [id, request.key, request.recipient, request.template, request.params]);
  putInOutbox(uow, { topic: 'notifications.deliver', key: request.key, payload: { notificationId: id } });
}
