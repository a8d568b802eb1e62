import 'reflect-metadata';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import express from 'express';
import { AppModule } from './app.module';
import { CONFIGURATION } from './platform/config/config.module';
import { ConfigurationError, type Configuration } from './platform/config/configuration';
import { AppDatabase } from './platform/database/database.module';
import { refuseBypass } from './platform/database/roles';
import { integrationsFront, portalFront, type Inner } from './platform/http/front';
import { serviceLogger } from './platform/logging/service-logger';

const largestBody = '1mb';

/** The web process: one application behind three origins. */
async function serve(): Promise<void> {
  const handle = express();
  handle.disable('x-powered-by');
  handle.use(express.json({ limit: largestBody }));
  handle.use(tooLarge);
  const app = await NestFactory.create(AppModule, new ExpressAdapter(handle), {
    logger: serviceLogger(),
    bodyParser: false,
  });
  const configuration = app.get<Configuration>(CONFIGURATION);
  const client = await app.get(AppDatabase).pool.connect();
  await refuseBypass(client).finally(() => client.release());
  await app.init();

  const inner: Inner = { handle, upgrades: app.getHttpServer() as Server };
  const { ports, urls, portalsFolder } = configuration;
  const servers = [
    [
      portalFront('patient', inner, urls.patient, resolve(join(portalsFolder, 'patient-portal/browser'))),
      ports.patient,
    ],
    [
      portalFront('clinician', inner, urls.clinician, resolve(join(portalsFolder, 'clinician-portal/browser'))),
      ports.clinician,
    ],
    [integrationsFront(inner), ports.integrations],
  ] as const;
  await Promise.all(servers.map(([server, port]) => listen(server, port)));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      for (const [server] of servers) {
        server.close();
        server.closeIdleConnections();
      }
      const hard = setTimeout(() => process.exit(0), 3_000);
      void app.close().then(() => {
        clearTimeout(hard);
        process.exit(0);
      });
    });
  }
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolveListening, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolveListening());
  });
}

/** The parser's refusals with a closed code and a sentence; it never says what was in the body. */
function tooLarge(
  error: { type?: string; status?: number },
  _request: express.Request,
  response: express.Response,
  next: express.NextFunction,
): void {
  if (!error.type) {
    next(error);
    return;
  }
  const large = error.type === 'entity.too.large';
  const message = large ? 'The request is larger than 1 MB: send it in parts.' : 'The request is not readable JSON.';
  response
    .status(error.status ?? 400)
    .json({ errors: [{ message, extensions: { code: large ? 'request/too-large' : 'request/not-json' } }] });
}

serve().catch((error: unknown) => {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
});
