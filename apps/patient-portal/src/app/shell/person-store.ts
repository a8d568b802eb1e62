import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Apollo } from 'apollo-angular';
import { ChangeFeed, type Fault, faultOf, Outbox, SessionStore, Vault } from '@fyrlykt/portal';
import { firstValueFrom } from 'rxjs';
import { PatientNewsDocument, WhoAmIDocument, type WhoAmIQuery } from './data/generated/operations';

export type Reportee = WhoAmIQuery['me']['reportsFor'][number];

const CHOSEN = 'fyrlykt.patient';
const KEPT = 'who';

/** Whom this person may report for, and whom they report for now. */
@Injectable({ providedIn: 'root' })
export class PersonStore {
  private readonly apollo = inject(Apollo);
  private readonly vault = inject(Vault);
  private readonly session = inject(SessionStore);
  private readonly feed = inject(ChangeFeed);
  private readonly outbox = inject(Outbox);
  private loading: Promise<void> | undefined;

  readonly reportees = signal<readonly Reportee[]>([]);
  readonly fault = signal<Fault | undefined>(undefined);
  readonly chosen = signal<Reportee | undefined>(undefined);
  readonly patientId = computed(() => this.chosen()?.patientId);
  readonly mayChoose = computed(() => this.reportees().length > 1);
  /** Reports for somebody else: said on every page. */
  readonly onBehalf = computed(() => this.chosen()?.relation === 'HELPER');

  constructor() {
    effect(() => {
      const patientId = this.patientId();
      untracked(() =>
        patientId === undefined ? this.feed.unfollow() : this.feed.follow(PatientNewsDocument, { patientId }),
      );
    });
  }

  load(): Promise<void> {
    return (this.loading ??= this.fetch());
  }

  async retry(): Promise<void> {
    this.loading = undefined;
    await this.load();
  }

  choose(reportee: Reportee): void {
    sessionStorage.setItem(CHOSEN, reportee.patientId);
    this.chosen.set(reportee);
  }

  /** Leaves nothing on the device: words, readings or keys. */
  async signOut(): Promise<void> {
    this.feed.unfollow();
    await this.vault.empty();
    await this.session.signOut();
  }

  private async fetch(): Promise<void> {
    const personId = this.session.person()?.personId ?? '';
    this.fault.set(undefined);
    try {
      const { data } = await firstValueFrom(this.apollo.query({ query: WhoAmIDocument, fetchPolicy: 'network-only' }));
      if (data === undefined) throw new Error('No answer about the person.');
      this.take(data.me.reportsFor);
      void this.vault.put(`${KEPT}:${personId}`, data.me.reportsFor);
    } catch (error) {
      const kept = await this.vault.get<readonly Reportee[]>(`${KEPT}:${personId}`);
      if (kept === undefined) this.fault.set(faultOf(error));
      else this.take(kept);
    }
    void this.outbox.open(personId);
  }

  private take(reportees: readonly Reportee[]): void {
    this.reportees.set(reportees);
    const before = sessionStorage.getItem(CHOSEN);
    const known = reportees.find(({ patientId }) => patientId === before);
    this.chosen.set(known ?? (reportees.length === 1 ? reportees[0] : undefined));
  }
}
