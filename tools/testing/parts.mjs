// The parts of the test, in the order in which they run: what is quick to tell comes first.
import { existsSync } from 'node:fs';
import { build } from '../launcher/build.mjs';
import { runStep } from '../launcher/run-step.mjs';
import { findNode, inWorkspace, toolEnvironment } from '../launcher/workspace.mjs';
import { codegen, runJest, unitConfigs, useConfig } from './jest-part.mjs';
import { runJourneys } from './journeys-part.mjs';
import { runToolTests } from './node-part.mjs';
import { startRedis } from './redis.mjs';

const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** A target of all projects counts as one check. */
async function nx(target) {
  const { code } = await runStep('nx', ['run-many', '-t', target, '--outputStyle=static'], { env: toolEnvironment() });
  return one(code);
}

async function check(file, ...args) {
  const { code } = await runStep(findNode(), [inWorkspace(...file), ...args], { env: toolEnvironment() });
  return one(code);
}

async function schema() {
  const first = await check(['tools', 'merge-schema.mjs'], '--check');
  const second = await check(['tools', 'lock.mjs'], '--check');
  return { passed: first.passed + second.passed, failed: first.failed + second.failed, skipped: 0 };
}

async function api(scratch) {
  await build({ projects: ['api'], quiet: true });
  const redis = await startRedis(scratch);
  try {
    const outcome = await runJest('api', [useConfig('api')], scratch, { FYRLYKT_TEST_REDIS_URL: redis?.url ?? '' });
    return redis
      ? outcome
      : {
          ...outcome,
          note: 'There is no redis-server here: the queue tests ran on Postgres only, the half on Redis was left out.',
        };
  } finally {
    await redis?.stop();
  }
}

/** The short dose; FYRLYKT_FAULTS_DOSE=long for the long one. */
async function faults(scratch) {
  await build({ projects: ['api'], quiet: true });
  return runJest('faults', [useConfig('faults')], scratch);
}

const hasFolder = (name) => () => existsSync(inWorkspace('tests', name)) && useConfig(name) !== undefined;
const jestFolder = (name) => async (scratch) => runJest(name, [useConfig(name)], scratch);

export const parts = [
  { name: 'schema', title: 'Schema snapshot and lock file', budgetSeconds: 10, exists: () => true, run: schema },
  {
    name: 'lint',
    title: 'Lint',
    budgetSeconds: 120,
    exists: () => existsSync(inWorkspace('eslint.config.mjs')),
    run: () => nx('lint'),
  },
  { name: 'typecheck', title: 'Types', budgetSeconds: 120, exists: () => true, run: () => nx('typecheck') },
  {
    name: 'unit',
    title: 'Unit tests',
    budgetSeconds: 120,
    exists: () => unitConfigs().length > 0,
    run: async (scratch) => {
      await codegen();
      return runJest('unit', unitConfigs(), scratch);
    },
  },
  { name: 'tools', title: 'Launcher and embedded Postgres', budgetSeconds: 60, exists: () => true, run: runToolTests },
  {
    name: 'architecture',
    title: 'Architecture',
    budgetSeconds: 60,
    exists: hasFolder('architecture'),
    run: jestFolder('architecture'),
  },
  {
    name: 'scenarios',
    title: 'Clinical scenarios',
    budgetSeconds: 60,
    exists: hasFolder('scenarios'),
    run: jestFolder('scenarios'),
  },
  { name: 'api', title: 'API on a real Postgres', budgetSeconds: 180, exists: hasFolder('api'), run: api },
  {
    name: 'build',
    title: 'Build',
    budgetSeconds: 120,
    exists: () => true,
    run: async () => {
      await build();
      return one(0);
    },
  },
  {
    name: 'portals',
    title: 'Journeys through both portals',
    budgetSeconds: 300,
    exists: hasFolder('portals'),
    run: runJourneys,
  },
  {
    name: 'faults',
    title: 'Faults',
    budgetSeconds: process.env.FYRLYKT_FAULTS_DOSE === 'long' ? 1_200 : 300,
    exists: hasFolder('faults'),
    run: faults,
    // Minutes of killing: when named, or with FYRLYKT_FAULTS=1.
    onlyWhenNamed: process.env.FYRLYKT_FAULTS !== '1',
  },
];
