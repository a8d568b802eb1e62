import { Logger } from '@nestjs/common';
import { Queue, setDefaultBackendFactory, Worker, type ConnectionOptions, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import type { Configuration } from '../config/configuration';
import { faultTrace } from '../errors/fault-trace';
import { createPacedBackend } from './paced-backend';

const logger = new Logger('Queues');

/** Retries are explicit, since the library's own default is a single attempt. */
const jobOptions = {
  attempts: 10,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: 1_000,
  removeOnFail: 10_000,
} as const;

/** What a job carries: ids only. */
export type JobData = Record<string, string | number>;

/** Must run twice without harm, since every job may. */
export type JobHandler = (data: JobData) => Promise<unknown>;

/** Postgres by default: one thing to run and back up. Redis where REDIS_URL is given. */
function connectionOf(configuration: Configuration): ConnectionOptions {
  if (configuration.redisUrl) {
    setDefaultBackendFactory();
    return new Redis(configuration.redisUrl, { maxRetriesPerRequest: null, enableOfflineQueue: true });
  }
  setDefaultBackendFactory(createPacedBackend);
  return { connectionString: configuration.database.systemUrl, max: 4, migrate: false };
}

/** The queues of one worker process. The queue makes things faster; what must not be lost is a row in the database. */
export class Queues {
  private readonly connection: ConnectionOptions;
  private readonly queues = new Map<string, Queue>();
  private readonly workers: Worker[] = [];

  constructor(configuration: Configuration) {
    this.connection = connectionOf(configuration);
  }

  /** Handles a queue's jobs, by verb. */
  handle(queue: string, handlers: Readonly<Record<string, JobHandler>>): void {
    const work = async (job: Job<JobData>): Promise<void> => {
      const handler = handlers[job.name];
      if (!handler) throw new Error(`No handler for ${queue}.${job.name}.`);
      await handler(job.data);
    };
    const worker = new Worker<JobData>(queue, work, {
      connection: this.connection,
      concurrency: 4,
      maxStalledCount: 10,
    });
    worker.on('error', (error) => logger.warn(`${queue}: ${error.message}`));
    worker.on('failed', (job, error) => logger.warn({ queue, job: job?.name, ...faultTrace(error) }));
    this.workers.push(worker);
  }

  /** Adds a job under an id of its own: the same id again is no second job. @throws when the queue cannot be reached in time */
  async add(topic: string, id: string, data: JobData): Promise<void> {
    const [queue = '', verb = ''] = topic.split('.');
    await within(2_000, this.queue(queue).add(verb, data, { ...jobOptions, jobId: id }));
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.workers, ...this.queues.values()].map((each) => each.close()));
    if (this.connection instanceof Redis) this.connection.disconnect();
  }

  private queue(name: string): Queue {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = new Queue(name, { connection: this.connection });
      queue.on('error', (error) => logger.warn(`${name}: ${error.message}`));
      this.queues.set(name, queue);
    }
    return queue;
  }
}

/** A lost queue must not hold up the relay: the row stays, and the sweepers do its work meanwhile. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The queue does not answer.')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
