import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { EpisodesModule, FindAbsences, FindSilentDevices } from '../episodes';
import { IdentityModule, NationalNumberVault } from '../identity';
import { IntakeModule, Submit } from '../intake';
import { CONFIGURATION, ConfigModule } from '../platform/config/config.module';
import { ConfigurationError, readConfiguration, type Configuration } from '../platform/config/configuration';
import { DatabaseModule, SystemDatabase } from '../platform/database/database.module';
import { LiveModule } from '../platform/live/live.module';
import { serviceLogger } from '../platform/logging/service-logger';
import { Demo, hasReached } from './demo';
import { DemoClock } from './demo-clock';

@Module({ imports: [ConfigModule, DatabaseModule, LiveModule, IdentityModule, EpisodesModule, IntakeModule] })
class SeedModule {}

export interface SeedOptions {
  patients: number;
  days: number;
  seed: number;
  until: Date;
  /** Told now and then, so that whoever waits sees that something happens. */
  progress: (done: number, of: number) => void;
}

/**
 * What came of it. `left-alone` and `in-use`: a service works on the database, so that the clock must not be moved, and the demo is
 * left as it is or is not there. `interrupted`: run again, it goes on where it was.
 */
export type Seeded = 'ready' | 'left-alone' | 'in-use' | 'interrupted';

/** Makes the demo community and its days, resumes an interrupted one, or brings it forward to `until`. Everything measured goes the main road. */
export async function seedDemo(options: SeedOptions): Promise<Seeded> {
  const { ownerUrl } = readConfiguration().database;
  if (!ownerUrl)
    throw new ConfigurationError(['DATABASE_OWNER_URL is missing: seeding moves the clock, which only the owner may.']);
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const clock = new DemoClock(owner);
  try {
    if (await hasReached(owner, options.until)) return 'ready';
    if (await clock.takeAlone()) return await seedAlone(owner, clock, options);
    const { rowCount } = await owner.query(`select 1 from platform.beat where name = 'demo'`);
    return rowCount ? 'left-alone' : 'in-use';
  } finally {
    await owner.end();
  }
}

async function seedAlone(owner: Client, clock: DemoClock, options: SeedOptions): Promise<Seeded> {
  const app = await NestFactory.createApplicationContext(SeedModule, { logger: serviceLogger() });
  const stop = new AbortController();
  const stopping = (): void => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopping);
  try {
    const demo = new Demo(app.get(SystemDatabase), owner, clock, {
      road: app.get(Submit),
      vault: app.get(NationalNumberVault),
      absences: app.get(FindAbsences),
      silences: app.get(FindSilentDevices),
      videoHost: app.get<Configuration>(CONFIGURATION).videoHosts[0] ?? '',
    });
    return (await demo.bringTo(options, stop.signal)) ? 'ready' : 'interrupted';
  } finally {
    await clock.putBack();
    await app.close();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stopping);
  }
}
