import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { validate as isUuid } from 'uuid';
import { leaveTrace } from '../../audit';
import { Requires } from '../../platform/access/requires';
import type { SignedIn } from '../../platform/access/signed-in';
import { AppDatabase } from '../../platform/database/database.module';
import { statement } from '../../platform/database/statement';
import { orRefuse, Refused } from '../../platform/errors/refused';
import { connection, decodeCursor, pageSize } from '../../platform/graphql/paging';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context';
import { Changes } from '../../platform/live/changes';
import { watch } from '../../platform/live/watch';
import { EpisodeLifecycle, type Acted, type Closing } from '../episode-lifecycle';
import { episodeView } from '../episode-view';
import {
  countEpisodes,
  readEpisode,
  readEvents,
  readWorkList,
  type EpisodeRow,
  type WorkListCursor,
} from '../episode.repository';

interface Page {
  first: number;
  after?: string | null;
}

const greenToReview = statement(
  'episodes.green-to-review',
  `select count(*)::int as n from (
     select 1 from triage.assessment a join patients.monitoring m on m.patient_id = a.patient_id
     where m.follow_up_unit_id = $1 and a.zone = 'GREEN' and a.reviewed_at is null and a.submission_id is not null limit 1000) found`,
);

@Resolver('Episode')
export class EpisodeClinicianResolver {
  constructor(
    private readonly database: AppDatabase,
    private readonly lifecycle: EpisodeLifecycle,
    private readonly changes: Changes,
  ) {}

  @Requires('episode:handle')
  @Query('workList')
  async workList(
    @Args() args: Page & { unitId: string; group: 'CLINICAL' | 'OTHER' },
    @Context() context: RequestContext,
  ) {
    const who = ofUnit(context, args.unitId);
    const most = pageSize(args.first);
    const after = args.after ? decodeCursor<unknown[]>(args.after) : undefined;
    const rows = await this.database.run(who.caller, async (uow) => {
      const found = await readWorkList(uow, args.unitId, {
        clinical: args.group === 'CLINICAL',
        after: after && cursorOf(after),
        most: most + 1,
      });
      leaveTrace(uow, who.caller, {
        operation: 'episodes.work-list',
        kind: 'read',
        patients: found.slice(0, most).map((row) => row.patientId),
      });
      return found;
    });
    const now = new Date();
    return connection(
      rows,
      most,
      (row) => [row.severity, row.openedAt, row.id],
      (row) => episodeView(row, { personId: who.personId, now }),
    );
  }

  @Requires('patient:read')
  @Query('workListCounts')
  async counts(@Args('unitId') unitId: string, @Context() context: RequestContext) {
    const who = ofUnit(context, unitId);
    return this.database.run(who.caller, async (uow) => {
      const [counts, green] = await Promise.all([
        countEpisodes(uow, unitId, who.personId),
        uow.one<{ n: number }>(greenToReview, [unitId]),
      ]);
      return { ...counts, greenToReview: green?.n ?? 0 };
    });
  }

  @Requires('patient:read')
  @Query('episode')
  async episode(@Args('id') id: string, @Context() context: RequestContext) {
    const who = signedIn(context);
    // What cannot be an id is answered like one that is not there.
    if (!isUuid(id)) return null;
    return this.database.run(who.caller, async (uow) => {
      const row = await readEpisode(uow, id);
      if (!row) return null;
      leaveTrace(uow, who.caller, { operation: 'episodes.episode', kind: 'read', patients: row.patientId });
      return episodeView(row, { personId: who.personId, now: new Date() });
    });
  }

  @ResolveField('history')
  history(@Parent() episode: { id: string }, @Context() context: RequestContext) {
    return this.database.run(signedIn(context).caller, (uow) => readEvents(uow, episode.id));
  }

  @Requires('episode:handle')
  @Mutation('claimEpisode')
  claim(@Args('episodeId') episodeId: string, @Context() context: RequestContext) {
    return this.act(context, (who) => this.lifecycle.claim(who, episodeId));
  }

  @Requires('episode:handle')
  @Mutation('releaseEpisode')
  release(@Args('episodeId') episodeId: string, @Args('version') version: number, @Context() context: RequestContext) {
    return this.act(context, (who) => this.lifecycle.release(who, episodeId, version));
  }

  @Requires('episode:handle')
  @Mutation('closeEpisode')
  close(@Args('input') input: Closing, @Context() context: RequestContext) {
    return this.act(context, (who) => this.lifecycle.close(who, input));
  }

  @Requires('episode:handle')
  @Subscription('workListChanged')
  workListChanged(@Args('unitId') unitId: string, @Context() context: RequestContext) {
    return watch(this.changes, context, 'workListChanged', (who, change) => {
      const acts =
        who.memberships.some((membership) => membership.unitId === unitId) && who.permissions.has('episode:handle');
      return acts && (change.unitIds ?? []).includes(unitId);
    });
  }

  private act(context: RequestContext, act: (who: SignedIn) => Promise<Acted>) {
    const who = signedIn(context);
    return orRefuse(
      async () => acted(await act(who), who),
      (refusals) => ({ __typename: 'EpisodeRefused', refusals }),
    );
  }
}

function acted({ status, episode }: Acted, who: SignedIn) {
  const view = episodeView(episode, { personId: who.personId, now: new Date() });
  if (status === 'changed') return { __typename: 'EpisodeChanged', episode: view };
  return { __typename: 'EpisodeTaken', episode: view, ...firstOne(episode) };
}

/** Who was first: the one who closed or holds it, else whoever changed it since it was read. */
function firstOne(episode: EpisodeRow): { byName: string; at: Date } {
  return {
    byName: episode.closedBy ?? episode.claimedBy ?? episode.unitName,
    at: episode.closedAt ?? episode.claimedAt ?? episode.lastFindingAt,
  };
}

/** The caller, once it is sure that this unit is one of the caller's own. */
function ofUnit(context: RequestContext, unitId: string): SignedIn {
  const who = signedIn(context);
  if (!who.memberships.some((membership) => membership.unitId === unitId)) {
    throw new Refused('access/not-your-unit', 'Choose a unit that you work in.');
  }
  return who;
}

function cursorOf([severity, openedAt, id]: unknown[]): WorkListCursor {
  const at = new Date(typeof openedAt === 'string' ? openedAt : NaN);
  const rank = [0, 1, 2, 3].find((each) => each === severity);
  if (rank !== undefined && !Number.isNaN(at.getTime()) && isUuid(id))
    return { severity: rank, openedAt: at, id: String(id) };
  throw new Refused('request/malformed-cursor', 'This cursor is not one that was given out here.');
}
