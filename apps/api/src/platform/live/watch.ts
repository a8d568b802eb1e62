import type { RequestContext } from '../graphql/request-context';
import type { SignedIn } from '../access/signed-in';
import type { Change, Changes } from './changes';

/**
 * A subscription's frames: changes that the caller may hear of, asked anew for each one with a session read that is seconds old at
 * most, so that a sign-out or an ended relation closes the stream. Only ids and a version leave.
 */
export async function* watch<Field extends string>(
  changes: Changes,
  context: RequestContext,
  field: Field,
  mayHear: (signedIn: SignedIn, change: Change) => boolean | Promise<boolean>,
): AsyncGenerator<Record<Field, Change>> {
  for await (const change of changes.stream()) {
    const signedIn = await context.refresh();
    if (!signedIn) return;
    if (change.topic !== 'RESYNC' && !(await mayHear(signedIn, change))) continue;
    const { topic, id, patientId, version } = change;
    yield { [field]: { topic, id, patientId, version } } as Record<Field, Change>;
  }
}
