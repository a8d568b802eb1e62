import { DemoPersonRepository } from './identity/development-provider/demo-person.repository';
import { serveDevelopmentProvider } from './identity/development-provider/serve';
import { readConfiguration } from './platform/config/configuration';
import { Database } from './platform/database/database';

// A process apart, which plays ID-porten and HelseID for development. Anybody may be anybody here, so production never has it.
const configuration = readConfiguration();
if (configuration.production) {
  console.error(
    'The development identity provider lets anybody sign in as anybody: it does not run with NODE_ENV=production.',
  );
  process.exit(1);
}

const database = new Database(configuration.database.appUrl, 2, 'fyrlykt-development-provider');
const server = serveDevelopmentProvider(configuration, new DemoPersonRepository(database));
server.listen(configuration.ports.identity, () =>
  console.log(`Development identity provider on port ${configuration.ports.identity}.`),
);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.closeAllConnections();
    server.close(() => void database.close().then(() => process.exit(0)));
  });
}
