// One wish to stop, however it comes: Ctrl-C (npm passes it on a second time), a signal, or the death of the npm that started us.
import { isAlive } from './processes.mjs';

/** Calls `stop` once, with the reason. */
export function onStopWish(stop) {
  let wished = false;
  const wish = (reason) => {
    if (wished) return;
    wished = true;
    stop(reason);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => wish(signal));
  // Output may be gone together with the terminal; that must not stand in the way of an orderly end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => (process.ppid !== parent || !isAlive(parent) ? wish('the end of npm') : undefined), 1000).unref();
  }
  return wish;
}
