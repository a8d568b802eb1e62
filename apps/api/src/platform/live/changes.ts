import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Inject } from '@nestjs/common';
import { CONFIGURATION } from '../config/config.module';
import type { Configuration } from '../config/configuration';
import { Listeners } from './listeners';

export type ChangeTopic = 'EPISODE' | 'SUBMISSION' | 'PLAN' | 'APPOINTMENT' | 'DEVICE' | 'RESYNC';

/** That something changed: ids and a version, never what. `unitIds` and `patientId` decide who may hear of it. */
export interface Change {
  topic: ChangeTopic;
  id?: string;
  patientId?: string;
  unitIds?: string[];
  version?: number;
}

const channel = 'fyrlykt_changes';

/** Postgres refuses a notification of 8,000 bytes; a burst is cut into several well below that. */
const mostPerNotification = 20;

/**
 * Fan-out of changes between processes: heard locally at once, and by the others through LISTEN on a connection of its own.
 * Never inside a transaction, since NOTIFY there makes commits queue up. News of one turn of the event loop travel together.
 * When the listening connection was lost, everybody is told to fetch again.
 */
@Injectable()
export class Changes implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Changes.name);
  private readonly listeners = new Listeners();
  private readonly sender = randomUUID();
  private waiting: Change[] = [];
  private client: Client | undefined;
  private stopped = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  onApplicationBootstrap(): void {
    void this.listen(false);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  /** Tells everybody, after the transaction that made the change has committed. */
  publish(change: Change): void {
    this.listeners.tell(change);
    this.waiting.push(change);
    if (this.waiting.length === 1) setImmediate(() => this.flush());
  }

  /** Changes from now on, of this process and the others, until the signal aborts. */
  stream(signal: AbortSignal): AsyncGenerator<Change> {
    return this.listeners.stream(signal);
  }

  subscribe(listener: (change: Change) => void): () => void {
    return this.listeners.add(listener);
  }

  private flush(): void {
    const changes = this.waiting;
    this.waiting = [];
    for (let from = 0; from < changes.length; from += mostPerNotification) {
      const payload = JSON.stringify({ sender: this.sender, changes: changes.slice(from, from + mostPerNotification) });
      // A lost notification is mended by the resync that follows a lost connection, and by polling.
      this.client?.query('select pg_notify($1, $2)', [channel, payload]).catch(() => undefined);
    }
  }

  private async listen(again: boolean): Promise<void> {
    if (this.stopped) return;
    const client = new Client({
      connectionString: this.configuration.database.appUrl,
      application_name: 'fyrlykt-changes',
      pipeline: true,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', (message) => this.hear(message.payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.client = client;
      if (again) this.listeners.tell({ topic: 'RESYNC' } satisfies Change);
    } catch {
      this.lost(client);
    }
  }

  private lost(client: Client): void {
    client.removeAllListeners();
    client.on('error', () => undefined);
    if (this.stopped || this.retry) return;
    this.client = undefined;
    this.logger.warn('The connection for live changes was lost; trying again.');
    this.retry = setTimeout(() => {
      this.retry = undefined;
      void this.listen(true);
    }, 500);
  }

  private hear(payload: string): void {
    const message = JSON.parse(payload) as { sender: string; changes: Change[] };
    if (message.sender === this.sender) return;
    for (const change of message.changes) this.listeners.tell(change);
  }
}
