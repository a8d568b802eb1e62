import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { sealEntries } from './audit';
import { EpisodesModule, EscalateEpisodes, FindAbsences, FindSilentDevices } from './episodes';
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

@Module({ imports: [ConfigModule, DatabaseModule, LiveModule, EpisodesModule, NotificationsModule] })
class WorkerModule {}

/** The queue and sweeper process. Sweeps find due work in the database on their own; jobs only make it quicker. */
async function work(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: serviceLogger() });
  const database = app.get(SystemDatabase);
  const escalate = app.get(EscalateEpisodes);
  const deliver = app.get(DeliverNotifications);
  const queues = new Queues(app.get<Configuration>(CONFIGURATION));
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
