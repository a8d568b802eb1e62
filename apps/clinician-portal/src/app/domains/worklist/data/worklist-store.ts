import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { FaultWords, FindingSentence, Formats, liveQuery, faultOf, TranslatedTitles, Words } from '@fyrlykt/portal';
import { Announcer } from '@fyrlykt/ui';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { UnitStore } from '../../../shell/unit-store';
import { ClaimFromListDocument, WorkListDocument, type EpisodePartsFragment } from './generated/operations';
import { EMPTY, type Held, hold } from './hold-rows';

export type Episode = EpisodePartsFragment;

/** The unit's episodes as they stand on the screen, and taking one. */
@Injectable()
export class WorkListStore {
  private readonly apollo = inject(Apollo);
  private readonly units = inject(UnitStore);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);
  private readonly titles = inject(TranslatedTitles);
  private readonly findings = inject(FindingSentence);
  private readonly faults = inject(FaultWords);
  private readonly formats = inject(Formats);
  private known: Set<string> | undefined;

  private readonly query = liveQuery(
    WorkListDocument,
    () => {
      const unitId = this.units.unitId();
      return unitId === undefined ? undefined : { unitId, first: 100 };
    },
    { when: ({ topic }) => topic === 'EPISODE' || topic === 'SUBMISSION' || topic === 'PLAN' },
  );

  /** Somebody works in the list right now. */
  readonly isBusy = signal(false);
  readonly notice = signal<{ tone: 'warn' | 'bad'; text: string } | undefined>(undefined);
  readonly loading = this.query.loading;
  readonly fault = this.query.fault;
  readonly retry = this.query.refetch;
  private readonly clinicalHeld = signal<Held<Episode>>(EMPTY);
  private readonly otherHeld = signal<Held<Episode>>(EMPTY);
  readonly clinical = computed(() => this.clinicalHeld().shown);
  readonly other = computed(() => this.otherHeld().shown);
  readonly gone = computed(() => new Set([...this.clinicalHeld().gone, ...this.otherHeld().gone]));
  readonly waiting = computed(() => [...this.clinicalHeld().waiting, ...this.otherHeld().waiting]);
  readonly waitingReds = computed(() => this.waiting().filter(({ zone }) => zone === 'RED').length);

  constructor() {
    effect(() => {
      const data = this.query.data();
      const isBusy = this.isBusy();
      untracked(() => this.take(data, isBusy));
    });
    effect(() => {
      const reds = [...this.clinical(), ...this.waiting()].filter(
        ({ zone, state, unansweredSince }) => zone === 'RED' && (state === 'OPEN' || unansweredSince),
      );
      this.titles.prefix.set(reds.length > 0 ? `(${reds.length} ▲) ` : '');
    });
  }

  letIn(): void {
    this.take(this.query.data(), false);
  }

  /** Shown at once as taken; put right when somebody else was first. */
  async claim(episode: Episode): Promise<void> {
    this.notice.set(undefined);
    this.replace({
      ...episode,
      state: 'CLAIMED',
      claimedByMe: true,
      claimedBy: this.units.name(),
      unansweredSince: null,
    });
    try {
      const variables = { episodeId: episode.id, version: episode.version };
      const { data } = await firstValueFrom(this.apollo.mutate({ mutation: ClaimFromListDocument, variables }));
      const result = data?.claimEpisode;
      if (result === undefined) throw new Error('No answer about the claim.');
      switch (result.__typename) {
        case 'EpisodeChanged':
          this.replace(result.episode);
          this.announcer.say(this.words.say('worklist.claimed', { name: episode.patient.name }));
          break;
        case 'EpisodeTaken':
          this.replace(result.episode);
          this.tell(
            'warn',
            this.words.say('worklist.taken', {
              by: result.byName,
              time: this.formats.time(result.at),
              name: episode.patient.name,
            }),
          );
          break;
        case 'EpisodeRefused':
          this.replace(episode);
          this.tell('bad', this.faults.title(result.refusals[0] ?? { code: 'server/unknown' }));
          void this.query.refetch();
      }
    } catch (error) {
      this.replace(episode);
      this.tell('bad', this.faults.title(faultOf(error)));
    }
  }

  private tell(tone: 'warn' | 'bad', text: string): void {
    this.notice.set({ tone, text });
    this.announcer.sayNow(text);
  }

  private take(data: ReturnType<typeof this.query.data>, isBusy: boolean): void {
    if (data === undefined) {
      this.known = undefined;
      this.clinicalHeld.set(EMPTY);
      this.otherHeld.set(EMPTY);
      return;
    }
    const clinical = data.clinical.edges.map(({ node }) => node);
    const other = data.other.edges.map(({ node }) => node);
    this.clinicalHeld.set(hold(this.clinicalHeld(), clinical, isBusy));
    this.otherHeld.set(hold(this.otherHeld(), other, isBusy));
    this.announceReds(clinical);
  }

  /** Each red is said once, and none of those that stood here when the page was opened. */
  private announceReds(rows: readonly Episode[]): void {
    const reds = rows.filter(({ zone }) => zone === 'RED');
    const news = this.known === undefined ? [] : reds.filter(({ id }) => !this.known?.has(id));
    this.known = new Set([...(this.known ?? []), ...reds.map(({ id }) => id)]);
    const first = news[0];
    if (first === undefined) return;
    const why = first.findings[0] ? this.findings.of(first.findings[0]) : '';
    this.announcer.sayNow(this.words.say('worklist.newRed', { name: first.patient.name, why, n: news.length }));
  }

  private replace(episode: Episode): void {
    const put = (held: Held<Episode>): Held<Episode> => ({
      ...held,
      shown: held.shown.map((row) => (row.id === episode.id ? episode : row)),
    });
    this.clinicalHeld.update(put);
    this.otherHeld.update(put);
  }
}
