import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, Formats, liveQuery, Words } from '@fyrlykt/portal';
import { EmptyState, Page, Skeleton } from '@fyrlykt/ui';
import { PersonStore } from '../../../shell/person-store';
import { MyAccessLogDocument } from '../data/generated/operations';

const PAGE = 20;

/** Who has looked at this record, and when. */
@Component({
  selector: 'fy-access-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, FaultState, Page, Skeleton, TranslocoPipe],
  template: `
    <fy-page back="/settings" [heading]="'seenBy.title' | transloco" [lead]="'seenBy.lead' | transloco">
      @if (query.fault(); as fault) {
        <fy-fault [fault]="fault" (retry)="query.refetch()" />
      } @else if (query.loading()) {
        <fy-skeleton />
      } @else {
        <ul class="log">
          @for (entry of entries(); track entry.id) {
            <li>
              <p class="strong">{{ entry.byName }}</p>
              @if (entry.organisationName) {
                <p>{{ entry.organisationName }}</p>
              }
              <p class="soft">{{ entry.what }}, {{ entry.moment }}</p>
            </li>
          } @empty {
            <fy-empty-state [title]="'seenBy.none' | transloco" />
          }
        </ul>
        @if (hasMore()) {
          <button type="button" class="button wide" (click)="first.set(first() + page)">
            {{ 'history.more' | transloco }}
          </button>
        }
      }
    </fy-page>
  `,
  styles: `
    .log li {
      padding-block: var(--space-3);
      border-bottom: 1px solid var(--line);
    }
  `,
})
export class AccessPage {
  private readonly people = inject(PersonStore);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly page = PAGE;
  protected readonly first = signal(PAGE);
  protected readonly query = liveQuery(
    MyAccessLogDocument,
    () => {
      const patientId = this.people.patientId();
      return patientId === undefined ? undefined : { patientId, first: Math.min(this.first(), 100), after: null };
    },
    { when: () => false },
  );
  protected readonly hasMore = computed(
    () => (this.query.data()?.accessLog?.pageInfo.hasNextPage ?? false) && this.first() < 100,
  );
  protected readonly entries = computed(() =>
    (this.query.data()?.accessLog?.edges ?? []).map(({ node }) => ({
      ...node,
      what: this.words.say(node.kind === 'write' ? 'seenBy.write' : 'seenBy.read'),
      moment: this.formats.moment(node.at),
    })),
  );
}
