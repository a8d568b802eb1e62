import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPorts } from './ports';
import { waitFor } from './wait-for';

/** A Redis of one test's own, made to be lost: it keeps nothing on disk, so that losing it is losing all jobs. */
export class OwnRedis {
  private child: ChildProcess | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'fyrlykt-redis-'));

  private constructor(private readonly port: number) {}

  static async open(): Promise<OwnRedis> {
    const [port] = await findPorts(1);
    const redis = new OwnRedis(port ?? 0);
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const args = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--save', ''];
    const child = spawn('redis-server', args, { stdio: 'ignore' });
    child.on('error', () => undefined);
    this.child = child;
    await waitFor('Redis answers', () => this.answers());
  }

  /** Without warning, as a machine that loses its power. */
  async lose(): Promise<void> {
    await this.end('SIGKILL');
  }

  async close(): Promise<void> {
    await this.end('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    const ended = () => !child || child.exitCode !== null || child.signalCode !== null;
    if (!ended()) child?.kill(signal);
    await waitFor('the end of Redis', ended);
  }

  private answers(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1');
      socket.once('connect', () => socket.write('PING\r\n'));
      socket.once('data', (bytes) => (socket.destroy(), resolve(bytes.toString().startsWith('+PONG'))));
      socket.once('error', () => resolve(false));
    });
  }
}
