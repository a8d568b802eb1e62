// The long-lived processes: started with a channel to the launcher, watched, started again when they crash, ended in order.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pause, waitUntil } from './processes.mjs';
import { endWithLauncher } from './run-step.mjs';
import { findNode, workspace } from './workspace.mjs';

const mostRestarts = 5;
const restartWindowMs = 60_000;
const largestLogBytes = 10 * 1024 * 1024;

/** Opens a log for appending; a large one is set aside once, so that logs do not grow without bound. */
function openLog(path) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLogBytes) renameSync(path, `${path}.old`);
  return openSync(path, 'a', 0o600);
}

/** The end of a log, for telling why something stopped. */
export function lastLines(path, count) {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}

/**
 * A process of ours. `say` gets one line when it had to be started again; `giveUp` is called when it crashes too often, or
 * before it was ever declared ready with `settle()`.
 */
export class Child {
  #process;
  #stopping = false;
  #settled = false;
  #restarts = [];

  constructor({ name, file, env, log, say, giveUp }) {
    Object.assign(this, { name, file, env, log, say, giveUp });
  }

  get pid() {
    return this.#process?.pid;
  }

  start() {
    const log = openLog(this.log);
    this.#process = spawn(findNode(), [...endWithLauncher, '--enable-source-maps', this.file], {
      cwd: workspace,
      env: this.env,
      // A group of its own: Ctrl-C in the terminal reaches the launcher only.
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.#process.on('error', () => {});
    this.#process.once('exit', (code, signal) => void this.#ended(code, signal));
  }

  /** From now on a crash is answered with a new start. */
  settle() {
    this.#settled = true;
  }

  async stop() {
    this.#stopping = true;
    const child = this.#process;
    const ended = () => !child || child.exitCode !== null || child.signalCode !== null;
    if (ended()) return;
    child.kill('SIGTERM');
    if (await waitUntil(ended, 10_000)) return;
    child.kill('SIGKILL');
    await waitUntil(ended, 2_000);
  }

  async #ended(code, signal) {
    if (this.#stopping) return;
    const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
    const now = Date.now();
    this.#restarts = this.#restarts.filter((at) => now - at < restartWindowMs);
    if (!this.#settled || this.#restarts.length >= mostRestarts) {
      this.giveUp(`The ${this.name} ${how}. Its last lines, from ${this.log}:\n${lastLines(this.log, 15)}`);
      return;
    }
    this.#restarts.push(now);
    this.say(
      `The ${this.name} ${how}; it is started again (${this.#restarts.length} of at most ${mostRestarts} times a minute).`,
    );
    await pause(200 * this.#restarts.length);
    if (!this.#stopping) this.start();
  }
}
