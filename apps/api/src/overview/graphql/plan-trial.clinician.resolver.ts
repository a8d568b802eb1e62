import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { leaveTrace } from '../../audit';
import { Requires } from '../../platform/access/requires';
import { AppDatabase } from '../../platform/database/database.module';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context';
import { isId } from '../page-keys';
import { readPlanTrial } from '../plan-trial';

/** The past that a plan's limits are tried on, in one answer and with one trace. */
@Resolver()
export class PlanTrialClinicianResolver {
  constructor(private readonly database: AppDatabase) {}

  @Requires('patient:read')
  @Query('planTrial')
  planTrial(@Args('planVersionId') planVersionId: string, @Context() context: RequestContext) {
    const { caller } = signedIn(context);
    if (!isId(planVersionId)) return null;
    return this.database.run(caller, async (uow) => {
      const trial = await readPlanTrial(uow, planVersionId);
      if (trial) leaveTrace(uow, caller, { operation: 'overview.plan-trial', kind: 'read', patients: trial.patientId });
      return trial ?? null;
    });
  }
}
