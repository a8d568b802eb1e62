import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, FaultWords, liveQuery, LocaleStore, MeasureWords, PlanWords, Words } from '@fyrlykt/portal';
import { EmptyState, Icon, Page, readNumber, Skeleton, ZoneBadge } from '@fyrlykt/ui';
import { SENTENCE_BOOKS } from '@fyrlykt/triage';
import { UnitStore } from '../../../shell/unit-store';
import { type EditableLimit, limitsOf, withLimits } from '../data/editable-limits';
import { PlanPatientDocument, PlanToEditDocument } from '../data/generated/operations';
import { PlanActions } from '../data/plan-actions';

/** One plan version: change limits while it is a draft, propose, approve, put in force. */
@Component({
  selector: 'fy-edit-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, FaultState, Icon, Page, RouterLink, Skeleton, TranslocoPipe, ZoneBadge],
  providers: [PlanActions],
  templateUrl: './edit-page.html',
  styleUrl: './edit-page.css',
})
export class EditPage {
  readonly planId = input.required<string>();
  protected readonly actions = inject(PlanActions);
  protected readonly units = inject(UnitStore);
  protected readonly faultWords = inject(FaultWords);
  protected readonly measures = inject(MeasureWords);
  private readonly planWords = inject(PlanWords);
  private readonly words = inject(Words);
  private readonly locale = inject(LocaleStore);
  protected readonly query = liveQuery(PlanToEditDocument, () => ({ id: this.planId() }), { when: () => false });
  protected readonly version = linkedSignal(() => this.actions.saved() ?? this.query.data()?.planVersion ?? undefined);
  private readonly patientQuery = liveQuery(
    PlanPatientDocument,
    () => {
      const id = this.version()?.patientId;
      return id === undefined ? undefined : { id };
    },
    { when: () => false },
  );
  protected readonly patientName = computed(() => this.patientQuery.data()?.patient?.name ?? '');
  protected readonly plan = computed(() => {
    const version = this.version();
    return version && this.planWords.read(version.content);
  });
  protected readonly isDraft = computed(() => this.version()?.state === 'DRAFT');
  protected readonly typed = signal<Readonly<Record<string, string>>>({});
  protected readonly rows = computed(() => {
    const plan = this.plan();
    if (plan === undefined) return [];
    const titles = SENTENCE_BOOKS[this.locale.language()].titles as Readonly<Record<string, string>>;
    return limitsOf(plan).map((limit) => ({
      limit,
      id: idOf(limit),
      title: titles[limit.textCode] ?? limit.textCode,
      edge: this.words.say(`edit.edge.${limit.edge}`),
      unit: limit.kind ? this.measures.unitOf(limit.kind) : '',
      text: this.typed()[idOf(limit)] ?? String(limit.value).replace('.', ','),
    }));
  });
  protected readonly invalid = computed(() =>
    this.rows()
      .filter(({ text }) => readNumber(text) === undefined)
      .map(({ id }) => id),
  );
  protected readonly changes = computed(() =>
    this.rows().flatMap(({ limit, text }) => {
      const value = readNumber(text);
      return value === undefined || value === limit.value ? [] : [{ limit, value }];
    }),
  );
  protected readonly advice = computed(() => {
    const plan = this.plan();
    return plan ? this.planWords.advice(plan) : [];
  });
  /** What theirs and mine say differently, when somebody else has saved in between. */
  protected readonly conflict = computed(() => {
    const stale = this.actions.stale();
    const [theirs, mine] = [
      stale && this.planWords.read(stale.theirs.content),
      stale && this.planWords.read(stale.yourContent),
    ];
    return theirs && mine ? this.planWords.differences(theirs, mine) : undefined;
  });

  protected type(id: string, event: Event): void {
    this.typed.update((typed) => ({ ...typed, [id]: (event.target as HTMLInputElement).value }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [version, plan] = [this.version(), this.plan()];
    if (version === undefined || plan === undefined || this.invalid().length > 0) return;
    const content = JSON.stringify(withLimits(plan, this.changes()));
    const input = { planVersionId: version.id, revision: version.revision, content, reason: version.reason };
    if (await this.actions.edit(input)) this.typed.set({});
  }

  protected takeTheirs(): void {
    this.typed.set({});
    this.actions.acceptTheirs();
  }
}

const idOf = ({ rule, level, edge }: EditableLimit): string => `limit-${rule}-${level}-${edge}`;
