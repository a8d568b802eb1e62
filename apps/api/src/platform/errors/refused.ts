import type { ErrorCode } from '@fyrlykt/contracts';
import { IntrinsicException } from '@nestjs/common';

/**
 * An expected refusal: a code of the closed list and a sentence that says what to mend. It carries no health data.
 * Thrown, it rolls the unit of work back; resolvers turn it into a member of their result union. Intrinsic, so that the
 * framework does not log as a fault what is an answer.
 */
export class Refused extends IntrinsicException {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Where in the input, as a JSON pointer. */
    readonly path?: string,
  ) {
    super(message);
  }
}

/** What a result union's refusal looks like on the wire. */
export interface Refusal {
  code: ErrorCode;
  message: string;
  path?: string | undefined;
}

/** Runs an act and hands an expected refusal to `refuse`; anything else is a fault and goes on. */
export async function orRefuse<T, R>(act: () => Promise<T>, refuse: (refusals: Refusal[]) => R): Promise<T | R> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refused) return refuse([{ code: error.code, message: error.message, path: error.path }]);
    throw error;
  }
}
