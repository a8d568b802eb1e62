import { Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIGURATION } from '../config/config.module';
import type { Configuration } from '../config/configuration';
import { Database } from './database';

/** Connections of the application's role: everything that a person or a gateway asks for. */
@Injectable()
export class AppDatabase extends Database implements OnApplicationShutdown {
  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    super(configuration.database.appUrl, configuration.database.poolSize, 'fyrlykt-app');
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

/** Connections of the service's own role: sweeper, relay, seals, seeding. */
@Injectable()
export class SystemDatabase extends Database implements OnApplicationShutdown {
  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    super(configuration.database.systemUrl, 4, 'fyrlykt-system');
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

@Global()
@Module({ providers: [AppDatabase, SystemDatabase], exports: [AppDatabase, SystemDatabase] })
export class DatabaseModule {}
