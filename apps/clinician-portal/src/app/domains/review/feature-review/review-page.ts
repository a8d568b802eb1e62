import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  ChangeFeed,
  type Fault,
  FaultState,
  faultOf,
  FaultWords,
  Formats,
  liveQuery,
  MeasureWords,
  Words,
} from '@fyrlykt/portal';
import { Announcer, EmptyState, Page, Skeleton, ZoneBadge } from '@fyrlykt/ui';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { UnitStore } from '../../../shell/unit-store';
import {
  GreenSubmissionsDocument,
  ReviewDocument,
  type SubmissionRef,
  UndoReviewDocument,
} from '../data/generated/operations';

/** Green submissions that nobody has looked at: reviewed one by one, or exactly those that are ticked. */
@Component({
  selector: 'fy-review-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, FaultState, Page, RouterLink, Skeleton, TranslocoPipe, ZoneBadge],
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
})
export class ReviewPage {
  private readonly apollo = inject(Apollo);
  private readonly feed = inject(ChangeFeed);
  private readonly units = inject(UnitStore);
  private readonly measures = inject(MeasureWords);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);
  protected readonly faultWords = inject(FaultWords);

  protected readonly query = liveQuery(GreenSubmissionsDocument, () => {
    const unitId = this.units.unitId();
    return unitId === undefined ? undefined : { unitId, first: 100 };
  });
  protected readonly rows = computed(() =>
    (this.query.data()?.greenSubmissions.edges ?? []).map(({ node }) => {
      const scores = node.formAnswers.flatMap(({ score }) =>
        score == null ? [] : [this.words.say('submissions.score', { score })],
      );
      return {
        id: node.id,
        patientId: node.patientId,
        patientName: node.patientName,
        zone: node.zone,
        when: this.formats.moment(node.takenAt),
        values: [this.measures.line(node.values), ...scores].filter(Boolean).join(' · '),
        note: node.performedBy === 'patient' ? '' : this.words.ofCode('performer', node.performedBy),
      };
    }),
  );
  private readonly ticked = signal<ReadonlySet<string>>(new Set());
  /** Only what is on the screen can be ticked: a row that has left takes its tick with it. */
  protected readonly chosen = computed(() => this.rows().filter(({ id }) => this.ticked().has(id)));
  protected readonly allTicked = computed(() => this.rows().length > 0 && this.chosen().length === this.rows().length);
  protected readonly working = signal(false);
  protected readonly done = signal<readonly SubmissionRef[]>([]);
  protected readonly faults = signal<readonly Fault[]>([]);

  protected isTicked(id: string): boolean {
    return this.ticked().has(id);
  }

  protected tick(id: string): void {
    this.ticked.update(
      (before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]),
    );
  }

  protected tickAll(): void {
    this.ticked.set(this.allTicked() ? new Set() : new Set(this.rows().map(({ id }) => id)));
  }

  protected async review(): Promise<void> {
    const submissions = this.chosen().map(({ id, patientId }) => ({ patientId, submissionId: id }));
    const reviewed = await this.send('review', submissions);
    if (!reviewed) return;
    this.done.set(submissions);
    this.ticked.set(new Set());
    this.announcer.say(this.words.say('review.done', { n: submissions.length }));
  }

  protected async undo(): Promise<void> {
    if (await this.send('undo', this.done())) {
      this.announcer.say(this.words.say('review.undone'));
      this.done.set([]);
    }
  }

  private async send(what: 'review' | 'undo', submissions: readonly SubmissionRef[]): Promise<boolean> {
    if (this.working() || submissions.length === 0) return false;
    this.working.set(true);
    this.faults.set([]);
    try {
      const variables = { submissions: [...submissions] };
      const result =
        what === 'review'
          ? (await firstValueFrom(this.apollo.mutate({ mutation: ReviewDocument, variables }))).data?.reviewSubmissions
          : (await firstValueFrom(this.apollo.mutate({ mutation: UndoReviewDocument, variables }))).data?.undoReview;
      if (result?.__typename === 'ReviewRefused') this.faults.set(result.refusals);
      return result?.__typename === 'SubmissionsReviewed';
    } catch (error) {
      this.faults.set([faultOf(error)]);
      return false;
    } finally {
      this.working.set(false);
      this.feed.tell({ topic: 'RESYNC' });
    }
  }
}
