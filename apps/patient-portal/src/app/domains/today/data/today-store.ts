import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { liveQuery } from '@fyrlykt/portal';
import { OfflineCopies } from '../../../shell/offline-copies';
import { PersonStore } from '../../../shell/person-store';
import { TodayDocument, type TodayQuery } from './generated/operations';

export type Today = NonNullable<TodayQuery['today']>;
export type TodayTask = Today['tasks'][number];
export type Appointment = Today['appointments'][number];
export type Outcome = NonNullable<Today['latest']>;

/** The first page's facts: live when there is network, the sealed copy when there is none. */
@Injectable()
export class TodayStore {
  private readonly people = inject(PersonStore);
  private readonly copies = inject(OfflineCopies);
  private readonly copy = signal<Today | undefined>(undefined);
  private readonly query = liveQuery(TodayDocument, () => {
    const patientId = this.people.patientId();
    return patientId === undefined ? undefined : { patientId };
  });

  readonly today = computed(() => this.query.data()?.today ?? this.copy());
  readonly isCopy = computed(() => this.query.data() === undefined && this.copy() !== undefined);
  readonly loading = computed(() => this.query.loading() && this.copy() === undefined);
  readonly fault = computed(() => (this.copy() === undefined ? this.query.fault() : undefined));
  readonly absent = computed(() => this.query.data()?.today === null);
  readonly retry = this.query.refetch;
  readonly todo = computed(() => this.today()?.tasks.filter(({ state }) => state === 'DUE') ?? []);
  readonly later = computed(() => this.today()?.tasks.filter(({ state }) => state === 'UPCOMING') ?? []);
  readonly done = computed(() => this.today()?.tasks.filter(({ state }) => state === 'DONE') ?? []);
  readonly missed = computed(() => this.today()?.tasks.filter(({ state }) => state === 'MISSED') ?? []);

  /** A copy that was kept before there were pauses has none. */
  readonly pauses = computed(() => (this.today() as Partial<Today> | undefined)?.pauses ?? []);

  /** Nor does one have changes of the dose that was kept before there were any. */
  readonly doseChanges = computed(() => (this.today() as Partial<Today> | undefined)?.doseChanges ?? []);

  constructor() {
    effect(() => {
      const today = this.query.data()?.today;
      if (today) untracked(() => void this.keep(today));
    });
    effect(() => {
      if (this.query.fault() !== undefined) untracked(() => void this.takeCopy());
    });
  }

  private async keep(today: Today): Promise<void> {
    await this.copies.keep(`today:${today.patientId}`, today);
    for (const { formId } of today.tasks) if (formId) await this.copies.form(formId);
  }

  private async takeCopy(): Promise<void> {
    this.copy.set(await this.copies.read<Today>(`today:${this.people.patientId() ?? ''}`));
  }
}
