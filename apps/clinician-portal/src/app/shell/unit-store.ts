import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ChangeFeed, type Fault, faultOf } from '@fyrlykt/portal';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { UnitNewsDocument, WhoAmIDocument, type WhoAmIQuery } from './data/generated/operations';

export type Membership = WhoAmIQuery['me']['memberships'][number];

const CHOSEN = 'fyrlykt.membership';

/** From which unit one works now. */
@Injectable({ providedIn: 'root' })
export class UnitStore {
  private readonly apollo = inject(Apollo);
  private readonly feed = inject(ChangeFeed);
  private loading: Promise<void> | undefined;

  readonly name = signal('');
  readonly memberships = signal<readonly Membership[]>([]);
  readonly chosen = signal<Membership | undefined>(undefined);
  readonly fault = signal<Fault | undefined>(undefined);
  readonly unitId = computed(() => this.chosen()?.unitId);
  readonly role = computed(() => this.chosen()?.role);
  readonly isDoctor = computed(() => this.role() === 'GP');
  readonly maySign = computed(() => this.role() === 'GP' || this.role() === 'HOSPITAL_CLINICIAN');

  constructor() {
    effect(() => {
      const unitId = this.unitId();
      untracked(() => (unitId === undefined ? this.feed.unfollow() : this.feed.follow(UnitNewsDocument, { unitId })));
    });
  }

  load(): Promise<void> {
    return (this.loading ??= this.fetch());
  }

  async retry(): Promise<void> {
    this.loading = undefined;
    await this.load();
  }

  choose(membershipId: string): void {
    const found = this.memberships().find(({ id }) => id === membershipId);
    if (found === undefined) return;
    sessionStorage.setItem(CHOSEN, found.id);
    this.chosen.set(found);
  }

  private async fetch(): Promise<void> {
    this.fault.set(undefined);
    try {
      const { data } = await firstValueFrom(this.apollo.query({ query: WhoAmIDocument, fetchPolicy: 'network-only' }));
      if (data === undefined) throw new Error('No answer about the person.');
      this.name.set(data.me.name);
      this.memberships.set(data.me.memberships);
      const before = sessionStorage.getItem(CHOSEN);
      this.chosen.set(data.me.memberships.find(({ id }) => id === before) ?? data.me.memberships[0]);
    } catch (error) {
      this.fault.set(faultOf(error));
    }
  }
}
