import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Formats } from '@fyrlykt/portal';
import { UnitStore } from '../../../shell/unit-store';
import type { PlanPartsFragment } from '../data/generated/operations';
import { PlanActions } from '../data/plan-actions';
import { PlanDraft } from '../data/plan-draft';
import { PlanFile } from '../data/plan-file';

/** The one step that follows on where a version stands. Saving is the form's own. */
@Component({
  selector: 'fy-plan-steps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoPipe],
  templateUrl: './plan-steps.html',
  styleUrl: './plan-steps.css',
})
export class PlanSteps {
  readonly version = input.required<PlanPartsFragment>();
  protected readonly actions = inject(PlanActions);
  protected readonly draft = inject(PlanDraft);
  protected readonly file = inject(PlanFile);
  protected readonly units = inject(UnitStore);
  private readonly formats = inject(Formats);
  protected readonly later = signal(false);
  private readonly typedMoment = signal('');
  protected readonly seen = computed(() => ({ id: this.version().id, revision: this.version().revision }));

  /** From when on, when that is later than now. */
  protected readonly from = computed(() => {
    const moment = new Date(this.later() ? this.typedMoment() : Number.NaN);
    return moment.getTime() > Date.now() ? moment : undefined;
  });
  protected readonly moment = computed(() => {
    const from = this.from();
    return from && this.formats.moment(from);
  });

  protected choose(later: boolean): void {
    this.later.set(later);
  }

  protected type(event: Event): void {
    this.typedMoment.set((event.target as HTMLInputElement).value);
  }

  protected activate(): void {
    const effectiveFrom = this.from()?.toISOString();
    void this.actions.activate({ ...this.seen(), ...(effectiveFrom === undefined ? {} : { effectiveFrom }) });
  }
}
