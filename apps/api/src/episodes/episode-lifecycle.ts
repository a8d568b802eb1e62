import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { leaveTrace } from '../audit';
import { CoverReader } from '../coverage';
import { about } from '../platform/access/caller';
import type { SignedIn } from '../platform/access/signed-in';
import { AppDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused } from '../platform/errors/refused';
import { Changes } from '../platform/live/changes';
import { readEpisode, type EpisodeRow } from './episode.repository';
import { stepAt, stepDueAt } from './escalation-clock';

/*
 * Each act is one conditional update: of two who act at once the database lets one through, and the other is told. Nobody reads
 * first and hopes. Who holds an episode to which something worse has come claims it again, which says that this is seen too.
 */
const claim = statement(
  'episodes.claim',
  `update episodes.episode set state = 'CLAIMED', claimed_by = $2, claimed_at = platform.now(), unanswered_since = null,
          next_step_due_at = null, version = version + 1
   where id = $1 and (state = 'OPEN' or (state = 'CLAIMED' and claimed_by = $2 and unanswered_since is not null)) returning id`,
);

const release = statement(
  'episodes.release',
  `update episodes.episode set state = 'OPEN', claimed_by = null, claimed_at = null, unanswered_since = platform.now(),
          next_step_due_at = $3, step = 1, round = round + 1, version = version + 1
   where id = $1 and state = 'CLAIMED' and version = $2 returning id`,
);

const close = statement(
  'episodes.close',
  `update episodes.episode set state = 'CLOSED', outcome = $3, note = $4, closed_by = $5, closed_at = platform.now(),
          claimed_by = coalesce(claimed_by, $5), claimed_at = coalesce(claimed_at, platform.now()),
          unanswered_since = null, next_step_due_at = null, version = version + 1
   where id = $1 and state <> 'CLOSED' and version = $2 and (claimed_by is null or claimed_by = $5) returning id`,
);

const addEvent = statement(
  'episodes.add-event',
  `insert into episodes.event (episode_id, patient_id, kind, at, person_id, detail) values ($1, $2, $3, platform.now(), $4, $5)`,
);

/** What came of an act: the episode as it is now, and whether somebody else was first. */
export type Acted = { status: 'changed' | 'taken'; episode: EpisodeRow };

export interface Closing {
  episodeId: string;
  version: number;
  outcome: string;
  note: string;
}

const longestNote = 4_000;

interface Act {
  operation: string;
  event: string;
  detail?: string;
  change: (uow: UnitOfWork, before: EpisodeRow) => Promise<{ id: string } | undefined>;
}

/** Claiming, handing back and closing. */
@Injectable()
export class EpisodeLifecycle {
  constructor(
    private readonly database: AppDatabase,
    private readonly covers: CoverReader,
    private readonly changes: Changes,
  ) {}

  claim(who: SignedIn, episodeId: string): Promise<Acted> {
    return this.act(who, episodeId, {
      operation: 'episodes.claim',
      event: 'CLAIMED',
      change: (uow) => uow.one<{ id: string }>(claim, [episodeId, who.personId]),
    });
  }

  /** The clock of the answer starts again; the first step has been told already, so the next one is the second. */
  release(who: SignedIn, episodeId: string, version: number): Promise<Acted> {
    return this.act(who, episodeId, {
      operation: 'episodes.release',
      event: 'RELEASED',
      change: async (uow, before) => {
        const cover = await this.covers.read(before.unitId);
        const due = stepDueAt(cover, before.zone, new Date(), stepAt(before.policy, before.zone, 1).afterMinutes);
        return uow.one<{ id: string }>(release, [episodeId, version, due]);
      },
    });
  }

  close(who: SignedIn, closing: Closing): Promise<Acted> {
    const note = closing.note.trim();
    if (note.length === 0 || note.length > longestNote) {
      throw new Refused('episode/note-length', `Write a note of 1 to ${longestNote} characters.`, '/note');
    }
    return this.act(who, closing.episodeId, {
      operation: 'episodes.close',
      event: 'CLOSED',
      detail: closing.outcome,
      change: (uow) =>
        uow.one<{ id: string }>(close, [closing.episodeId, closing.version, closing.outcome, note, who.personId]),
    });
  }

  private async act(who: SignedIn, episodeId: string, act: Act): Promise<Acted> {
    const before = isUuid(episodeId)
      ? await this.database.run(who.caller, (uow) => readEpisode(uow, episodeId))
      : undefined;
    // To a relation that only reads it is absent: who cannot answer must not stop the clock of the answer.
    if (!before?.mayAct) throw new Refused('episode/absent', 'There is no such episode.');
    const { patientId } = before;
    const caller = about(who.caller, 'care', patientId);
    return this.database.run(caller, async (uow) => {
      const changed = await act.change(uow, before);
      if (changed) {
        uow.send(addEvent, [episodeId, patientId, act.event, who.personId, act.detail]);
        leaveTrace(uow, caller, {
          operation: act.operation,
          kind: 'write',
          patients: patientId,
          details: { episode: episodeId },
        });
      }
      const episode = await readEpisode(uow, episodeId);
      if (!episode) throw new Refused('episode/absent', 'There is no such episode.');
      if (changed) {
        const { id, version, unitId } = episode;
        uow.afterCommit(() => this.changes.publish({ topic: 'EPISODE', id, version, patientId, unitIds: [unitId] }));
      }
      return { status: changed ? 'changed' : 'taken', episode };
    });
  }
}
