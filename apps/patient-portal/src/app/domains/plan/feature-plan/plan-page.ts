import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CoverageSentence, FaultState, Formats, LimitSentence, liveQuery, MeasureWords, Words } from '@fyrlykt/portal';
import { EmptyState, Icon, Page, Skeleton, ZoneBadge } from '@fyrlykt/ui';
import { DoseSentence } from '../../../shell/dose-sentence';
import { PersonStore } from '../../../shell/person-store';
import { MyPlanDocument } from '../data/generated/operations';

const ZONE_ORDER = ['GREEN', 'YELLOW', 'RED', 'UNGRADED'] as const;

/** The own plan in words: what to do in each zone, the limits, the tasks, who watches. */
@Component({
  selector: 'fy-plan-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, FaultState, Icon, Page, RouterLink, Skeleton, TranslocoPipe, ZoneBadge],
  templateUrl: './plan-page.html',
  styles: `
    .advice {
      padding: var(--space-4);
      border-radius: var(--radius-m);
      background: var(--surface);
      border: 1px solid var(--line);
    }
    .limit {
      display: grid;
      grid-template-columns: 6.5rem 1fr;
      gap: var(--space-3);
      align-items: baseline;
    }
    .limit fy-zone-badge {
      justify-self: start;
    }
    .plain {
      list-style: disc;
      padding-inline-start: 1.25em;
    }
    .tasks li {
      padding-block: var(--space-3);
      border-bottom: 1px solid var(--line);
    }
  `,
})
export class PlanPage {
  private readonly people = inject(PersonStore);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  private readonly coverageSentence = inject(CoverageSentence);
  private readonly limitSentence = inject(LimitSentence);
  protected readonly measures = inject(MeasureWords);
  protected readonly dose = inject(DoseSentence);
  protected readonly query = liveQuery(
    MyPlanDocument,
    () => {
      const patientId = this.people.patientId();
      return patientId === undefined ? undefined : { patientId };
    },
    { when: ({ topic }) => topic === 'PLAN' || topic === 'SUBMISSION' },
  );

  protected readonly plan = computed(() => this.query.data()?.myPlan);
  protected readonly lead = computed(() => {
    const plan = this.plan();
    if (!plan) return '';
    const facts = { day: this.formats.day(plan.effectiveFrom), name: plan.approvedByName ?? '' };
    return this.words.say(plan.approvedByName ? 'plan.approved' : 'plan.since', facts);
  });
  protected readonly advice = computed(() =>
    [...(this.plan()?.advice ?? [])].sort((a, b) => ZONE_ORDER.indexOf(a.zone) - ZONE_ORDER.indexOf(b.zone)),
  );
  protected readonly limits = computed(() => [
    ...new Map(
      (this.plan()?.limits ?? []).map((limit) => {
        const sentence = this.limitSentence.of(limit);
        return [`${limit.zone}:${sentence}`, { zone: limit.zone, sentence }];
      }),
    ).values(),
  ]);
  protected readonly coverage = computed(() => {
    const plan = this.plan();
    return plan ? this.coverageSentence.now(plan.coverage) : '';
  });
  protected readonly hours = computed(() => {
    const plan = this.plan();
    return plan ? this.coverageSentence.hours(plan.coverage) : '';
  });

  /** A whole day is said in words. */
  protected hoursOf(windows: readonly string[]): string {
    return windows.map((window) => (window === '00:00-24:00' ? this.words.say('plan.anyTime') : window)).join(', ');
  }

  protected days({ everyDays, weekdays }: { everyDays: number; weekdays: readonly number[] }): string {
    if (everyDays > 1) return this.words.say('planWords.everyDays', { n: everyDays });
    if (weekdays.length === 0 || weekdays.length === 7) return this.words.say('plan.everyDay');
    return weekdays.map((weekday) => this.words.say(`weekday.${weekday}`)).join(', ');
  }
}
