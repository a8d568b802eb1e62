import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestDatabase } from './database';
import { findPorts } from './ports';
import { waitFor } from './wait-for';
import { fromSetup, workspace } from './workspace';

export type Audience = 'patient' | 'clinician';
export type ProcessName = 'main' | 'worker' | 'development-provider';

export interface Service {
  urls: Record<Audience | 'integrations' | 'identity', string>;
  /** Where notifications of the file sink end, one JSON object a line. */
  notifications(): Record<string, unknown>[];
  output(): string;
  /** Ends a process at once, as a crash would. */
  kill(name: ProcessName): Promise<void>;
  /** Starts a process that was killed. */
  revive(name: ProcessName): Promise<void>;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  /** Which processes; the API alone unless told otherwise. */
  processes?: readonly ProcessName[];
  env?: Record<string, string>;
}

const endWithTest = ['--import', pathToFileURL(join(workspace, 'tools', 'launcher', 'end-with-launcher.mjs')).href];

/** One process of the service, with its output kept for the case that it fails. */
class Running {
  private child: ChildProcess | undefined;
  output = '';

  constructor(
    readonly name: ProcessName,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  start(): void {
    const file = join(workspace, 'dist', 'apps', 'api', `${this.name}.js`);
    const child = spawn(
      join(workspace, 'node_modules', '.bin', 'node'),
      [...endWithTest, '--enable-source-maps', file],
      {
        cwd: workspace,
        env: this.env,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (bytes: Buffer) => (this.output += bytes.toString('utf8')));
    this.child = child;
  }

  get ended(): boolean {
    return this.child === undefined || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.ended) this.child?.kill(signal);
    await waitFor(`the end of ${this.name}`, () => this.ended, 15_000);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

async function environmentOf(database: TestDatabase, folder: string, extra: Record<string, string>) {
  const [patient, clinician, integrations, identity] = await findPorts(4);
  const urls = {
    patient: `http://localhost:${patient}`,
    clinician: `http://localhost:${clinician}`,
    integrations: `http://localhost:${integrations}`,
    identity: `http://localhost:${identity}`,
  };
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    NODE_ENV: 'development',
    ...database.env,
    PATIENT_PORT: String(patient),
    CLINICIAN_PORT: String(clinician),
    INTEGRATIONS_PORT: String(integrations),
    IDENTITY_PORT: String(identity),
    KEYS_FILE: fromSetup('FYRLYKT_TEST_KEYS'),
    NOTIFICATIONS_FILE: join(folder, 'notifications.jsonl'),
    PORTALS_FOLDER: join(workspace, 'dist', 'apps'),
    SCHEMA_FOLDER: join(workspace, 'apps', 'api', 'schema'),
    // A test that is not about it has no patients but its own.
    HEARTBEAT: 'off',
    ...extra,
  };
  return { urls, env };
}

function readLines(path: string): Record<string, unknown>[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  } catch {
    return [];
  }
}

/** Starts the built service on a test's database, on ports of its own, and waits until both portals answer. */
export async function startService(
  database: TestDatabase,
  { processes = ['main'], env: extra = {} }: ServiceOptions = {},
): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'fyrlykt-service-'));
  const { urls, env } = await environmentOf(database, folder, extra);
  const running = processes.map((name) => new Running(name, env));
  const output = (): string => running.map(({ name, output: text }) => `--- ${name}\n${text}`).join('\n');
  const find = (name: ProcessName): Running => {
    const found = running.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`The service was started without "${name}".`);
    return found;
  };
  const watched = [
    ...(processes.includes('main') ? [urls.patient, urls.clinician] : []),
    ...(processes.includes('development-provider') ? [urls.identity] : []),
  ];
  const ready = async (): Promise<void> => {
    const answered = async () => {
      const dead = running.find(({ ended }) => ended);
      if (dead) throw new Error(`${dead.name} ended while the service was starting:\n${output()}`);
      return (await Promise.all(watched.map(isReady))).every(Boolean);
    };
    await waitFor('the service is ready', answered, 30_000).catch((error: Error) =>
      Promise.reject(new Error(`${error.message}\n${output()}`)),
    );
  };
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((each) => each.end('SIGTERM')));
    rmSync(folder, { recursive: true, force: true });
  };
  for (const each of running) each.start();
  await ready().catch((error: unknown) => stop().then(() => Promise.reject(error as Error)));
  return {
    urls,
    output,
    stop,
    notifications: () => readLines(join(folder, 'notifications.jsonl')),
    kill: (name) => find(name).end('SIGKILL'),
    revive: async (name) => {
      find(name).start();
      await ready();
    },
  };
}
