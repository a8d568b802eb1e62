import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CoverageSentence, FaultState, FindingSentence, Formats, liveQuery, Outbox, Words } from '@fyrlykt/portal';
import { EmptyState, Icon, Page, Skeleton, zoneClass, ZoneMark } from '@fyrlykt/ui';
import { PersonStore } from '../../../shell/person-store';
import { SeenWords } from '../../../shell/seen-words';
import { Receipts } from '../data/receipts';
import { SubmissionResultDocument } from '../data/generated/operations';

/** What came of it: the own colour, what to do, why, who looks and when, and whether somebody has. */
@Component({
  selector: 'fy-result-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, FaultState, Icon, Page, RouterLink, Skeleton, TranslocoPipe, ZoneMark],
  templateUrl: './result-page.html',
  styleUrl: './result-page.css',
})
export class ResultPage {
  readonly submissionId = input.required<string>();
  private readonly people = inject(PersonStore);
  private readonly outbox = inject(Outbox);
  private readonly receipts = inject(Receipts);
  private readonly findingSentence = inject(FindingSentence);
  private readonly coverageSentence = inject(CoverageSentence);
  private readonly seenWords = inject(SeenWords);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly query = liveQuery(SubmissionResultDocument, () => {
    const patientId = this.people.patientId();
    return patientId === undefined ? undefined : { patientId, submissionId: this.submissionId() };
  });

  /** Who may not read is answered once, when it was sent: that answer is the receipt. */
  protected readonly outcome = computed(
    () => this.query.data()?.submission ?? this.receipts.of(this.submissionId()) ?? undefined,
  );
  /** Later it cannot be read again; it has been received all the same, since it waits here no longer. */
  protected readonly isReceived = computed(
    () => this.people.chosen()?.mayRead === false && !this.isHere(this.submissionId()),
  );
  protected readonly tone = computed(() => zoneClass(this.outcome()?.zone ?? 'UNGRADED'));
  protected readonly heading = computed(() => {
    const zone = this.outcome()?.zone;
    return this.words.say(zone === undefined ? 'result.title' : `result.zone.${zone}`);
  });
  protected readonly reasons = computed(() => [
    ...new Set((this.outcome()?.findings ?? []).map((finding) => this.findingSentence.of(finding))),
  ]);
  protected readonly coverage = computed(() => {
    const outcome = this.outcome();
    return outcome ? this.coverageSentence.now(outcome.whoLooks.coverage) : '';
  });
  /** Nobody is alerted anew: all that was found is known and snoozed. */
  protected readonly isKnown = computed(() => {
    const findings = this.outcome()?.findings ?? [];
    return findings.length > 0 && findings.every(({ snoozed }) => snoozed);
  });
  protected readonly answerBy = computed(() => {
    const at = this.outcome()?.whoLooks.answerBy;
    return at && this.outcome()?.seen.state === 'RECEIVED'
      ? this.words.say('result.answerBy', { moment: this.formats.moment(at) })
      : '';
  });
  protected readonly received = computed(() => this.formats.moment(this.outcome()?.receivedAt ?? Date.now()));
  protected readonly seen = computed(() => {
    const outcome = this.outcome();
    return outcome ? this.seenWords.of(outcome.seen) : '';
  });
  /** The measures that a repeat would take again. */
  protected readonly again = computed(() => {
    const outcome = this.outcome();
    if (!outcome?.retestOffered) return undefined;
    const kinds = outcome.findings.map(({ params }) => params['kind']).filter((kind) => typeof kind === 'string');
    const measures = new Set(
      kinds.flatMap((kind) => (kind === 'systolic' || kind === 'diastolic' ? ['systolic', 'diastolic'] : [kind])),
    );
    return measures.size === 0 ? undefined : ['/record', 'measures', [...measures].join(',')];
  });

  private isHere(submissionId: string): boolean {
    return [...this.outbox.waiting(), ...this.outbox.needAnswer()].some(({ id }) => id === submissionId);
  }
}
