import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FindingSentence, Formats, Words } from '@fyrlykt/portal';
import { Icon, ZoneBadge } from '@fyrlykt/ui';
import { SilenceSentence } from '../../../shell/silence-sentence';
import type { Episode } from '../data/worklist-store';

/** One episode on one line: how serious, who, what and why, since when, whose, and what happens next. */
@Component({
  selector: 'fy-episode-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TranslocoPipe, ZoneBadge],
  templateUrl: './episode-row.html',
  styleUrl: './episode-row.css',
  host: { '[attr.data-episode]': 'episode().id', '[class.mine]': 'episode().claimedByMe', '[class.gone]': 'gone()' },
})
export class EpisodeRow {
  readonly episode = input.required<Episode>();
  readonly gone = input(false);
  readonly claim = output<void>();
  private readonly findings = inject(FindingSentence);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  private readonly silenceSentence = inject(SilenceSentence);

  protected readonly why = computed(() => {
    const first = this.episode().findings[0];
    return first === undefined ? this.words.say(`lane.${this.episode().lane}`) : this.findings.of(first);
  });
  /** What came after it was claimed, and waits for whoever holds it. */
  protected readonly news = computed(() => {
    const { state, zone, unansweredSince, claimedByMe, claimedBy } = this.episode();
    if (state !== 'CLAIMED' || !unansweredSince) return '';
    const what = zone === 'RED' ? 'red' : 'worse';
    return claimedByMe
      ? this.words.say(`worklist.sinceYours.${what}`)
      : this.words.say(`worklist.sinceTheirs.${what}`, { by: claimedBy ?? '' });
  });
  protected readonly silences = computed(() =>
    this.episode().silences.map((silence) => this.silenceSentence.of(silence)),
  );
  protected readonly condition = computed(() => this.words.ofCode('condition', this.episode().patient.condition));
  protected readonly more = computed(() => this.episode().findings.length - 1);
  protected readonly since = computed(() =>
    this.formats.ago(this.episode().unansweredSince ?? this.episode().openedAt),
  );
  protected readonly owner = computed(() => {
    const { claimedByMe, claimedBy } = this.episode();
    if (claimedByMe) return this.words.say('worklist.you');
    return claimedBy ?? this.words.say('worklist.nobody');
  });
  protected readonly next = computed(() => {
    const { nextStep, nextStepAt } = this.episode();
    if (!nextStep || !nextStepAt) return '';
    const who = this.words.ofCode('step', nextStep);
    return this.words.say('worklist.next', { who, moment: this.formats.moment(nextStepAt) });
  });
}
