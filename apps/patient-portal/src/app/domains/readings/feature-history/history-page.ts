import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, FindingSentence, Formats, liveQuery } from '@fyrlykt/portal';
import { EmptyState, Icon, Page, Skeleton, ZoneBadge } from '@fyrlykt/ui';
import { PersonStore } from '../../../shell/person-store';
import { SeenWords } from '../../../shell/seen-words';
import { MySubmissionsDocument } from '../data/generated/operations';

const PAGE = 20;

/** What has been sent before, newest first. */
@Component({
  selector: 'fy-history-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, FaultState, Icon, Page, RouterLink, Skeleton, TranslocoPipe, ZoneBadge],
  styles: `
    .capital {
      display: inline-block;
    }
    .open a {
      display: inline-block;
      padding-block: var(--space-2);
    }
  `,
  template: `
    <fy-page back="/readings" [heading]="'history.title' | transloco">
      @if (query.fault(); as fault) {
        <fy-fault [fault]="fault" (retry)="query.refetch()" />
      } @else if (query.loading()) {
        <fy-skeleton />
      } @else {
        <ul class="choice-list">
          @for (row of rows(); track row.id) {
            <li class="card stack tight">
              <p class="row spread tight">
                <span class="strong capital">{{ row.moment }}</span><fy-zone-badge [zone]="row.zone" />
              </p>
              @if (row.why) {
                <p>{{ row.why }}</p>
              }
              <p class="with-icon soft">
                <fy-icon [name]="row.isSeen ? 'eye' : 'check'" /><span>{{ row.seen }}</span>
              </p>
              <p class="open">
                <a [routerLink]="['/record', 'result', row.id]"
                  >{{ 'history.open' | transloco }}<span class="visually-hidden">: {{ row.moment }}</span></a
                >
              </p>
            </li>
          } @empty {
            <fy-empty-state [title]="'history.none' | transloco" [text]="'history.noneText' | transloco" />
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
})
export class HistoryPage {
  private readonly people = inject(PersonStore);
  private readonly formats = inject(Formats);
  private readonly findings = inject(FindingSentence);
  private readonly seenWords = inject(SeenWords);
  protected readonly page = PAGE;
  protected readonly first = signal(PAGE);
  protected readonly query = liveQuery(MySubmissionsDocument, () => {
    const patientId = this.people.patientId();
    return patientId === undefined ? undefined : { patientId, first: Math.min(this.first(), 100), after: null };
  });
  protected readonly hasMore = computed(
    () => (this.query.data()?.mySubmissions?.pageInfo.hasNextPage ?? false) && this.first() < 100,
  );
  protected readonly rows = computed(() =>
    (this.query.data()?.mySubmissions?.edges ?? []).map(({ node }) => ({
      id: node.submissionId,
      moment: this.formats.moment(node.receivedAt),
      zone: node.zone,
      why: node.findings[0] ? this.findings.of(node.findings[0]) : '',
      seen: this.seenWords.of(node.seen),
      isSeen: node.seen.state !== 'RECEIVED',
    })),
  );
}
