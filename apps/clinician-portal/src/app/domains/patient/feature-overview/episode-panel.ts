import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DraftStore, FindingSentence, Formats, Words } from '@fyrlykt/portal';
import { Icon, ZoneBadge } from '@fyrlykt/ui';
import type { CloseEpisodeInput, EpisodeOutcome } from '../data/generated/operations';
import type { Episode } from '../data/patient-store';
import { type Matter, matterOf } from './matter';

const OUTCOMES: readonly EpisodeOutcome[] = ['TRUE_DETERIORATION', 'TECHNIQUE', 'TECHNICAL', 'EXPECTED', 'SOCIAL'];

interface Draft {
  readonly outcome?: EpisodeOutcome;
  readonly note: string;
}

/** Why the episode is open, what has happened, and what can be done with it. */
@Component({
  selector: 'fy-episode-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe, ZoneBadge],
  templateUrl: './episode-panel.html',
  styleUrl: './episode-panel.css',
})
export class EpisodePanel {
  readonly episode = input.required<Episode>();
  readonly working = input(false);
  readonly readOnly = input(false);
  readonly claim = output<void>();
  readonly release = output<void>();
  readonly finished = output<CloseEpisodeInput>();
  readonly snooze = output<Matter>();

  private readonly findings = inject(FindingSentence);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  private readonly drafts = inject(DraftStore);
  protected readonly outcomes = OUTCOMES;
  protected readonly closing = signal(false);
  protected readonly draft = signal<Draft>({ note: '' });
  protected readonly errors = signal<{ outcome?: string; note?: string }>({});

  protected readonly reasons = computed(() =>
    this.episode().findings.map((finding) => ({
      id: `${finding.ruleId}:${finding.code}`,
      zone: finding.zone,
      text: this.findings.of(finding),
      matter: matterOf(finding, this.episode()),
      when: this.words.say(finding.count > 1 ? 'episode.timesSince' : 'episode.once', {
        n: finding.count,
        first: this.formats.moment(finding.firstSeenAt),
        last: this.formats.moment(finding.lastSeenAt),
      }),
    })),
  );
  protected readonly status = computed(() => {
    const { state, claimedBy, claimedByMe, claimedAt, openedAt, nextStep, nextStepAt } = this.episode();
    if (state === 'CLAIMED') {
      const by = claimedByMe ? this.words.say('worklist.you') : (claimedBy ?? '');
      return this.words.say('episode.claimedBy', { by, at: claimedAt ? this.formats.moment(claimedAt) : '' });
    }
    const opened = this.words.say('episode.openSince', { ago: this.formats.ago(openedAt) });
    if (!nextStep || !nextStepAt) return opened;
    return `${opened} ${this.words.say('worklist.next', { who: this.words.ofCode('step', nextStep), moment: this.formats.moment(nextStepAt) })}.`;
  });
  protected readonly history = computed(() =>
    this.episode().history.map((event) => ({
      at: this.formats.moment(event.at),
      text: [
        this.words.say(`episode.event.${event.kind}`),
        event.detail ? this.words.ofCode(event.kind === 'CLOSED' ? 'outcome' : 'step', event.detail) : '',
        event.byName ?? '',
      ]
        .filter(Boolean)
        .join(' · '),
    })),
  );

  constructor() {
    effect(() => {
      const kept = this.drafts.read<Draft>(this.name());
      if (kept === undefined) return;
      this.draft.set(kept);
      this.closing.set(true);
    });
  }

  protected write(part: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
    this.drafts.keep(this.name(), this.draft());
  }

  protected text(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }

  protected cancel(): void {
    this.drafts.drop(this.name());
    this.draft.set({ note: '' });
    this.errors.set({});
    this.closing.set(false);
  }

  protected finish(event: Event): void {
    event.preventDefault();
    const { outcome, note } = this.draft();
    const errors = {
      ...(outcome === undefined ? { outcome: this.words.say('episode.chooseOutcome') } : {}),
      ...(note.trim() === '' ? { note: this.words.say('episode.writeNote') } : {}),
    };
    this.errors.set(errors);
    if (outcome === undefined || note.trim() === '') return;
    this.drafts.drop(this.name());
    this.finished.emit({ episodeId: this.episode().id, version: this.episode().version, outcome, note: note.trim() });
  }

  private name(): string {
    return `close:${this.episode().id}`;
  }
}
