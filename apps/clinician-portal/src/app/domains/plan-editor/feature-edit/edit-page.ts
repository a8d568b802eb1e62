import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, Formats, liveQuery, PlanWords, Words } from '@fyrlykt/portal';
import { EmptyState, Icon, Page, Skeleton } from '@fyrlykt/ui';
import { PlanPatientDocument, PlanToEditDocument } from '../data/generated/operations';
import { PlanActions } from '../data/plan-actions';
import { PlanDraft } from '../data/plan-draft';
import { PlanFile } from '../data/plan-file';
import { AdviceFields } from './advice-fields';
import { DoseFields } from './dose-fields';
import { LimitFields } from './limit-fields';
import { LimitTrial } from './limit-trial';
import { PlanSteps } from './plan-steps';
import { FaultList } from '../ui/fault-list';
import { TaskFields } from './task-fields';

/** One plan version: change it while it is a draft, see what its limits would have done, propose, approve, put in force. */
@Component({
  selector: 'fy-edit-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AdviceFields,
    DoseFields,
    EmptyState,
    FaultList,
    FaultState,
    Icon,
    LimitFields,
    LimitTrial,
    Page,
    PlanSteps,
    Skeleton,
    TaskFields,
    TranslocoPipe,
  ],
  providers: [PlanActions, PlanDraft, PlanFile],
  templateUrl: './edit-page.html',
  styleUrl: './edit-page.css',
  host: { '(window:beforeunload)': 'draft.isChanged() && $event.preventDefault()' },
})
export class EditPage {
  readonly planId = input.required<string>();
  protected readonly actions = inject(PlanActions);
  protected readonly draft = inject(PlanDraft);
  private readonly file = inject(PlanFile);
  private readonly planWords = inject(PlanWords);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
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
  protected readonly faults = computed(() => [...this.actions.faults(), ...this.file.faults()]);
  protected readonly isDraft = computed(() => this.version()?.state === 'DRAFT');
  /** Until it is in force, the question is what it would do. */
  protected readonly isTried = computed(() => ['DRAFT', 'PROPOSED', 'APPROVED'].includes(this.version()?.state ?? ''));
  protected readonly state = computed(() => {
    const { state, effectiveFrom } = this.version() ?? {};
    if (state === 'ACTIVE' && effectiveFrom && Date.parse(effectiveFrom) > Date.now())
      return this.words.say('plan.inForceFrom', { at: this.formats.moment(effectiveFrom) });
    return state === undefined ? '' : this.words.say(`plan.state.${state}`);
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

  /** Everything in which this version, as it stands on the page, differs from the plan that it would take over from. */
  protected readonly changes = computed(() => {
    const { id, pathwayId } = this.version() ?? {};
    const inForce = this.patientQuery
      .data()
      ?.patient?.planVersions.find((one) => one.pathwayId === pathwayId && one.id !== id && one.state === 'ACTIVE');
    const [before, after] = [
      inForce && this.planWords.read(inForce.content),
      this.draft.proposed() ?? this.draft.stored(),
    ];
    return this.isTried() && before && after ? this.planWords.differences(before, after) : undefined;
  });

  constructor() {
    effect(() => {
      const content = this.version()?.content;
      untracked(() => this.draft.stored.set(content === undefined ? undefined : this.planWords.read(content)));
    });
  }

  /** What has been typed and not saved is not lost without a word, whether a link leads away or the window is closed. */
  mayLeave(): boolean {
    return !this.draft.isChanged() || window.confirm(this.words.say('edit.leave'));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [version, plan] = [this.version(), this.draft.proposed()];
    if (version === undefined || plan === undefined || !this.draft.isWhole()) return;
    const { id, revision, reason } = version;
    const input = { planVersionId: id, revision, content: JSON.stringify(plan), reason };
    if (await this.actions.edit(input)) this.draft.reset();
  }

  protected takeTheirs(): void {
    this.draft.reset();
    this.actions.acceptTheirs();
  }
}
