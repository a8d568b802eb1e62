// A single command of the platform, with or without a database.
import { build } from './build.mjs';
import { borrowDatabase } from './database.mjs';
import { commonEnvironment } from './environment.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureKeys } from './keys.mjs';
import { endSteps, endWithLauncher, runStep } from './run-step.mjs';
import { onStopWish } from './stopping.mjs';
import { dataFolder as findDataFolder, findNode, inWorkspace } from './workspace.mjs';

/** Commands that only calculate: no database is started and no key is made for them. */
const pure = new Set([
  'evaluate',
  'replay',
  'compare',
  'propose',
  'schema',
  'score',
  'decode',
  'convert',
  'help',
  '--help',
  '-h',
  '--version',
  '-V',
  undefined,
]);

const isPure = (args) => pure.has(args[0]) || args.includes('--help') || args.includes('-h');

async function withDatabase(args) {
  if (isPure(args)) return { env: process.env, stop: async () => {} };
  const folder = findDataFolder();
  const database = await borrowDatabase(folder);
  const keys = ensureKeys(folder);
  return { env: { ...commonEnvironment(folder, keys.path), ...database.env }, stop: database.stop };
}

/** Runs the command and resolves to its exit code. */
export async function runCli(args) {
  onStopWish(() => endSteps());
  await ensureInstalled({ quiet: true });
  if (process.env.FYRLYKT_BUILD !== 'off') await build({ quiet: true, projects: ['api'] });
  const { env, stop } = await withDatabase(args);
  try {
    const file = inWorkspace('dist', 'apps', 'api', 'cli.js');
    const { code } = await runStep(findNode(), [...endWithLauncher, '--enable-source-maps', file, ...args], {
      env,
      channel: true,
      stdin: 'inherit',
    });
    return code;
  } finally {
    await stop();
  }
}
