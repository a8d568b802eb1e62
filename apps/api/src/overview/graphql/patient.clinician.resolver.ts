import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { kindDefinition } from '@fyrlykt/vitals';
import { leaveTrace, readAccessLog } from '../../audit';
import { CoverReader, coverageView } from '../../coverage';
import { ageOn, episodeView, readEpisodesOf } from '../../episodes';
import { NationalNumberVault } from '../../identity';
import { readNewest } from '../../measurements';
import { readAppointments } from '../../messaging';
import { readPlanInForce, readPlanVersions, readSilencesOf } from '../../plans';
import { about } from '../../platform/access/caller';
import { Requires } from '../../platform/access/requires';
import { AppDatabase } from '../../platform/database/database.module';
import type { UnitOfWork } from '../../platform/database/unit-of-work';
import { connection, pageSize } from '../../platform/graphql/paging';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context';
import { readSubmissions } from '../clinician-submissions';
import { readGlance, type Glance } from '../glance';
import { readDoses } from '../doses';
import { instantAndId } from '../page-keys';
import { readDevices, readHelpers, readPathways, readSealedNumber } from '../patient-facts';
import { trendOf, type TrendQuestion } from '../trend';

/** The patient page. Only what is asked for is read; each part looks through the caller's own context again. */
@Resolver('Patient')
export class PatientClinicianResolver {
  constructor(
    private readonly database: AppDatabase,
    private readonly covers: CoverReader,
    private readonly vault: NationalNumberVault,
  ) {}

  @Requires('patient:read')
  @Query('patient')
  patient(@Args('id') id: string, @Context() context: RequestContext) {
    const { caller } = signedIn(context);
    return this.database.run(caller, async (uow) => {
      const glance = await readGlance(uow, id);
      if (!glance) return null;
      leaveTrace(uow, caller, { operation: 'overview.patient', kind: 'read', patients: id });
      const name = `${glance.givenName} ${glance.familyName}`;
      return { ...glance, name, age: ageOn(glance.birthDate, glance.now), zone: glance.lastZone };
    });
  }

  @ResolveField('nationalNumberMasked')
  async nationalNumberMasked(@Parent() { id, personId }: Glance, @Context() context: RequestContext) {
    const sealed = await this.look(context, id, (uow) => readSealedNumber(uow, personId));
    return sealed ? `•••••• •••${this.vault.open(sealed, personId).slice(-2)}` : '••••••';
  }

  @ResolveField('coverage')
  async coverage(@Parent() { unitId, now }: Glance) {
    return coverageView(await this.covers.read(unitId), now);
  }

  @ResolveField('pathways')
  pathways(@Parent() { id }: Glance, @Context() context: RequestContext) {
    return this.look(context, id, (uow) => readPathways(uow, id));
  }

  @ResolveField('helpers')
  helpers(@Parent() { id }: Glance, @Context() context: RequestContext) {
    return this.look(context, id, (uow) => readHelpers(uow, id));
  }

  @ResolveField('newest')
  async newest(@Parent() { id }: Glance, @Context() context: RequestContext) {
    const rows = await this.look(context, id, (uow) => readNewest(uow, id));
    return rows.map((row) => ({ ...row, unit: kindDefinition(row.kind).unit }));
  }

  @ResolveField('kinds')
  async kinds(@Parent() { id }: Glance, @Context() context: RequestContext) {
    const rows = await this.look(context, id, (uow) => readNewest(uow, id));
    return rows.map(({ kind }) => kind);
  }

  @ResolveField('trend')
  trend(@Parent() { id }: Glance, @Args() args: TrendQuestion, @Context() context: RequestContext) {
    return this.look(context, id, (uow) => trendOf(uow, id, args));
  }

  @ResolveField('openEpisodes')
  openEpisodes(@Parent() glance: Glance, @Context() context: RequestContext) {
    return this.episodes(glance, context, { closed: false, most: 20 });
  }

  @ResolveField('closedEpisodes')
  closedEpisodes(@Parent() glance: Glance, @Args('first') first: number, @Context() context: RequestContext) {
    return this.episodes(glance, context, { closed: true, most: pageSize(first) });
  }

  @ResolveField('submissions')
  async submissions(
    @Parent() { id }: Glance,
    @Args() { first, after }: { first: number; after?: string | null },
    @Context() context: RequestContext,
  ) {
    const most = pageSize(first);
    const before = instantAndId(after);
    const rows = await this.look(context, id, (uow) => readSubmissions(uow, id, { before, most: most + 1 }));
    return connection(
      rows,
      most,
      (row) => [row.receivedAt, row.id],
      (row) => row,
    );
  }

  @ResolveField('plan')
  plan(@Parent() { id }: Glance, @Context() context: RequestContext) {
    return this.look(context, id, (uow) => readPlanInForce(uow, id));
  }

  @ResolveField('planVersions')
  planVersions(@Parent() { id }: Glance, @Context() context: RequestContext) {
    return this.look(context, id, (uow) => readPlanVersions(uow, id));
  }

  @ResolveField('silences')
  silences(@Parent() { id }: Glance, @Context() context: RequestContext) {
    return this.look(context, id, (uow) => readSilencesOf(uow, id));
  }

  @ResolveField('doses')
  doses(@Parent() glance: Glance, @Context() context: RequestContext) {
    const { language } = signedIn(context);
    return this.look(context, glance.id, (uow) => readDoses(uow, glance, language));
  }

  @ResolveField('appointments')
  appointments(@Parent() { id }: Glance, @Context() context: RequestContext) {
    return this.look(context, id, (uow) => readAppointments(uow, id));
  }

  @ResolveField('devices')
  devices(@Parent() { id }: Glance, @Context() context: RequestContext) {
    return this.look(context, id, (uow) => readDevices(uow, id));
  }

  @ResolveField('accessLog')
  accessLog(@Parent() { id }: Glance, @Args('first') first: number, @Context() context: RequestContext) {
    const most = pageSize(first);
    return this.database.run(about(signedIn(context).caller, 'access-log', id), (uow) =>
      readAccessLog(uow, id, undefined, most),
    );
  }

  private async episodes(
    { id, now }: Glance,
    context: RequestContext,
    { closed, most }: { closed: boolean; most: number },
  ) {
    const { personId } = signedIn(context);
    const rows = await this.look(context, id, (uow) => readEpisodesOf(uow, id, closed, most));
    return rows.map((row) => episodeView(row, { personId, now }));
  }

  private look<T>(context: RequestContext, patientId: string, read: (uow: UnitOfWork) => Promise<T>): Promise<T> {
    return this.database.run(about(signedIn(context).caller, 'care', patientId), read);
  }
}
