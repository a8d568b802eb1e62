import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { TestDatabase } from './database';
import { fromSetup, workspace } from './workspace';

export interface CliRun {
  /** Standard output and error, as they came. */
  output: string;
  code: number | null;
}

/** Runs one command of the built command line on a test's database. */
export async function runCli(
  database: Pick<TestDatabase, 'env'>,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<CliRun> {
  const file = join(workspace, 'dist', 'apps', 'api', 'cli.js');
  const child = spawn(join(workspace, 'node_modules', '.bin', 'node'), [file, ...args], {
    cwd: workspace,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'development',
      KEYS_FILE: fromSetup('FYRLYKT_TEST_KEYS'),
      ...database.env,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => (output += bytes.toString('utf8')));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { output, code };
}
