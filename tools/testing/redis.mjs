// A Redis of the test run's own, where the machine has one: the queue tests then run on both backends.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { waitUntil } from '../launcher/processes.mjs';
import { findFreePorts } from '../launcher/ports.mjs';

/** Resolves to `{ url, stop }`, or to undefined where there is no redis-server. */
export async function startRedis(scratch) {
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined;
  const port = (await findFreePorts()).PATIENT_PORT;
  const args = [
    '--port',
    port,
    '--bind',
    '127.0.0.1',
    '--dir',
    scratch,
    '--appendonly',
    'yes',
    '--appendfsync',
    'everysec',
    '--save',
    '',
  ];
  const child = spawn('redis-server', [...args, '--logfile', join(scratch, 'redis.log')], { stdio: 'ignore' });
  child.on('error', () => {});
  const answers = () => spawnSync('redis-cli', ['-p', port, 'ping'], { stdio: 'ignore' }).status === 0;
  if (!(await waitUntil(answers, 5000, 50))) {
    child.kill();
    return undefined;
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await waitUntil(() => child.exitCode !== null || child.signalCode !== null, 5000);
    },
  };
}
