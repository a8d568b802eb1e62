import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultWords, PlanWords } from '@fyrlykt/portal';
import { Icon } from '@fyrlykt/ui';
import { PlanDraft } from '../data/plan-draft';

/** The lower steps of a plan in words, for whoever signs it; in a draft they can be taken out. */
@Component({
  selector: 'fy-dose-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    @for (text of faults(); track text) {
      <p class="field-error" role="alert"><fy-icon name="warn" />{{ text }}</p>
    }
    <ul class="lines" [class.soft]="draft.isDoseDropped()">
      @for (line of lines(); track $index) {
        <li>{{ line }}</li>
      } @empty {
        <li>{{ 'dose.gone' | transloco }}</li>
      }
    </ul>
    @if (editable()) {
      <label class="with-icon">
        <input type="checkbox" [checked]="draft.isDoseDropped()" (change)="drop($event)" />
        <span>{{ 'dose.drop' | transloco }}</span>
      </label>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
    .lines {
      list-style: disc;
      padding-inline-start: 1.25em;
    }
    label {
      min-height: 2.75rem;
      cursor: pointer;
    }
    input {
      width: 1.25rem;
      height: 1.25rem;
      accent-color: var(--primary);
    }
  `,
})
export class DoseFields {
  readonly editable = input.required<boolean>();
  protected readonly draft = inject(PlanDraft);
  private readonly planWords = inject(PlanWords);
  private readonly faultWords = inject(FaultWords);

  /** As it would be saved; what is taken out is told until it has been. */
  protected readonly lines = computed(() => {
    const plan = this.draft.isDoseDropped() ? this.draft.stored() : this.draft.proposed();
    return plan ? this.planWords.dose(plan) : [];
  });
  protected readonly faults = computed(() => {
    const faults = this.draft.faultsAt('/dose').map(({ code }) => ({ code: `plan/${code}` }));
    return [...new Set(faults.map((fault) => `${this.faultWords.title(fault)}. ${this.faultWords.text(fault)}`))];
  });

  protected drop(event: Event): void {
    this.draft.isDoseDropped.set((event.target as HTMLInputElement).checked);
  }
}
