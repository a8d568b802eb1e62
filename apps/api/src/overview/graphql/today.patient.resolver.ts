import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { leaveTrace, readAccessLog } from '../../audit';
import { CoverReader, coverageView } from '../../coverage';
import { OutcomeReader } from '../../intake';
import { readAppointments } from '../../messaging';
import { about } from '../../platform/access/caller';
import { Requires } from '../../platform/access/requires';
import type { SignedIn } from '../../platform/access/signed-in';
import { AppDatabase } from '../../platform/database/database.module';
import type { UnitOfWork } from '../../platform/database/unit-of-work';
import { connection, pageSize } from '../../platform/graphql/paging';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context';
import { readGlance, type Glance } from '../glance';
import { readMyPlan } from '../my-plan';
import { idKey, instantAndId } from '../page-keys';
import { ReportsForReader } from '../reports-for';
import { readToday } from '../today';
import { trendOf, type TrendQuestion } from '../trend';

interface Page {
  patientId: string;
  first: number;
  after?: string | null;
}

/** What the patient portal reads. Every answer is null for a patient that is absent or not one's own, alike. */
@Resolver()
export class TodayPatientResolver {
  constructor(
    private readonly database: AppDatabase,
    private readonly covers: CoverReader,
    private readonly outcomes: OutcomeReader,
    private readonly relations: ReportsForReader,
  ) {}

  @Requires('self:read')
  @Query('today')
  async today(@Args('patientId') patientId: string, @Context() context: RequestContext) {
    const own = await this.read(context, { patientId, operation: 'overview.today' }, (uow, glance, { language }) =>
      this.day(uow, glance, { language, withReadings: true }),
    );
    return own ?? this.dayForReporter(context, patientId);
  }

  /** A helper who may report without reading sees what is asked for and who looks; nothing of what was sent. */
  private async dayForReporter(context: RequestContext, patientId: string) {
    const who = signedIn(context);
    const reports = (await this.relations.read(who)).some((row) => row.patientId === patientId);
    if (!reports) return null;
    return this.database.run(about(who.caller, 'intake', patientId), async (uow) => {
      const glance = await readGlance(uow, patientId);
      if (!glance) return null;
      leaveTrace(
        uow,
        { ...who.caller, purpose: 'intake' },
        { operation: 'overview.today', kind: 'read', patients: patientId },
      );
      return this.day(uow, glance, { language: who.language, withReadings: false });
    });
  }

  private async day(
    uow: UnitOfWork,
    glance: Glance,
    { language, withReadings }: { language: string; withReadings: boolean },
  ) {
    const { id: patientId, givenName, now } = glance;
    const [{ day, tasks, doseChanges, pauses, kinds }, appointments, outcomes, cover] = await Promise.all([
      readToday(uow, glance, { language, withReadings }),
      withReadings ? readAppointments(uow, patientId) : [],
      withReadings ? this.outcomes.read(uow, { patientId, language, most: 1 }) : [],
      this.covers.read(glance.unitId),
    ]);
    const coverage = coverageView(cover, now);
    return { patientId, givenName, day, tasks, doseChanges, pauses, kinds, appointments, coverage, latest: outcomes[0] ?? null };
  }

  @Requires('self:read')
  @Query('trend')
  trend(@Args() args: TrendQuestion & { patientId: string }, @Context() context: RequestContext) {
    return this.read(context, { patientId: args.patientId, operation: 'overview.trend' }, (uow) =>
      trendOf(uow, args.patientId, args),
    );
  }

  @Requires('self:read')
  @Query('myPlan')
  myPlan(@Args('patientId') patientId: string, @Context() context: RequestContext) {
    return this.read(context, { patientId, operation: 'overview.my-plan' }, async (uow, glance, { language }) => {
      const [plan, cover] = await Promise.all([readMyPlan(uow, glance, language), this.covers.read(glance.unitId)]);
      return plan ? { ...plan, coverage: coverageView(cover, glance.now) } : null;
    });
  }

  @Requires('self:read')
  @Query('mySubmissions')
  mySubmissions(@Args() { patientId, first, after }: Page, @Context() context: RequestContext) {
    const most = pageSize(first);
    const before = instantAndId(after);
    return this.read(
      context,
      { patientId, operation: 'overview.my-submissions' },
      async (uow, _glance, { language }) => {
        const rows = await this.outcomes.read(uow, { patientId, language, before, most: most + 1 });
        return connection(
          rows,
          most,
          (row) => [row.receivedAt, row.submissionId],
          (row) => row,
        );
      },
    );
  }

  @Requires('self:read')
  @Query('accessLog')
  async accessLog(@Args() { patientId, first, after }: Page, @Context() context: RequestContext) {
    const most = pageSize(first);
    const before = idKey(after);
    const mine = await this.read(context, { patientId, operation: 'overview.access-log' }, (_uow, glance) =>
      Promise.resolve(glance.id),
    );
    if (!mine) return null;
    const { caller } = signedIn(context);
    const rows = await this.database.run(about(caller, 'access-log', patientId), (uow) =>
      readAccessLog(uow, patientId, before, most + 1),
    );
    return connection(
      rows,
      most,
      (row) => [row.id],
      (row) => row,
    );
  }

  private read<T>(
    context: RequestContext,
    of: { patientId: string; operation: string },
    work: (uow: UnitOfWork, glance: Glance, who: SignedIn) => Promise<T>,
  ): Promise<T | null> {
    const who = signedIn(context);
    return this.database.run(about(who.caller, 'care', of.patientId), async (uow) => {
      const glance = await readGlance(uow, of.patientId);
      if (!glance) return null;
      leaveTrace(uow, who.caller, { operation: of.operation, kind: 'read', patients: of.patientId });
      return work(uow, glance, who);
    });
  }
}
