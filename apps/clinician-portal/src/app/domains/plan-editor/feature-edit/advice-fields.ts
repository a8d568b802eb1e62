import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultWords, PlanWords, Words } from '@fyrlykt/portal';
import { Icon, ZoneBadge } from '@fyrlykt/ui';
import { type AdviceZone, PlanDraft } from '../data/plan-draft';

/** What the patient does in each zone. */
@Component({
  selector: 'fy-advice-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe, ZoneBadge],
  template: `
    @if (editable()) {
      <p class="soft small">{{ 'edit.adviceNote' | transloco }}</p>
    }
    <ul class="card lines">
      @for (row of rows(); track row.zone) {
        <li>
          <fy-zone-badge [zone]="row.zone" />
          @if (editable()) {
            <div>
              <textarea
                class="input"
                rows="3"
                maxlength="4000"
                [value]="row.text"
                [attr.aria-label]="row.label"
                [attr.aria-invalid]="row.fault ? 'true' : null"
                [attr.aria-describedby]="row.fault ? 'advice-' + row.zone : null"
                (input)="write(row.zone, $event)"
              ></textarea>
              @if (row.fault) {
                <p class="field-error" [id]="'advice-' + row.zone"><fy-icon name="warn" />{{ row.fault }}</p>
              }
            </div>
          } @else {
            <span>{{ row.text }}</span>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './lines.css',
})
export class AdviceFields {
  readonly editable = input.required<boolean>();
  private readonly draft = inject(PlanDraft);
  private readonly planWords = inject(PlanWords);
  private readonly faultWords = inject(FaultWords);
  private readonly words = inject(Words);

  protected readonly rows = computed(() => {
    const plan = this.draft.proposed();
    return (plan ? this.planWords.advice(plan) : []).map(({ zone, text }) => {
      const [fault] = this.draft.faultsAt(`/advice/${zone}`);
      const label = this.words.say('edit.adviceFor', { zone: this.words.say(`ui.zone.${zone}`) });
      return { zone, text, label, fault: fault && this.faultWords.text({ code: `plan/${fault.code}` }) };
    });
  });

  protected write(zone: AdviceZone, event: Event): void {
    this.draft.writeAdvice(zone, (event.target as HTMLTextAreaElement).value);
  }
}
