import type { Direction } from '../data/generated/operations';
import type { Episode } from '../data/patient-store';

/** What a snooze is about: a measure and, where the finding tells it, which way it has gone. */
export interface Matter {
  readonly kind: string;
  readonly direction: Direction | undefined;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  below: 'LOW',
  atOrBelow: 'LOW',
  above: 'HIGH',
  atOrAbove: 'HIGH',
};

/** Undefined for a finding about no single measure, which nobody can snooze, and for what is snoozed already. */
export function matterOf(
  { kind, params, zone }: Episode['findings'][number],
  { lane, silences }: Episode,
): Matter | undefined {
  if (!kind || zone === 'UNGRADED' || lane !== 'CLINICAL') return undefined;
  const edge: unknown = params['edge'];
  const direction = typeof edge === 'string' ? DIRECTIONS[edge] : undefined;
  const isSnoozed = silences.some((silence) => silence.kind === kind && silence.direction === direction);
  return isSnoozed ? undefined : { kind, direction };
}
