import { computed, inject, Injectable, signal } from '@angular/core';
import { ChangeFeed, type Fault, faultOf, FaultWords, Formats, liveQuery, Words } from '@fyrlykt/portal';
import { Announcer } from '@fyrlykt/ui';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import {
  ClaimEpisodeDocument,
  type ClaimPartsFragment,
  CloseEpisodeDocument,
  type CloseEpisodeInput,
  type EpisodePartsFragment,
  PatientPageDocument,
  type PatientPageQuery,
  ReleaseEpisodeDocument,
} from './generated/operations';

export type Patient = NonNullable<PatientPageQuery['patient']>;
export type Episode = EpisodePartsFragment;

/** One patient's page: who it is, what is open, and acting on it. */
@Injectable()
export class PatientStore {
  private readonly apollo = inject(Apollo);
  private readonly feed = inject(ChangeFeed);
  private readonly words = inject(Words);
  private readonly faults = inject(FaultWords);
  private readonly formats = inject(Formats);
  private readonly announcer = inject(Announcer);

  readonly id = signal<string | undefined>(undefined);
  private readonly query = liveQuery(
    PatientPageDocument,
    () => {
      const id = this.id();
      return id === undefined ? undefined : { id };
    },
    { when: ({ patientId }) => !patientId || patientId === this.id() },
  );

  readonly patient = computed(() => this.query.data()?.patient ?? undefined);
  readonly loading = this.query.loading;
  readonly fault = this.query.fault;
  readonly absent = computed(() => this.query.data()?.patient === null);
  readonly retry = this.query.refetch;
  readonly working = signal(false);
  readonly notice = signal<{ tone: 'warn' | 'bad' | 'good'; text: string } | undefined>(undefined);

  async claim({ id, version }: Episode): Promise<void> {
    const mutation = { mutation: ClaimEpisodeDocument, variables: { episodeId: id, version } };
    await this.act(
      () => firstValueFrom(this.apollo.mutate(mutation)).then(({ data }) => data?.claimEpisode),
      'episode.claimed',
    );
  }

  async release({ id, version }: Episode): Promise<void> {
    const mutation = { mutation: ReleaseEpisodeDocument, variables: { episodeId: id, version } };
    await this.act(
      () => firstValueFrom(this.apollo.mutate(mutation)).then(({ data }) => data?.releaseEpisode),
      'episode.released',
    );
  }

  async close(input: CloseEpisodeInput): Promise<boolean> {
    const mutation = { mutation: CloseEpisodeDocument, variables: { input } };
    return this.act(
      () => firstValueFrom(this.apollo.mutate(mutation)).then(({ data }) => data?.closeEpisode),
      'episode.closed',
    );
  }

  private async act(send: () => Promise<ClaimPartsFragment | undefined>, done: string): Promise<boolean> {
    if (this.working()) return false;
    this.working.set(true);
    this.notice.set(undefined);
    try {
      return this.read(await send(), done);
    } catch (error) {
      this.tellFault(faultOf(error));
      return false;
    } finally {
      this.working.set(false);
      this.feed.tell({ topic: 'EPISODE', patientId: this.id() });
    }
  }

  private read(result: ClaimPartsFragment | undefined, done: string): boolean {
    switch (result?.__typename) {
      case 'EpisodeChanged':
        this.notice.set({ tone: 'good', text: this.words.say(done) });
        this.announcer.say(this.words.say(done));
        return true;
      case 'EpisodeTaken':
        this.tell('warn', this.words.say('episode.taken', { by: result.byName, time: this.formats.time(result.at) }));
        return false;
      case 'EpisodeRefused':
        this.tellFault(result.refusals[0] ?? { code: 'server/unknown' });
        return false;
      case undefined:
        this.tellFault({ code: 'server/unknown' });
        return false;
    }
  }

  private tellFault(fault: Fault): void {
    this.tell('bad', `${this.faults.title(fault)}. ${this.faults.text(fault)}`);
  }

  private tell(tone: 'warn' | 'bad', text: string): void {
    this.notice.set({ tone, text });
    this.announcer.sayNow(text);
  }
}
