import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, Formats, liveQuery, MeasureWords, Words } from '@fyrlykt/portal';
import { EmptyState, Icon, Page, Skeleton, ZoneBadge } from '@fyrlykt/ui';
import { UnitStore } from '../../../shell/unit-store';
import { PatientsDocument, type PatientFilter } from '../data/generated/operations';

const FILTERS: readonly PatientFilter[] = ['ALL', 'RED', 'YELLOW', 'UNGRADED', 'GREEN', 'MISSING'];
const SEARCH_AFTER_MS = 250;

/** All the unit's patients, by name, number or colour. */
@Component({
  selector: 'fy-patients-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, FaultState, Icon, Page, RouterLink, Skeleton, TranslocoPipe, ZoneBadge],
  templateUrl: './patients-page.html',
  styleUrl: './patients-page.css',
})
export class PatientsPage {
  private readonly units = inject(UnitStore);
  private readonly measures = inject(MeasureWords);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly filters = FILTERS;
  protected readonly filter = signal<PatientFilter>('ALL');
  protected readonly search = signal('');
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected readonly query = liveQuery(PatientsDocument, () => {
    const unitId = this.units.unitId();
    const search = this.search().trim();
    return unitId === undefined
      ? undefined
      : { unitId, filter: this.filter(), search: search === '' ? null : search, first: 100 };
  });
  protected readonly hasMore = computed(() => this.query.data()?.patients.pageInfo.hasNextPage ?? false);
  protected readonly rows = computed(() =>
    (this.query.data()?.patients.edges ?? []).map(({ node }) => ({
      ...node,
      condition: this.words.ofCode('condition', node.condition),
      newest: this.measures.line(node.newest),
      last: node.lastReadingAt ? this.formats.moment(node.lastReadingAt) : this.words.say('patients.never'),
      next: node.nextDueAt ? this.formats.moment(node.nextDueAt) : '–',
    })),
  );

  protected type(event: Event): void {
    clearTimeout(this.typing);
    const text = (event.target as HTMLInputElement).value;
    this.typing = setTimeout(() => this.search.set(text), SEARCH_AFTER_MS);
  }
}
