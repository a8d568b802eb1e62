import { computed, inject, Injectable, signal } from '@angular/core';
import { ChangeFeed, type Fault, faultOf, Words } from '@fyrlykt/portal';
import { Announcer } from '@fyrlykt/ui';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import {
  LiftSilenceDocument,
  type PauseInput,
  PausePathwayDocument,
  type SilenceOutcomeFragment,
  SnoozeMeasureDocument,
  type SnoozeInput,
} from './generated/operations';
import { type Patient, PatientStore } from './patient-store';

export type Silence = Patient['silences'][number];

/** What is silent about the patient, and setting and lifting it. Each act gives what kept it from being done. */
@Injectable()
export class SilenceStore {
  private readonly apollo = inject(Apollo);
  private readonly feed = inject(ChangeFeed);
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);
  private readonly patients = inject(PatientStore);

  private readonly all = computed(() => this.patients.patient()?.silences ?? []);
  readonly current = computed(() => this.all().filter(({ state }) => state === 'IN_FORCE' || state === 'AHEAD'));
  readonly former = computed(() => this.all().filter(({ state }) => state === 'ENDED' || state === 'LIFTED'));
  readonly working = signal(false);

  snooze(input: SnoozeInput): Promise<readonly Fault[]> {
    const mutation = { mutation: SnoozeMeasureDocument, variables: { input } };
    return this.act(
      () => firstValueFrom(this.apollo.mutate(mutation)).then(({ data }) => data?.snoozeMeasure),
      'silence.done.snooze',
    );
  }

  pause(input: PauseInput): Promise<readonly Fault[]> {
    const mutation = { mutation: PausePathwayDocument, variables: { input } };
    return this.act(
      () => firstValueFrom(this.apollo.mutate(mutation)).then(({ data }) => data?.pausePathway),
      'silence.done.pause',
    );
  }

  lift(silenceId: string): Promise<readonly Fault[]> {
    const mutation = { mutation: LiftSilenceDocument, variables: { silenceId } };
    return this.act(
      () => firstValueFrom(this.apollo.mutate(mutation)).then(({ data }) => data?.liftSilence),
      'silence.done.lift',
    );
  }

  private async act(send: () => Promise<SilenceOutcomeFragment | undefined>, done: string): Promise<readonly Fault[]> {
    if (this.working()) return [];
    this.working.set(true);
    try {
      const result = await send();
      if (result?.__typename === 'SilenceRefused') return result.refusals;
      if (result === undefined) return [{ code: 'server/unknown' }];
      const text = this.words.say(done);
      this.patients.notice.set({ tone: 'good', text });
      this.announcer.say(text);
      return [];
    } catch (error) {
      return [faultOf(error)];
    } finally {
      this.working.set(false);
      this.feed.tell({ topic: 'PLAN', patientId: this.patients.id() });
    }
  }
}
