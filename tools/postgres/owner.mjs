// A note beside the data folder says which process runs Postgres on it and where its socket is. It tells a second start apart
// from the leftovers of a launcher that was killed.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../launcher/complaint.mjs';
import { isAlive, isSameAlive, thisProcess, waitUntil } from '../launcher/processes.mjs';

const noteOf = (dataDir) => `${dataDir}.owner.json`;

function readNote(dataDir) {
  try {
    return JSON.parse(readFileSync(noteOf(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The lines of postmaster.pid: process number first, socket folder fifth, state last. */
export function readPostmaster(dataDir) {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), state: (lines[7] ?? '').trim() };
  } catch {
    return undefined;
  }
}

/** True while this number belongs to a Postgres on this folder, not to whoever got the number after a reboot. */
function isPostmaster(pid, dataDir) {
  if (!pid || !isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDir);
  } catch {
    return false;
  }
}

/** The socket folder of the Postgres that another living process of this workspace runs on the folder, if any. */
export function findRunning(dataDir) {
  const note = readNote(dataDir);
  if (!isSameAlive(note) || readPostmaster(dataDir)?.state !== 'ready') return undefined;
  return note.socketDir;
}

/** Refuses while another launcher runs on the folder. */
export function refuseSecond(dataDir) {
  const note = readNote(dataDir);
  if (isSameAlive(note)) {
    throw new Complaint(
      `Fyrlykt already runs on the data in ${dataDir} (process ${note.pid}). Stop it there with Ctrl-C, or start a second one ` +
        'beside it with other data and ports: FYRLYKT_DATA=/another/folder PATIENT_PORT=5200 CLINICIAN_PORT=5300 INTEGRATIONS_PORT=5400 IDENTITY_PORT=5500 npm start',
    );
  }
}

/** Refuses while another launcher runs on the folder; clears away what a killed one has left. */
export async function takeOver(dataDir) {
  refuseSecond(dataDir);
  const note = readNote(dataDir);
  const pid = readPostmaster(dataDir)?.pid;
  if (isPostmaster(pid, dataDir)) {
    const gone = () => !isPostmaster(pid, dataDir);
    // Postgres stops by itself when its launcher dies; where the kernel cannot do that, it is asked to.
    if (!(await waitUntil(gone, note ? 5000 : 0))) {
      if (!note) throw new Complaint(`Another program runs Postgres (process ${pid}) on ${dataDir}. Stop it first.`);
      process.kill(pid, 'SIGINT');
      if (!(await waitUntil(gone, 20000)))
        throw new Complaint(
          `The Postgres of an earlier start (process ${pid}) does not stop: end it with "kill -QUIT ${pid}".`,
        );
    }
  } else if (existsSync(join(dataDir, 'postmaster.pid'))) {
    rmSync(join(dataDir, 'postmaster.pid'), { force: true });
  }
  if (note?.socketDir) rmSync(note.socketDir, { recursive: true, force: true });
  rmSync(noteOf(dataDir), { force: true });
}

/** Claims the folder: of two starts in the same instant only one can make the note. */
export function writeNote(dataDir, socketDir) {
  try {
    writeFileSync(noteOf(dataDir), `${JSON.stringify({ ...thisProcess(), socketDir })}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    rmSync(socketDir, { recursive: true, force: true });
    if (error.code === 'EEXIST')
      throw new Complaint(`Another start on the data in ${dataDir} is under way. Wait for it, or stop it.`);
    throw error;
  }
}

export function removeNote(dataDir) {
  rmSync(noteOf(dataDir), { force: true });
}
