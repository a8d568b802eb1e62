import { setTimeout as wait } from 'node:timers/promises';

/** Waits, or ends early when it is stopped; nothing is left listening to the signal afterwards. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined);
}
