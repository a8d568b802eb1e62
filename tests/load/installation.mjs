// An installation of the bench's own: a built service, a new cluster that waits for the disk as in operation, and one process.
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { commonEnvironment, portEnvironment } from '../../tools/launcher/environment.mjs';
import { ensureKeys } from '../../tools/launcher/keys.mjs';
import { findFreePorts } from '../../tools/launcher/ports.mjs';
import { waitUntil } from '../../tools/launcher/processes.mjs';
import { endWithLauncher } from '../../tools/launcher/run-step.mjs';
import { findNode, inWorkspace } from '../../tools/launcher/workspace.mjs';
import { databaseEnvironment, startPostgres } from '../../tools/postgres.mjs';

const built = inWorkspace('dist', 'bench');

/** Builds the service as it stands into a folder of the bench's own, so that no other build changes what is measured. */
export async function buildService() {
  const config = inWorkspace('apps', 'api', 'rolldown.config.mjs');
  const rolldown = inWorkspace('node_modules', 'rolldown', 'bin', 'cli.mjs');
  execFileSync(findNode(), [rolldown, '-c', config, '-d', join(built, 'api')], { cwd: inWorkspace(), stdio: 'pipe' });
  await build({
    input: inWorkspace('tests', 'load', 'parts.mjs'),
    platform: 'node',
    external: (id) => !/^([./]|@fyrlykt\/|@oxc-project\/runtime)/.test(id),
    tsconfig: inWorkspace('apps', 'api', 'tsconfig.json'),
    output: { dir: join(built, 'parts'), format: 'esm', entryFileNames: 'parts.mjs' },
    logLevel: 'silent',
  });
  return import(pathToFileURL(join(built, 'parts', 'parts.mjs')).href);
}

/** As in operation, where libraries leave out what they check for developers. Nobody signs in here, so no provider is asked. */
const inOperation = Object.fromEntries([
  ['NODE_ENV', 'production'],
  ...['IDPORTEN', 'HELSEID'].flatMap((name) => [
    [`${name}_ISSUER`, 'https://provider.invalid'],
    [`${name}_CLIENT_ID`, 'bench'],
    [`${name}_CLIENT_SECRET`, 'bench'],
  ]),
]);

/** Starts cluster and schema. `start()` starts the service on it, `stop()` ends and removes everything. */
export async function openInstallation(settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'fyrlykt-bench-'));
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), settings });
  const ports = await findFreePorts();
  const keys = ensureKeys(folder);
  const env = {
    ...commonEnvironment(folder, keys.path),
    ...portEnvironment({
      patient: ports.PATIENT_PORT,
      clinician: ports.CLINICIAN_PORT,
      integrations: ports.INTEGRATIONS_PORT,
      identity: ports.IDENTITY_PORT,
    }),
    ...databaseEnvironment(postgres.socketDir),
    ...inOperation,
  };
  const log = createWriteStream(join(folder, 'service.log'));
  const file = (name) => join(built, 'api', `${name}.js`);
  execFileSync(findNode(), [file('cli'), 'migrate'], { env, cwd: inWorkspace(), stdio: 'pipe' });
  let child;
  const start = async (nodeOptions = []) => {
    child = spawn(findNode(), [...endWithLauncher, '--enable-source-maps', ...nodeOptions, file('main')], {
      env,
      cwd: inWorkspace(),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    const ready = async () => {
      if (child.exitCode !== null) return true;
      return fetch(`${env.PATIENT_URL}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    };
    await waitUntil(ready, 30_000, 100);
    if (child.exitCode !== null) throw new Error(readFileSync(join(folder, 'service.log'), 'utf8').slice(-2_000));
    return child.pid;
  };
  const end = async () => {
    if (!child || child.exitCode !== null) return;
    child.kill('SIGTERM');
    await waitUntil(() => child.exitCode !== null || child.signalCode !== null, 15_000);
  };
  const urls = {
    patient: env.PATIENT_URL,
    clinician: env.CLINICIAN_URL,
    integrations: `http://localhost:${ports.INTEGRATIONS_PORT}`,
  };
  const stop = async () => {
    await end();
    await postgres.stop();
    rmSync(postgres.dataDir, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  return { postgres, urls, start, end, stop, log: () => readFileSync(join(folder, 'service.log'), 'utf8') };
}
