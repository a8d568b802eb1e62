import { computed, inject, Injectable, InjectionToken, signal } from '@angular/core';
import { v7 } from 'uuid';
import { Vault } from './vault';

/** Something to be sent exactly once: its id is made here and is the same in every attempt. */
export interface Parcel<T = unknown> {
  readonly id: string;
  readonly personId: string;
  readonly keptAt: number;
  readonly content: T;
  /** `needs-answer`: the server asked something back, so it waits for the person and not for the network. */
  readonly state: 'waiting' | 'needs-answer';
}

/** What came of one attempt. `not-now` keeps the parcel; every other outcome ends its wait. */
export type Delivery<R> =
  | { readonly outcome: 'delivered'; readonly receipt: R }
  | { readonly outcome: 'refused'; readonly receipt: R }
  | { readonly outcome: 'asks'; readonly receipt: R }
  | { readonly outcome: 'not-now' };

export type Carrier = (parcel: Parcel<never>) => Promise<Delivery<unknown>>;

/** How a portal sends a parcel. */
export const CARRIER = new InjectionToken<Carrier>('carrier of the outbox');

const PREFIX = 'parcel:';
const AGAIN_AFTER_MS = 20_000;

/** Keeps what is sent on the device until the server has acknowledged it; tries again whenever the network may be back. */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly vault = inject(Vault);
  private readonly carry = inject(CARRIER);
  private readonly parcels = signal<readonly Parcel[]>([]);
  private readonly underway = new Set<string>();
  /** The network came back while an attempt made without it was still failing. */
  private askedMeanwhile = false;
  private personId: string | undefined;

  readonly waiting = computed(() => this.parcels().filter((parcel) => parcel.state === 'waiting'));
  readonly needAnswer = computed(() => this.parcels().filter((parcel) => parcel.state === 'needs-answer'));

  /** Takes up what this person left on the device, and starts listening for the network. */
  async open(personId: string): Promise<void> {
    const first = this.personId === undefined;
    this.personId = personId;
    const kept = await this.vault.all<Parcel>(PREFIX);
    this.parcels.set(kept.map(({ content }) => content).filter((parcel) => parcel.personId === personId));
    if (first) {
      addEventListener('online', () => void this.flush());
      setInterval(() => void this.flush(), AGAIN_AFTER_MS);
    }
    await this.flush();
  }

  newId(): string {
    return v7();
  }

  /** Keeps first, then tries at once: whatever dies in between, the parcel is either here or acknowledged. */
  async send<T, R>(id: string, content: T): Promise<Delivery<R>> {
    const parcel: Parcel<T> = { id, personId: this.personId ?? '', keptAt: Date.now(), content, state: 'waiting' };
    await this.vault.put(PREFIX + id, parcel);
    this.parcels.update((all) => [...all.filter((other) => other.id !== id), parcel]);
    return (await this.attempt(parcel)) as Delivery<R>;
  }

  async drop(id: string): Promise<void> {
    await this.vault.remove(PREFIX + id);
    this.parcels.update((all) => all.filter((parcel) => parcel.id !== id));
  }

  async flush(): Promise<void> {
    for (const parcel of this.waiting()) {
      if (this.underway.has(parcel.id)) {
        this.askedMeanwhile = true;
        return;
      }
      const { outcome } = await this.attempt(parcel);
      if (outcome === 'not-now') return;
    }
  }

  private async attempt(parcel: Parcel): Promise<Delivery<unknown>> {
    if (this.underway.has(parcel.id)) return { outcome: 'not-now' };
    this.underway.add(parcel.id);
    try {
      const delivery = await this.carry(parcel as Parcel<never>);
      if (delivery.outcome === 'delivered') await this.drop(parcel.id);
      else if (delivery.outcome !== 'not-now') await this.park(parcel);
      return delivery;
    } finally {
      this.underway.delete(parcel.id);
      if (this.askedMeanwhile) {
        this.askedMeanwhile = false;
        void this.flush();
      }
    }
  }

  private async park(parcel: Parcel): Promise<void> {
    const parked: Parcel = { ...parcel, state: 'needs-answer' };
    await this.vault.put(PREFIX + parcel.id, parked, parcel.keptAt);
    this.parcels.update((all) => all.map((other) => (other.id === parcel.id ? parked : other)));
  }
}
