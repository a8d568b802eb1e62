// Browser journeys on both portals, against everything started as `npm start` does it, with ports and data of its own.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareBrowser } from '../browser.mjs';
import { Complaint } from '../launcher/complaint.mjs';
import { lastLines } from '../launcher/children.mjs';
import { findFreePorts } from '../launcher/ports.mjs';
import { waitUntil } from '../launcher/processes.mjs';
import { endWithLauncher, runStep } from '../launcher/run-step.mjs';
import { findNode, inWorkspace, toolEnvironment, workspace } from '../launcher/workspace.mjs';

/** Starts the whole of it; resolves to `{ env, stop }`. Nothing of the caller's own database or addresses reaches it. */
export async function startStack(scratch, extraEnv = {}) {
  const ports = await findFreePorts();
  const data = join(scratch, 'data');
  const log = join(scratch, 'start.log');
  const own = {
    ...ports,
    FYRLYKT_DATA: data,
    FYRLYKT_BUILD: 'off',
    FYRLYKT_FSYNC: 'off',
    DATABASE_URL: '',
    REDIS_URL: '',
    PATIENT_URL: '',
    CLINICIAN_URL: '',
    KEYS_FILE: '',
  };
  const out = openSync(log, 'w');
  const child = spawn(findNode(), [...endWithLauncher, inWorkspace('tools', 'start.mjs')], {
    cwd: workspace,
    env: { ...process.env, npm_lifecycle_event: '', ...own, ...extraEnv },
    stdio: ['ignore', out, out, 'ipc'],
  });
  closeSync(out);
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (!ended()) child.kill('SIGTERM');
    await waitUntil(ended, 30_000);
  };
  const ready = () => ended() || readFileSync(log, 'utf8').includes('Ready after');
  if (!(await waitUntil(ready, 240_000, 100)) || ended()) {
    await stop();
    throw new Complaint(`The start for the journeys failed. Its last lines:\n${lastLines(log, 30)}`);
  }
  const url = (variable) => `http://localhost:${ports[variable]}`;
  return {
    env: {
      ...ports,
      PATIENT_URL: url('PATIENT_PORT'),
      CLINICIAN_URL: url('CLINICIAN_PORT'),
      INTEGRATIONS_URL: url('INTEGRATIONS_PORT'),
      FYRLYKT_DATA: data,
    },
    stop,
  };
}

function count(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  // A journey that passed only at a second try is not to be trusted.
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (errors?.length ?? 0),
    skipped: stats.skipped,
  };
}

export async function runJourneys(scratch) {
  const browser = await prepareBrowser();
  const stack = await startStack(scratch);
  const report = join(scratch, 'journeys.json');
  try {
    const env = toolEnvironment({
      ...browser.env,
      ...stack.env,
      CHROMIUM_PATH: browser.path,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    await runStep(
      'playwright',
      ['test', '-c', inWorkspace('tests', 'portals', 'playwright.config.ts'), '--reporter=list,json'],
      { env },
    );
    return count(report);
  } finally {
    await stack.stop();
  }
}
