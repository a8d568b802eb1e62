import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Fault, FaultWords, localDay, MeasureWords, Words } from '@fyrlykt/portal';
import { Icon } from '@fyrlykt/ui';
import { PatientStore } from '../data/patient-store';
import { SilenceStore } from '../data/silence-store';
import type { Matter } from './matter';

const DAY_MS = 86_400_000;
/** As many as the service allows, today counted. */
const MOST_DAYS = 14;
const USUAL_DAYS = 7;

const dayAhead = (days: number): string => localDay(Date.now() + days * DAY_MS);

/** "We know, be silent": which way, why, and until when. */
@Component({
  selector: 'fy-snooze-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  templateUrl: './snooze-dialog.html',
  styleUrl: './silence-dialog.css',
})
export class SnoozeDialog {
  protected readonly matter = inject<Matter>(DIALOG_DATA);
  protected readonly dialog = inject(DialogRef);
  protected readonly store = inject(SilenceStore);
  protected readonly faultWords = inject(FaultWords);
  private readonly patients = inject(PatientStore);
  private readonly words = inject(Words);
  protected readonly measure = inject(MeasureWords).name(this.matter.kind).toLocaleLowerCase();
  protected readonly directions = ['LOW', 'HIGH'] as const;
  protected readonly direction = signal(this.matter.direction);
  protected readonly first = dayAhead(0);
  protected readonly last = dayAhead(MOST_DAYS - 1);
  protected readonly usual = dayAhead(USUAL_DAYS - 1);
  protected readonly errors = signal<{ direction?: string; reason?: string }>({});
  protected readonly faults = signal<readonly Fault[]>([]);

  protected async save(event: Event, reason: string, lastDay: string): Promise<void> {
    event.preventDefault();
    const direction = this.direction();
    const patientId = this.patients.id();
    this.errors.set({
      ...(direction ? {} : { direction: this.words.say('snooze.directionMissing') }),
      ...(reason.trim() ? {} : { reason: this.words.say('snooze.reasonMissing') }),
    });
    if (!direction || !reason.trim() || patientId === undefined) return;
    const { kind } = this.matter;
    this.faults.set(await this.store.snooze({ patientId, kind, direction, reason: reason.trim(), lastDay }));
    if (this.faults().length > 0) return;
    // The button that opened this goes when there is nothing left to snooze; what was set stands under this heading.
    this.dialog.config.restoreFocus = '#silences';
    this.dialog.close();
  }
}
