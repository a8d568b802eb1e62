import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, Formats, liveQuery, PlanWords, Words } from '@fyrlykt/portal';
import { EmptyState, Skeleton, ZoneBadge } from '@fyrlykt/ui';
import { UnitStore } from '../../../shell/unit-store';
import { PatientPlansDocument } from '../data/generated/operations';
import { PatientStore } from '../data/patient-store';
import { DosePanel } from './dose-panel';

/** The plan in force in words, and every version of it with what changed. */
@Component({
  selector: 'fy-plan-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DosePanel, EmptyState, FaultState, RouterLink, Skeleton, TranslocoPipe, ZoneBadge],
  templateUrl: './plan-page.html',
  styleUrl: './plan-page.css',
})
export class PlanPage {
  protected readonly store = inject(PatientStore);
  protected readonly units = inject(UnitStore);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  private readonly planWords = inject(PlanWords);
  protected readonly query = liveQuery(
    PatientPlansDocument,
    () => {
      const id = this.store.id();
      return id === undefined ? undefined : { id };
    },
    // A submission may have brought the plan's own schedules back.
    { when: ({ topic }) => topic === 'PLAN' || topic === 'SUBMISSION' },
  );

  protected readonly current = computed(() => this.query.data()?.patient?.plan ?? undefined);
  protected readonly plan = computed(() => {
    const current = this.current();
    return current && this.planWords.read(current.content);
  });
  protected readonly doses = computed(() => this.query.data()?.patient?.doses ?? []);
  protected readonly limits = computed(() => {
    const plan = this.plan();
    return plan ? this.planWords.limits(plan) : [];
  });
  protected readonly tasks = computed(() => this.plan()?.tasks.map((task) => this.planWords.task(task)) ?? []);
  protected readonly advice = computed(() => {
    const plan = this.plan();
    return plan ? this.planWords.advice(plan) : [];
  });
  protected readonly versions = computed(() => {
    const all = [...(this.query.data()?.patient?.planVersions ?? [])].sort((a, b) => b.number - a.number);
    return all.map((version) => {
      // What it took over from: the newest older one of the same pathway that was ever signed, and nobody's draft.
      const older = all.find(
        ({ number, pathwayId, state }) =>
          number < version.number && pathwayId === version.pathwayId && !['DRAFT', 'PROPOSED'].includes(state),
      );
      const now = this.planWords.read(version.content);
      const before = older && this.planWords.read(older.content);
      return {
        id: version.id,
        heading: this.words.say('plan.version', {
          n: version.number,
          state: this.stateOf(version),
        }),
        facts: this.words.say('plan.by', { by: version.authorName, at: this.formats.moment(version.createdAt) }),
        approved: version.approvedByName
          ? this.words.say('plan.approvedBy', {
              by: version.approvedByName,
              at: version.approvedAt ? this.formats.moment(version.approvedAt) : '',
            })
          : '',
        reason: version.reason,
        changes: now && before ? this.planWords.differences(before, now) : [],
      };
    });
  });

  /** A version may be put in force from a later moment. */
  private stateOf({ state, effectiveFrom }: { state: string; effectiveFrom?: string | null }): string {
    return state === 'ACTIVE' && effectiveFrom && Date.parse(effectiveFrom) > Date.now()
      ? this.words.say('plan.inForceFrom', { at: this.formats.moment(effectiveFrom) })
      : this.words.say(`plan.state.${state}`);
  }
}
