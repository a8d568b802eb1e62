import { Inject, Injectable } from '@nestjs/common';
import { system } from '../platform/access/caller';
import { CONFIGURATION } from '../platform/config/config.module';
import type { Configuration } from '../platform/config/configuration';
import { SystemDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import { sinksFrom, type Sink } from './sinks';

const takeWaiting = statement(
  'notifications.take-waiting',
  `select id, key, recipient, template from notifications.notification
   where sent_at is null and ($1::uuid is null or id = $1) order by id limit 20 for update skip locked`,
);

const markSent = statement(
  'notifications.mark-sent',
  `update notifications.notification set sent_at = now(), attempts = attempts + 1 where id = $1`,
);

const markFailed = statement(
  'notifications.mark-failed',
  `update notifications.notification set attempts = attempts + 1, last_error = $2 where id = $1`,
);

interface Waiting {
  id: string;
  key: string;
  recipient: string;
  template: string;
  [column: string]: unknown;
}

const subjects: Record<string, string> = {
  'episode-red': 'Fyrlykt: rødt varsel venter på svar',
  'episode-yellow': 'Fyrlykt: gult varsel venter på svar',
  'episode-ungraded': 'Fyrlykt: en innsending kunne ikke vurderes',
};

/** Sends what waits. At least once: a process that dies between sending and noting it sends again, under the same key. */
@Injectable()
export class DeliverNotifications {
  private readonly sinks: Sink[];
  private readonly address: string;

  constructor(
    private readonly database: SystemDatabase,
    @Inject(CONFIGURATION) configuration: Configuration,
  ) {
    this.sinks = sinksFrom(configuration.notifications);
    this.address = configuration.urls.clinician;
  }

  /** Sends one notification or all that wait; resolves with how many left. A sink that fails is tried again later. */
  run(notificationId?: string): Promise<number> {
    return this.database.run(system, async (uow) => {
      const waiting = await uow.query<Waiting>(takeWaiting, [notificationId]);
      let sent = 0;
      for (const { id, key, recipient, template } of waiting) {
        const subject = subjects[template] ?? 'Fyrlykt';
        const text = `${subject}.
Se arbeidslista: ${this.address}/
`;
        try {
          for (const sink of this.sinks) await sink({ key, recipient, subject, text });
          uow.send(markSent, [id]);
          sent += 1;
        } catch (error) {
          uow.send(markFailed, [id, error instanceof Error ? error.name : 'unknown']);
        }
      }
      return sent;
    });
  }
}
