import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, Formats, liveQuery, Words } from '@fyrlykt/portal';
import { EmptyState, Page, Skeleton } from '@fyrlykt/ui';
import { UnitStore } from '../../../shell/unit-store';
import { PlansToSignDocument } from '../data/generated/operations';

/** Plans that wait for this unit's signature. */
@Component({
  selector: 'fy-plans-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, FaultState, Page, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <fy-page [heading]="'plans.title' | transloco" [lead]="'plans.lead' | transloco">
      @if (query.fault(); as fault) {
        <fy-fault [fault]="fault" (retry)="query.refetch()" />
      } @else if (query.loading()) {
        <fy-skeleton />
      } @else {
        <ul class="stack">
          @for (plan of plans(); track plan.id) {
            <li class="card row spread">
              <div>
                <p class="strong">{{ plan.title }}</p>
                <p>{{ plan.reason }}</p>
                <p class="soft small">{{ plan.facts }}</p>
              </div>
              <a class="button" [routerLink]="['/plans', plan.id]"
                >{{ 'plans.look' | transloco }}<span class="visually-hidden">: {{ plan.title }}</span></a
              >
            </li>
          } @empty {
            <fy-empty-state [title]="'plans.none' | transloco" [text]="'plans.noneText' | transloco" />
          }
        </ul>
      }
    </fy-page>
  `,
})
export class PlansPage {
  private readonly units = inject(UnitStore);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly query = liveQuery(
    PlansToSignDocument,
    () => {
      const unitId = this.units.unitId();
      return unitId === undefined ? undefined : { unitId };
    },
    { when: ({ topic }) => topic === 'PLAN' },
  );
  protected readonly plans = computed(() =>
    (this.query.data()?.plansToSign ?? []).map((plan) => ({
      ...plan,
      facts: this.words.say('plans.proposed', {
        by: plan.authorName,
        at: this.formats.moment(plan.proposedAt ?? plan.createdAt),
      }),
    })),
  );
}
