import { setTimeout as pause } from 'node:timers/promises';
import { createPostgresBackend } from 'bullmq';

const pauseMilliseconds = 1_000;

/**
 * BullMQ's Postgres backend, asking for the next job at a walking pace while the database does not answer. The library itself waits
 * only after a refused TCP connection; a missing socket or a starting server it asks again at once, which fills the log and leaves the
 * process no turn in which to hear that it shall stop.
 */
export const createPacedBackend: typeof createPostgresBackend = (...args) => {
  const backend = createPostgresBackend(...args);
  const moveToActive = backend.moveToActive.bind(backend);
  backend.moveToActive = async (...asked) => {
    try {
      return (await moveToActive(...asked)) as unknown[];
    } catch (error) {
      await pause(pauseMilliseconds);
      throw error;
    }
  };
  return backend;
};
