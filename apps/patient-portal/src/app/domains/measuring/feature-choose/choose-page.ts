import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, liveQuery, MeasureWords, Words } from '@fyrlykt/portal';
import { EmptyState, Icon, Page, Skeleton } from '@fyrlykt/ui';
import { PersonStore } from '../../../shell/person-store';
import { DueTaskDocument } from '../data/generated/operations';

/** A reading outside the day's tasks: which measure? */
@Component({
  selector: 'fy-choose-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, FaultState, Icon, Page, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <fy-page back="/" [heading]="'choose.title' | transloco" [lead]="'choose.lead' | transloco">
      @if (query.fault(); as fault) {
        <fy-fault [fault]="fault" (retry)="query.refetch()" />
      } @else if (query.loading()) {
        <fy-skeleton />
      } @else if (measures().length === 0) {
        <fy-empty-state [title]="'choose.none' | transloco" />
      } @else {
        <ul class="choice-list">
          @for (measure of measures(); track measure.path) {
            <li>
              <a class="choice" [routerLink]="['/record', 'measures', measure.path]"
                ><span>{{ measure.name }}</span
                ><fy-icon name="next"
              /></a>
            </li>
          }
        </ul>
      }
    </fy-page>
  `,
  styles: `
    .choice {
      justify-content: space-between;
      color: var(--ink);
      text-decoration: none;
      font-weight: 600;
    }
  `,
})
export class ChoosePage {
  private readonly people = inject(PersonStore);
  private readonly names = inject(MeasureWords);
  private readonly words = inject(Words);
  protected readonly query = liveQuery(DueTaskDocument, () => {
    const patientId = this.people.patientId();
    return patientId === undefined ? undefined : { patientId };
  });
  protected readonly measures = computed(() => {
    const kinds = (this.query.data()?.today?.kinds ?? []).filter((kind) => !kind.endsWith('-score'));
    return kinds
      .filter((kind) => kind !== 'diastolic')
      .map((kind) =>
        kind === 'systolic'
          ? { path: 'systolic,diastolic', name: this.words.say('measure.blood-pressure') }
          : { path: kind, name: this.names.name(kind) },
      );
  });
}
