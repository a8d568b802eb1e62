import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Fault, FaultWords, localDay } from '@fyrlykt/portal';
import type { PauseReason } from '../data/generated/operations';
import { PatientStore } from '../data/patient-store';
import { SilenceStore } from '../data/silence-store';

const DAY_MS = 86_400_000;
const USUAL_DAYS = 7;

const dayAhead = (days: number): string => localDay(Date.now() + days * DAY_MS);

const REASONS: readonly PauseReason[] = ['HOLIDAY', 'ADMISSION', 'OTHER'];

/** Some days in which nothing is expected. */
@Component({
  selector: 'fy-pause-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  templateUrl: './pause-dialog.html',
  styleUrl: './silence-dialog.css',
})
export class PauseDialog {
  protected readonly dialog = inject(DialogRef);
  protected readonly store = inject(SilenceStore);
  protected readonly faultWords = inject(FaultWords);
  private readonly patients = inject(PatientStore);
  protected readonly pathways = computed(() => this.patients.patient()?.pathways ?? []);
  protected readonly reasons = REASONS;
  protected readonly reason = signal<PauseReason>('HOLIDAY');
  protected readonly today = dayAhead(0);
  protected readonly usual = dayAhead(USUAL_DAYS - 1);
  protected readonly faults = signal<readonly Fault[]>([]);

  protected async save(event: Event, chosen: { pathwayId: string; note: string; firstDay: string; lastDay: string }) {
    event.preventDefault();
    const patientId = this.patients.id();
    if (patientId === undefined) return;
    this.faults.set(await this.store.pause({ ...chosen, patientId, reason: this.reason() }));
    if (this.faults().length === 0) this.dialog.close();
  }
}
