import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { sealEntries } from './audit';
import { EpisodesModule, EscalateEpisodes, FindAbsences, FindSilentDevices } from './episodes';
import { BeatHeart, HeartbeatModule } from './heartbeat';
import { DeliverNotifications, NotificationsModule } from './notifications';
import { keepSweeping, type Sweep } from './platform/clock/sweep';
import { CONFIGURATION, ConfigModule } from './platform/config/config.module';
import { ConfigurationError, type Configuration } from './platform/config/configuration';
import { DatabaseModule, SystemDatabase } from './platform/database/database.module';
import { beatsOf } from './platform/health/beats';
import { LiveModule } from './platform/live/live.module';
import { serviceLogger } from './platform/logging/service-logger';
import { Relay } from './platform/outbox/relay';
import { Queues } from './platform/queues/queues';

@Module({ imports: [ConfigModule, DatabaseModule, LiveModule, EpisodesModule, NotificationsModule, HeartbeatModule] })
class WorkerModule {}

/** The queue and sweeper process. Sweeps find due work in the database on their own; jobs only make it quicker. */
async function work(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: serviceLogger() });
  const database = app.get(SystemDatabase);
  const escalate = app.get(EscalateEpisodes);
  const deliver = app.get(DeliverNotifications);
  const configuration = app.get<Configuration>(CONFIGURATION);
  const queues = new Queues(configuration);
  queues.handle('episodes', { escalate: ({ episodeId }) => escalate.run(String(episodeId)) });
  queues.handle('notifications', { deliver: ({ notificationId }) => deliver.run(String(notificationId)) });
  const relay = new Relay(database, queues);

  const sweeps: Sweep[] = [
    { name: 'outbox', everyMilliseconds: 250, run: () => relay.run() },
    { name: 'escalation', everyMilliseconds: 2_000, run: () => escalate.run() },
    { name: 'notifications', everyMilliseconds: 5_000, run: () => deliver.run() },
    { name: 'absence', everyMilliseconds: 10_000, run: () => app.get(FindAbsences).run() },
    { name: 'devices', everyMilliseconds: 30_000, run: () => app.get(FindSilentDevices).run() },
    { name: 'audit', everyMilliseconds: 10_000, run: () => sealEntries(database) },
    { name: 'housekeeping', everyMilliseconds: 3_600_000, run: () => relay.forget().then(() => 0) },
  ];
  const stop = new AbortController();
  const beats = beatsOf(database);
  const running = sweeps.map((sweep) => keepSweeping(sweep, stop.signal, throttled(beats)));
  if (configuration.heartbeat) running.push(keepBeating(app.get(BeatHeart), stop.signal, beats));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop.abort();
      void Promise.allSettled(running)
        .then(() => queues.close())
        .then(() => app.close())
        .then(() => process.exit(0));
    });
  }
}

/** A heart beats in its turn only; a turn that was another worker's tells nothing of this one. */
function keepBeating(heart: BeatHeart, signal: AbortSignal, tell: (name: string, ok: boolean) => void): Promise<void> {
  const run = async (): Promise<number> => {
    if ((await heart.run(signal)) !== undefined) tell('heartbeat', true);
    return 0;
  };
  const sweep = { name: 'heartbeat', everyMilliseconds: 15_000, run };
  // Processes that start together: the door must have had the time to open.
  return pause(10_000, undefined, { signal })
    .catch(() => undefined)
    .then(() => keepSweeping(sweep, signal, (name, ok) => ok || tell(name, ok)));
}

/** One beat in ten seconds is enough to be seen alive; a failure is told at once. */
function throttled(tell: (name: string, ok: boolean) => void): (name: string, ok: boolean) => void {
  let last = -Infinity;
  return (name, ok) => {
    if (ok && performance.now() - last < 10_000) return;
    last = performance.now();
    tell(name, ok);
  };
}

work().catch((error: unknown) => {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
});
