import type { Configuration } from '../../platform/config/configuration';
import { SessionReader } from './session-reader';
import { hashOf, newSecret } from './session-token';
import type { SessionRepository, SessionRow } from './session.repository';

const minutes = (count: number): number => count * 60_000;
const start = Date.parse('2026-03-02T08:00:00Z');

/** A store with one session, which counts what it is asked. */
function storeOf(token: string, lastSeenMinutesAgo: number) {
  const asked = { inForce: 0, seen: 0 };
  const row: SessionRow = {
    id: 'session',
    personId: 'person',
    givenName: 'Kari',
    familyName: 'Nordmann',
    language: 'nb',
    lastSeenAt: new Date(start - minutes(lastSeenMinutesAgo)),
    idleEndsAt: new Date(start + minutes(30 - lastSeenMinutesAgo)),
    endsAt: new Date(start + minutes(600)),
    now: new Date(start),
  };
  const store = {
    over: false,
    async inForce(tokenHash: Buffer, audience: string) {
      asked.inForce++;
      return !store.over && audience === 'patient' && tokenHash.equals(hashOf(token)) ? row : undefined;
    },
    async seen() {
      asked.seen++;
      return store.over ? undefined : new Date(start + minutes(30));
    },
  };
  return { store, asked };
}

const configuration = {
  urls: { patient: 'http://localhost:4200', clinician: 'http://localhost:4300' },
} as Configuration;
const readerOf = (store: object) => new SessionReader(configuration, store as unknown as SessionRepository);

describe('SessionReader', () => {
  const token = newSecret();
  const cookie = `fyrlykt-patient=${token}`;
  let clock: number;

  beforeEach(() => {
    clock = 1_000_000;
    jest.spyOn(performance, 'now').mockImplementation(() => clock);
  });
  afterEach(() => jest.restoreAllMocks());

  it('asks the database once for requests within five seconds, also when they arrive together', async () => {
    const { store, asked } = storeOf(token, 0);
    const reader = readerOf(store);
    const [first] = await Promise.all([reader.read(cookie, 'patient'), reader.read(cookie, 'patient')]);
    clock += 4_900;
    await reader.read(cookie, 'patient');
    expect(first).toMatchObject({ sessionId: 'session', name: 'Kari Nordmann' });
    expect(asked).toEqual({ inForce: 1, seen: 0 });
    clock += 200;
    await reader.read(cookie, 'patient');
    expect(asked.inForce).toBe(2);
  });

  it('moves the idle end for activity, at most once a minute, and never for a look at the clock', async () => {
    const { store, asked } = storeOf(token, 10);
    const reader = readerOf(store);
    expect((await reader.peek(cookie, 'patient'))?.idleEndsAt).toEqual(new Date(start + minutes(20)));
    expect(asked.seen).toBe(0);
    expect((await reader.read(cookie, 'patient'))?.idleEndsAt).toEqual(new Date(start + minutes(30)));
    await reader.read(cookie, 'patient');
    expect(asked.seen).toBe(1);
  });

  it('knows nobody behind the other portal, a foreign cookie or none', async () => {
    const { store, asked } = storeOf(token, 0);
    const reader = readerOf(store);
    expect(await reader.read(`fyrlykt-clinician=${token}`, 'clinician')).toBeUndefined();
    expect(await reader.read(`fyrlykt-patient=${newSecret()}`, 'patient')).toBeUndefined();
    const before = asked.inForce;
    expect(await reader.read(undefined, 'patient')).toBeUndefined();
    expect(await reader.read('fyrlykt-patient=short', 'patient')).toBeUndefined();
    expect(asked.inForce).toBe(before);
  });

  it('honours an end at once in this process, and within five seconds in another', async () => {
    const { store } = storeOf(token, 0);
    const [here, elsewhere] = [readerOf(store), readerOf(store)];
    await Promise.all([here.read(cookie, 'patient'), elsewhere.read(cookie, 'patient')]);
    store.over = true;
    here.forget({ tokenHash: hashOf(token), audience: 'patient' });
    expect(await here.read(cookie, 'patient')).toBeUndefined();
    clock += 5_001;
    expect(await elsewhere.read(cookie, 'patient')).toBeUndefined();
  });

  it('is not poisoned by a database that was away', async () => {
    const { store } = storeOf(token, 0);
    const inForce = store.inForce;
    store.inForce = () => Promise.reject(new Error('away'));
    const reader = readerOf(store);
    await expect(reader.read(cookie, 'patient')).rejects.toThrow('away');
    store.inForce = inForce;
    expect(await reader.read(cookie, 'patient')).toBeDefined();
  });
});
