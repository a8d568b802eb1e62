import { Logger } from '@nestjs/common';
import { faultTrace } from '../errors/fault-trace';
import { pause } from './pause';

const logger = new Logger('Sweep');

/** Something that looks for due work again and again. */
export interface Sweep {
  name: string;
  everyMilliseconds: number;
  /** Resolves with how much was done: as long as it is not zero, it is asked again at once. */
  run: () => Promise<number>;
}

/** Runs a sweep until it is stopped; a failure is told and tried again at the next turn. Resolves when the last turn has ended. */
export function keepSweeping(
  sweep: Sweep,
  signal: AbortSignal,
  tellBeat: (name: string, ok: boolean) => void = () => undefined,
): Promise<void> {
  const turn = async (): Promise<void> => {
    try {
      while (!signal.aborted && (await sweep.run()) > 0);
      tellBeat(sweep.name, true);
    } catch (error) {
      tellBeat(sweep.name, false);
      logger.warn({ sweep: sweep.name, ...faultTrace(error) });
    }
  };
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      await turn();
      await pause(sweep.everyMilliseconds, signal);
    }
  };
  return loop();
}
