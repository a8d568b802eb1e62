import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultWords, LocaleStore, MeasureWords, Words } from '@fyrlykt/portal';
import { SENTENCE_BOOKS } from '@fyrlykt/triage/sentences';
import { Icon, ZoneBadge } from '@fyrlykt/ui';
import { PlanDraft } from '../data/plan-draft';

/** Every limit of the plan, with where it comes from; a field while it may be changed. */
@Component({
  selector: 'fy-limit-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe, ZoneBadge],
  templateUrl: './limit-fields.html',
  styleUrl: './lines.css',
})
export class LimitFields {
  readonly editable = input.required<boolean>();
  protected readonly draft = inject(PlanDraft);
  private readonly measures = inject(MeasureWords);
  private readonly words = inject(Words);
  private readonly faultWords = inject(FaultWords);
  private readonly locale = inject(LocaleStore);

  protected readonly rows = computed(() => {
    const titles = SENTENCE_BOOKS[this.locale.language()].titles as Readonly<Record<string, string>>;
    const told = this.toldAt();
    return this.draft.rows().map(({ limit, id, text, value }) => ({
      id,
      text,
      zone: limit.zone,
      title: titles[limit.textCode] ?? limit.textCode,
      edge: this.words.say(`edit.edge.${limit.edge}`),
      unit: limit.kind ? this.measures.unitOf(limit.kind) : '',
      source: this.draft.stored()?.rules[limit.rule]?.source,
      fault: value === undefined ? this.words.say('edit.invalid') : told.has(id) ? this.faultOf(limit.rule) : '',
    }));
  });

  /** A rule's fault is told beside the limits that were changed, else beside its first. */
  private readonly toldAt = computed(() => {
    const rows = this.draft.rows();
    const changed = rows.filter(({ limit, value }) => value !== limit.value);
    const first = rows.filter(
      ({ limit }, index) =>
        !changed.some((row) => row.limit.rule === limit.rule) && rows[index - 1]?.limit.rule !== limit.rule,
    );
    return new Set([...changed, ...first].map(({ id }) => id));
  });

  protected type(id: string, event: Event): void {
    this.draft.typeLimit(id, (event.target as HTMLInputElement).value);
  }

  private faultOf(rule: number): string {
    const [fault] = this.draft.faultsAt(`/rules/${rule}`);
    if (fault === undefined) return '';
    const told = { code: `plan/${fault.code}` };
    return `${this.faultWords.title(told)}. ${this.faultWords.text(told)}`;
  }
}
