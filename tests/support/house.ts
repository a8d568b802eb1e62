import { createDatabase, type TestDatabase } from './database';
import type { PortalClient } from './portal-client';
import { startService, type Audience, type Service, type ServiceOptions } from './service';
import { signInAs } from './sign-in-as';

/** A whole Fyrlykt for one test file: a database of its own and the service on it. */
export interface House {
  database: TestDatabase;
  service: Service;
  /** A client for a demo person, signed in. */
  as(personKey: string, audience: Audience): Promise<PortalClient>;
  close(): Promise<void>;
}

/** Open it in `beforeAll`, close it in `afterAll`. */
export async function openHouse(options: ServiceOptions & { demo?: boolean } = {}): Promise<House> {
  const database = await createDatabase({ demo: options.demo ?? true });
  const service = await startService(database, options).catch(async (error: unknown) => {
    await database.drop();
    throw error;
  });
  return {
    database,
    service,
    as: (personKey, audience) => signInAs(database, service, personKey, audience),
    close: async () => {
      await service.stop();
      await database.drop();
    },
  };
}
