import type { RequestContext } from '../graphql/request-context';
import type { SignedIn } from '../access/signed-in';
import type { Change, Changes } from './changes';

type Frame<Field extends string> = Record<Field, Change>;

type MayHear = (signedIn: SignedIn, change: Change) => boolean | Promise<boolean>;

/**
 * A subscription's frames: changes that the caller may hear of, asked anew for each one with a session read that is seconds old at
 * most, so that a sign-out or an ended relation closes the stream. Only ids and a version leave. Ended from outside, it stops
 * listening at once: a generator alone would first wait for the next frame, which may never come.
 */
export function watch<Field extends string>(
  changes: Pick<Changes, 'stream'>,
  context: RequestContext,
  field: Field,
  mayHear: MayHear,
): AsyncIterableIterator<Frame<Field>> {
  const ended = new AbortController();
  const frames = heard(changes.stream(ended.signal), context, field, mayHear);
  const done = { done: true, value: undefined } as const;
  return {
    next: async () => {
      try {
        return ended.signal.aborted ? done : await frames.next();
      } catch (error) {
        if (ended.signal.aborted) return done;
        throw error;
      }
    },
    return: () => {
      ended.abort();
      return Promise.resolve(done);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* heard<Field extends string>(
  stream: AsyncIterable<Change>,
  context: RequestContext,
  field: Field,
  mayHear: MayHear,
): AsyncGenerator<Frame<Field>> {
  for await (const change of stream) {
    const signedIn = await context.refresh();
    if (!signedIn) return;
    if (change.topic !== 'RESYNC' && !(await mayHear(signedIn, change))) continue;
    const { topic, id, patientId, version } = change;
    yield { [field]: { topic, id, patientId, version } } as Frame<Field>;
  }
}
