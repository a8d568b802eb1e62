import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Fault, FaultWords, Words } from '@fyrlykt/portal';
import { Icon } from '@fyrlykt/ui';
import { DoseStore } from '../data/dose-store';
import type { DoseChoice } from './dose-step';

/** Why a patient is to measure less or more often. */
@Component({
  selector: 'fy-dose-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  templateUrl: './dose-dialog.html',
  styles: `
    .card {
      width: min(30rem, calc(100vw - 2rem));
      max-height: calc(100dvh - 2rem);
      overflow-y: auto;
    }
  `,
})
export class DoseDialog {
  protected readonly choice = inject<DoseChoice>(DIALOG_DATA);
  protected readonly dialog = inject(DialogRef);
  protected readonly store = inject(DoseStore);
  protected readonly faultWords = inject(FaultWords);
  private readonly words = inject(Words);
  protected readonly way = this.choice.step > this.choice.dose.step ? 'down' : 'up';
  protected readonly isQuiet = this.choice.dose.proposedStep === this.choice.step;
  protected readonly error = signal('');
  protected readonly faults = signal<readonly Fault[]>([]);

  protected async save(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const reason = typed.trim();
    this.error.set(reason ? '' : this.words.say('dose.reasonMissing'));
    if (!reason) return;
    const { dose, step } = this.choice;
    const { planVersionId, step: seenStep } = dose;
    this.faults.set(await this.store.change({ planVersionId, seenStep, step, reason }));
    if (this.faults().length === 0) this.dialog.close();
  }
}
