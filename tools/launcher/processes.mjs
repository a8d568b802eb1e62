// Questions about processes, answered without any package.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The state and beginning of a process as Linux tells them: fields are counted from behind the name's closing bracket. */
function readStat(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], beginning: fields[19] };
}

/** True while a process with this number runs, whoever owns it. One that has ended but is not yet fetched by its parent is dead. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || readStat(pid).state !== 'Z';
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** When a process began, as an opaque text: a number that was given to a new process has another beginning. */
export function beginningOf(pid) {
  try {
    if (process.platform === 'linux') return readStat(pid).beginning;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** Who this process is, in a form that can be written down and recognised by another process. */
export const thisProcess = () => ({ pid: process.pid, beginning: beginningOf(process.pid) });

/** True while the very process that was written down still runs. */
export const isSameAlive = (who) => Boolean(who?.pid) && isAlive(who.pid) && beginningOf(who.pid) === who.beginning;

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks until the answer is true; false when the time is up. */
export async function waitUntil(question, timeoutMs, everyMs = 25) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    if (await question()) return true;
    if (Date.now() > end) return false;
    await pause(everyMs);
  }
}
