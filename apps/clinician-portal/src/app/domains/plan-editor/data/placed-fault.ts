import type { Fault } from '@fyrlykt/portal';

/** A refusal, with the place that it is about when it names one. */
export interface PlacedFault extends Fault {
  /** JSON pointer into what was sent. */
  readonly path?: string | null;
}
