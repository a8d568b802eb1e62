import { setImmediate as turn } from 'node:timers/promises';
import { buildSchema, parse, subscribe } from 'graphql';
import type { SignedIn } from '../access/signed-in';
import type { RequestContext } from '../graphql/request-context';
import { Listeners } from './listeners';
import { watch } from './watch';

const schema = buildSchema('type Query { a: Int } type Subscription { news: News } type News { id: ID }');
const document = parse('subscription { news { id } }');
const somebody = {} as SignedIn;

describe('watch', () => {
  let listeners: Listeners;
  let signedIn: SignedIn | undefined;

  beforeEach(() => {
    listeners = new Listeners();
    signedIn = somebody;
  });

  async function open(mayHear: () => boolean): Promise<AsyncIterableIterator<unknown>> {
    const context = { refresh: () => Promise.resolve(signedIn) } as RequestContext;
    const rootValue = { news: () => watch(listeners, context, 'news', mayHear) };
    return (await subscribe({ schema, document, rootValue })) as AsyncIterableIterator<unknown>;
  }

  it('stops listening when it is ended while it waits, heard or not heard', async () => {
    const streams = await Promise.all(Array.from({ length: 100 }, async (_, n) => open(() => n % 2 === 0)));
    const waits = streams.map((stream) => stream.next());
    await turn();
    expect(listeners.count).toBe(100);
    listeners.tell({ topic: 'EPISODE', id: 'e' });
    await turn();
    await Promise.all(streams.map(async (stream) => stream.return?.()));
    const frames = await Promise.all(waits);
    expect(frames.filter(({ done }) => !done)).toHaveLength(50);
    expect(listeners.count).toBe(0);
  });

  it('never listens when it is ended before it began', async () => {
    const stream = await open(() => true);
    await stream.return?.();
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    expect(listeners.count).toBe(0);
  });

  it('ends with the session', async () => {
    const stream = await open(() => true);
    const wait = stream.next();
    await turn();
    signedIn = undefined;
    listeners.tell({ topic: 'EPISODE', id: 'e' });
    expect(await wait).toEqual({ done: true, value: undefined });
    expect(listeners.count).toBe(0);
  });
});
