// One foreground command at a time, which ends when the launcher is told to.
import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Complaint } from './complaint.mjs';
import { workspace } from './workspace.mjs';

const current = new Set();

/** Makes a Node process end when the launcher's channel closes, also when the launcher was killed outright. */
export const endWithLauncher = [
  '--import',
  pathToFileURL(fileURLToPath(new URL('./end-with-launcher.mjs', import.meta.url))).href,
];

/**
 * Runs a command to its end. `quiet` keeps its output back and shows it only when it fails; `capture` returns standard output.
 * Resolves to `{ code, output }`.
 */
export function runStep(
  command,
  args,
  { env = process.env, quiet = false, capture = false, channel = false, stdin = 'ignore', cwd = workspace } = {},
) {
  return new Promise((resolve, reject) => {
    const out = quiet || capture ? 'pipe' : 'inherit';
    const stdio = [stdin, out, quiet ? 'pipe' : 'inherit', ...(channel ? ['ipc'] : [])];
    const child = spawn(command, args, { cwd, env, stdio });
    const kept = [];
    current.add(child);
    child.stdout?.on('data', (bytes) => kept.push(bytes));
    child.stderr?.on('data', (bytes) => kept.push(bytes));
    child.on('error', (error) => {
      current.delete(child);
      reject(new Complaint(`${command} could not be run: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      current.delete(child);
      const output = Buffer.concat(kept).toString('utf8');
      if (quiet && code !== 0) process.stderr.write(output);
      resolve({ code: code ?? 1, signal, output });
    });
  });
}

/** Ends whatever step is running, so that the caller's wait comes to an end. */
export function endSteps() {
  for (const child of current) child.kill('SIGTERM');
}
