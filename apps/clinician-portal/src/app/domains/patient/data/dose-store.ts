import { inject, Injectable, signal } from '@angular/core';
import { ChangeFeed, type Fault, faultOf, Formats, Words } from '@fyrlykt/portal';
import { Announcer } from '@fyrlykt/ui';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { ChangeDoseDocument, type DoseInput, type PatientPlansQuery } from './generated/operations';
import { PatientStore } from './patient-store';

export type Dose = NonNullable<PatientPlansQuery['patient']>['doses'][number];

/** Stepping a patient down or up. The act gives what kept it from being done. */
@Injectable()
export class DoseStore {
  private readonly apollo = inject(Apollo);
  private readonly feed = inject(ChangeFeed);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly announcer = inject(Announcer);
  private readonly patients = inject(PatientStore);
  readonly working = signal(false);
  /** What was done last on this page. */
  readonly done = signal('');

  async change(input: DoseInput): Promise<readonly Fault[]> {
    if (this.working()) return [];
    this.working.set(true);
    try {
      const mutation = { mutation: ChangeDoseDocument, variables: { input } };
      const result = (await firstValueFrom(this.apollo.mutate(mutation))).data?.changeDose;
      if (result?.__typename === 'DoseRefused') return result.refusals;
      if (result === undefined) return [{ code: 'server/unknown' }];
      const day = this.formats.dayWord(`${result.change.fromDay}T12:00:00Z`);
      const text = this.words.say(input.step > input.seenStep ? 'dose.done.down' : 'dose.done.up', { day });
      this.done.set(text);
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
