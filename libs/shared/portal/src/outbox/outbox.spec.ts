import { TestBed } from '@angular/core/testing';
import { CARRIER, type Delivery, Outbox, type Parcel } from './outbox';
import { KEPT_AT_MOST_MS, Vault } from './vault';

type Answer = Delivery<unknown>;

function start(answers: Answer[]) {
  const carried: Parcel[] = [];
  const carry = async (parcel: Parcel): Promise<Answer> => {
    carried.push(parcel);
    return answers.shift() ?? { outcome: 'not-now' };
  };
  TestBed.configureTestingModule({ providers: [{ provide: CARRIER, useValue: carry }] });
  return { outbox: TestBed.inject(Outbox), vault: TestBed.inject(Vault), carried };
}

/** A promise that is settled from outside. */
function gate<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

const delivered: Answer = { outcome: 'delivered', receipt: 'ok' };

describe('the outbox', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] }));
  afterEach(() => jest.useRealTimers());

  it('keeps what could not be sent and sends it later under the same id, once', async () => {
    const { outbox, carried } = start([{ outcome: 'not-now' }, delivered]);
    await outbox.open('astrid');
    const id = outbox.newId();
    expect(await outbox.send(id, { spo2: 87 })).toEqual({ outcome: 'not-now' });
    expect(outbox.waiting().length).toBe(1);
    await outbox.flush();
    await outbox.flush();
    expect(outbox.waiting().length).toBe(0);
    expect(carried.map((parcel) => parcel.id)).toEqual([id, id]);
  });

  it('tries again when the network came back while an attempt was still failing', async () => {
    const first = gate<Answer>();
    const calls = [gate<undefined>(), gate<undefined>()] as const;
    let attempts = 0;
    const carry = (): Promise<Answer> => {
      calls[attempts === 0 ? 0 : 1].resolve(undefined);
      attempts += 1;
      return attempts === 1 ? first.promise : Promise.resolve(delivered);
    };
    TestBed.configureTestingModule({ providers: [{ provide: CARRIER, useValue: carry }] });
    const outbox = TestBed.inject(Outbox);
    await outbox.open('astrid');
    const sent = outbox.send(outbox.newId(), { spo2: 87 });
    await calls[0].promise;
    await outbox.flush();
    first.resolve({ outcome: 'not-now' });
    await sent;
    await calls[1].promise;
    expect(attempts).toBe(2);
  });

  it('lets what the server asks about wait for the person, not for the network', async () => {
    const { outbox, carried } = start([{ outcome: 'asks', receipt: {} }]);
    await outbox.open('astrid');
    await outbox.send(outbox.newId(), { weight: 8.5 });
    expect(outbox.needAnswer().length).toBe(1);
    await outbox.flush();
    expect(carried.length).toBe(1);
  });

  it('finds again what a reload left behind, for the same person only', async () => {
    const { outbox, vault } = start([{ outcome: 'not-now' }]);
    await outbox.open('astrid');
    await outbox.send(outbox.newId(), { spo2: 87 });
    const kept = await vault.all<Parcel>('parcel:');
    expect(kept.map(({ content }) => content.personId)).toEqual(['astrid']);
    await outbox.open('somebody-else');
    expect(outbox.waiting()).toEqual([]);
  });
});

describe('the vault', () => {
  it('seals what it keeps, and forgets it after 72 hours', async () => {
    const { vault } = start([]);
    const then = Date.now();
    await vault.put('note', { spo2: 87 }, then);
    expect(await vault.get('note')).toEqual({ spo2: 87 });
    expect(await vault.all('note', then + KEPT_AT_MOST_MS)).toHaveLength(1);
    expect(await vault.all('note', then + KEPT_AT_MOST_MS + 1)).toEqual([]);
    expect(await vault.get('note')).toBeUndefined();
  });

  it('leaves nothing when it is emptied', async () => {
    const { vault } = start([]);
    await vault.put('note', { spo2: 87 });
    await vault.empty();
    expect(await vault.all('')).toEqual([]);
  });
});
