import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findPorts } from '../support/ports';
import { waitFor } from '../support/wait-for';
import { workspace } from '../support/workspace';

export type Target = 'launcher' | 'api' | 'second-api' | 'worker' | 'postgres';

const commands: Record<Exclude<Target, 'second-api'>, RegExp> = {
  launcher: /tools\/start\.mjs/,
  api: /dist\/apps\/api\/main\.js/,
  worker: /dist\/apps\/api\/worker\.js/,
  postgres: /bin\/postgres -D/,
};

/** Ids of processes that this run started, told by a mark in their environment and by their command: nobody else's are touched. */
function processesOf(mark: string, command: RegExp): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const text = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return command.test(text) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark);
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function ready(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}

/** A real `npm start` in a folder of its own, with a second API beside it, made to be killed. */
export class WholeHouse {
  readonly folder = mkdtempSync(join(tmpdir(), 'fyrlykt-faults-'));
  readonly mark = `FYRLYKT_TEST_RUN=${this.folder}`;
  private ports: number[] = [];
  private stopping = false;

  /** The two APIs' patient portals. */
  get urls(): [string, string] {
    return [`http://localhost:${this.ports[0] ?? 0}`, `http://localhost:${this.ports[4] ?? 0}`];
  }

  async open(): Promise<void> {
    this.ports = await findPorts(8);
    this.launch();
    await waitFor('the house is ready', () => ready(this.urls[0]), 180_000);
    this.launchSecond();
    await waitFor('the second API is ready', () => ready(this.urls[1]), 30_000);
  }

  /** Kills without warning, and starts again what nobody else does. */
  async kill(target: Target): Promise<void> {
    const pids = target === 'second-api' ? this.second() : this.find(target);
    for (const pid of pids.slice(0, 1)) process.kill(pid, 'SIGKILL');
    if (target === 'launcher') {
      await waitFor(
        'the children have ended with the launcher',
        () => this.find('api').length + this.find('postgres').length === 0,
        20_000,
      );
    }
    await this.mend();
  }

  /** Waits until everything answers again. The launcher mends its own children; it gives up when they die too often, and is started anew. */
  async mend(): Promise<void> {
    await waitFor(
      'the house answers again',
      async () => {
        if (this.find('launcher').length === 0) this.launch();
        if (this.second().length === 0) this.launchSecond();
        return (await ready(this.urls[0])) && (await ready(this.urls[1]));
      },
      90_000,
    );
  }

  /** A connection of the owner's, for the oracle alone. */
  async owner(): Promise<Client> {
    const client = new Client({ connectionString: this.variable('DATABASE_OWNER_URL') });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  notifications(): { key: string }[] {
    const lines = readFileSync(join(this.folder, 'notifications.jsonl'), 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as { key: string });
  }

  async close(): Promise<void> {
    this.stopping = true;
    for (const pid of this.second()) process.kill(pid, 'SIGTERM');
    for (const pid of this.find('launcher')) process.kill(pid, 'SIGTERM');
    await waitFor(
      'everything has ended',
      () => Object.values(commands).every((command) => processesOf(this.mark, command).length === 0),
      30_000,
    );
    rmSync(this.folder, { recursive: true, force: true });
  }

  private find(target: Exclude<Target, 'second-api'>): number[] {
    const found = processesOf(this.mark, commands[target]);
    return target === 'api' ? found.filter((pid) => !this.isSecond(pid)) : found;
  }

  private second(): number[] {
    return processesOf(this.mark, commands.api).filter((pid) => this.isSecond(pid));
  }

  private isSecond(pid: number): boolean {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`PATIENT_PORT=${this.ports[4] ?? 0}\0`);
  }

  /** What the running API was told, such as the address of its database. */
  private variable(name: string): string {
    const [pid] = [...this.find('api'), ...this.find('worker')];
    const environment = pid ? readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0') : [];
    const found = environment.find((entry) => entry.startsWith(`${name}=`));
    if (!found) throw new Error(`No running process knows ${name}.`);
    return found.slice(name.length + 1);
  }

  private launch(): void {
    if (this.stopping) return;
    // The embedded Postgres gets a new address with each start, which the second API has to be told.
    for (const pid of this.second()) process.kill(pid, 'SIGKILL');
    const [patient, clinician, integrations, identity] = this.ports;
    this.spawn(['tools/start.mjs'], {
      ...process.env,
      FYRLYKT_DATA: this.folder,
      FYRLYKT_BUILD: 'off',
      PATIENT_PORT: String(patient),
      CLINICIAN_PORT: String(clinician),
      INTEGRATIONS_PORT: String(integrations),
      IDENTITY_PORT: String(identity),
    });
  }

  private launchSecond(): void {
    if (this.stopping || this.find('api').length === 0) return;
    const [pid] = this.find('api');
    const entries = readFileSync(`/proc/${pid ?? 0}/environ`, 'utf8')
      .split('\0')
      .filter(Boolean);
    const env = Object.fromEntries(
      entries.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
    );
    const [patient, clinician, integrations] = this.ports.slice(4);
    this.spawn(['--enable-source-maps', 'dist/apps/api/main.js'], {
      ...env,
      PATIENT_PORT: String(patient),
      CLINICIAN_PORT: String(clinician),
      INTEGRATIONS_PORT: String(integrations),
      PATIENT_URL: `http://localhost:${patient ?? 0}`,
      CLINICIAN_URL: `http://localhost:${clinician ?? 0}`,
    });
  }

  private spawn(args: string[], env: NodeJS.ProcessEnv): void {
    const node = join(workspace, 'node_modules', '.bin', 'node');
    const child = spawn(node, args, {
      cwd: workspace,
      stdio: 'ignore',
      detached: true,
      env: { ...env, FYRLYKT_TEST_RUN: this.folder },
    });
    child.unref();
  }
}
