// The steps of `npm start`, in order.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { Child } from './children.mjs';
import { Complaint } from './complaint.mjs';
import { makeDataFolder, openDatabase, refuseSecondStart } from './database.mjs';
import { commonEnvironment, portEnvironment } from './environment.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureKeys } from './keys.mjs';
import { claimPorts } from './ports.mjs';
import { waitUntil } from './processes.mjs';
import { endSteps, endWithLauncher, runStep } from './run-step.mjs';
import { say, step, tellAddresses } from './say.mjs';
import { onStopWish } from './stopping.mjs';
import { dataFolder as findDataFolder, findNode, inWorkspace } from './workspace.mjs';

const steps = 5;
const providerName = 'development identity provider';
const entry = (name) => inWorkspace('dist', 'apps', 'api', `${name}.js`);

/** What has been started so far, ended in the opposite order. */
class Running {
  #ends = [];
  failure = undefined;
  #wake;
  /** Resolves when everything shall end. */
  ended = new Promise((resolve) => (this.#wake = resolve));
  stopping = false;

  add(end) {
    this.#ends.unshift(end);
  }

  wish(failure) {
    this.failure ??= failure;
    this.stopping = true;
    endSteps();
    this.#wake();
  }

  async end() {
    for (const end of this.#ends) await end();
  }
}

/** Thrown to leave the steps when the user has asked to stop. */
class Stopped extends Error {}

async function cli(running, env, args, options = {}) {
  if (running.stopping) throw new Stopped();
  const { code, output } = await runStep(
    findNode(),
    [...endWithLauncher, '--enable-source-maps', entry('cli'), ...args],
    { env, channel: true, ...options },
  );
  if (running.stopping) throw new Stopped();
  if (code !== 0) throw new Complaint(`"${args.join(' ')}" failed: see above.`);
  return output;
}

function startChildren(running, env, dataFolder) {
  const production = env.NODE_ENV === 'production';
  const plan = [
    ...(production ? [] : [{ name: providerName, file: entry('development-provider'), log: 'identity.log' }]),
    { name: 'API', file: entry('main'), log: 'api.log' },
    { name: 'worker', file: entry('worker'), log: 'worker.log' },
  ];
  return plan
    .filter(({ file }) => existsSync(file))
    .map(({ name, file, log }) => {
      const child = new Child({
        name,
        file,
        env,
        log: join(dataFolder, 'logs', log),
        say,
        giveUp: (why) => running.wish(new Complaint(why)),
      });
      child.start();
      running.add(() => child.stop());
      return child;
    });
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

async function waitUntilReady(running, ports, children) {
  const provider = children.some(({ name }) => name === providerName) ? ['identity'] : [];
  const urls = ['patient', 'clinician', ...provider].map((place) => `http://localhost:${ports[place]}/health/ready`);
  const ready = async () => running.stopping || (await Promise.all(urls.map(answers))).every(Boolean);
  if (!(await waitUntil(ready, 60_000, 100)))
    throw new Complaint(`After 60 s there is still no answer at one of ${urls.join(', ')}: see the logs.`);
  if (running.stopping) throw new Stopped();
}

/** Whom to sign in as; a start without demo has nobody to name. */
async function readPeople(running, env) {
  try {
    const people = JSON.parse(await cli(running, env, ['people', '--demo'], { capture: true }));
    return Array.isArray(people) ? people : [];
  } catch (error) {
    if (error instanceof Stopped) throw error;
    return [];
  }
}

/** Said once and plainly where nobody has tried it. */
const untried = {
  darwin:
    'This has not been tried on macOS. It should work with Node 24; if Postgres does not start, set DATABASE_URL to a Postgres 18 of your own.',
  win32: 'This has not been tried on Windows. WSL 2 is the safer way.',
};

async function prepare(running, dataFolder) {
  if (untried[process.platform]) say(untried[process.platform]);
  await step(1, steps, 'Dependencies', async () => ((await ensureInstalled()) ? 'installed' : 'as the lock file says'));
  refuseSecondStart(dataFolder);
  const ports = await claimPorts();
  makeDataFolder(dataFolder);
  const keys = ensureKeys(dataFolder);
  if (keys.made)
    say(`      Keys for development were made: ${keys.path} (keep it with the data; without it they cannot be read)`);
  if (process.env.FYRLYKT_BUILD !== 'off') await step(2, steps, 'Build what changed', () => build());
  if (running.stopping) throw new Stopped();
  return { ports, keys };
}

async function startAll(running, dataFolder) {
  const { ports, keys } = await prepare(running, dataFolder);
  const giveUp = (why) => running.wish(new Complaint(why));
  const database = await step(3, steps, 'Database', () => openDatabase(dataFolder, { say, giveUp }));
  running.add(() => database.stop());
  const env = { ...commonEnvironment(dataFolder, keys.path), ...database.env, ...portEnvironment(ports) };
  await step(4, steps, 'Migrations and demo data', async () => {
    await cli(running, env, ['migrate']);
    if (process.env.FYRLYKT_DEMO !== 'off') await cli(running, env, ['seed', '--demo']);
  });
  const people = await step(5, steps, 'API, worker and portals', async () => {
    const children = startChildren(running, env, dataFolder);
    const [, found] = await Promise.all([waitUntilReady(running, ports, children), readPeople(running, env)]);
    for (const child of children) child.settle();
    return found;
  });
  tellAddresses(
    { patient: env.PATIENT_URL, clinician: env.CLINICIAN_URL, integrations: `http://localhost:${ports.integrations}` },
    people,
    dataFolder,
  );
}

/** Runs until it is told to stop; resolves to the exit code. */
export async function start() {
  const begun = Date.now();
  const dataFolder = findDataFolder();
  const running = new Running();
  onStopWish((reason) => {
    say(`\nStopping (${reason}) …`);
    running.wish();
  });
  try {
    await startAll(running, dataFolder);
    say(`  Ready after ${((Date.now() - begun) / 1000).toFixed(1)} s.\n`);
    await running.ended;
  } catch (error) {
    if (!running.stopping) running.failure ??= error;
  }
  await running.end();
  if (running.failure) throw running.failure;
  return 0;
}
