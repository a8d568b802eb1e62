import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, FindingSentence, Formats, liveQuery, MeasureWords, Words } from '@fyrlykt/portal';
import { EmptyState, Skeleton, ZoneBadge } from '@fyrlykt/ui';
import { PatientSubmissionsDocument } from '../data/generated/operations';
import { PatientStore } from '../data/patient-store';

const PAGE = 25;

/** What the patient has sent, newest first. */
@Component({
  selector: 'fy-submissions-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, FaultState, Skeleton, TranslocoPipe, ZoneBadge],
  template: `
    <h2>{{ 'submissions.title' | transloco }}</h2>
    @if (query.fault(); as fault) {
      <fy-fault [fault]="fault" (retry)="query.refetch()" />
    } @else if (query.loading()) {
      <fy-skeleton />
    } @else if (rows().length === 0) {
      <fy-empty-state [title]="'submissions.none' | transloco" />
    } @else {
      <div class="card table-frame" tabindex="0" role="region" [attr.aria-label]="'submissions.title' | transloco">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{{ 'submissions.when' | transloco }}</th>
              <th scope="col">{{ 'submissions.zone' | transloco }}</th>
              <th scope="col">{{ 'submissions.values' | transloco }}</th>
              <th scope="col">{{ 'submissions.why' | transloco }}</th>
              <th scope="col">{{ 'submissions.by' | transloco }}</th>
              <th scope="col">{{ 'submissions.reviewed' | transloco }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.id) {
              <tr>
                <td class="numeric">{{ row.when }}</td>
                <td><fy-zone-badge [zone]="row.zone" /></td>
                <td>{{ row.values }}</td>
                <td>{{ row.why }}</td>
                <td>{{ row.by }}</td>
                <td>{{ row.reviewed }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      @if (hasMore()) {
        <div>
          <button type="button" class="button" (click)="first.set(first() + page)">
            {{ 'submissions.more' | transloco }}
          </button>
        </div>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--space-4);
    }
  `,
})
export class SubmissionsPage {
  private readonly store = inject(PatientStore);
  private readonly formats = inject(Formats);
  private readonly measures = inject(MeasureWords);
  private readonly findings = inject(FindingSentence);
  private readonly words = inject(Words);
  protected readonly page = PAGE;
  protected readonly first = signal(PAGE);
  protected readonly query = liveQuery(
    PatientSubmissionsDocument,
    () => {
      const id = this.store.id();
      return id === undefined ? undefined : { id, first: Math.min(this.first(), 100) };
    },
    { when: ({ patientId }) => patientId === this.store.id() },
  );
  protected readonly hasMore = computed(
    () => (this.query.data()?.patient?.submissions.pageInfo.hasNextPage ?? false) && this.first() < 100,
  );
  protected readonly rows = computed(() =>
    (this.query.data()?.patient?.submissions.edges ?? []).map(({ node }) => {
      const scores = node.formAnswers.flatMap(({ score }) =>
        score == null ? [] : [this.words.say('submissions.score', { score })],
      );
      const by = this.words.ofCode('performer', node.performedBy);
      return {
        id: node.id,
        when: this.formats.moment(node.takenAt),
        zone: node.zone,
        values: [this.measures.line(node.values), ...scores].filter(Boolean).join(' · '),
        why: node.findings
          .map((finding) => ({ text: this.findings.of(finding), snoozed: finding.snoozed }))
          .map(({ text, snoozed }) => (snoozed ? this.words.say('silence.mark', { text }) : text))
          .join(' '),
        by: node.performerName ? `${node.performerName} (${by})` : by,
        reviewed:
          node.reviewedBy && node.reviewedAt ? `${node.reviewedBy}, ${this.formats.moment(node.reviewedAt)}` : '–',
      };
    }),
  );
}
