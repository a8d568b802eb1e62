import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PLAN_TEMPLATES } from '@fyrlykt/triage';
import { validate as isUuid } from 'uuid';
import { leaveTrace } from '../../audit';
import { Requires } from '../../platform/access/requires';
import type { SignedIn } from '../../platform/access/signed-in';
import { AppDatabase } from '../../platform/database/database.module';
import { orRefuse, Refused } from '../../platform/errors/refused';
import { signedIn, type RequestContext } from '../../platform/graphql/request-context';
import { ActivatePlan, type ActivateInput } from '../activate-plan';
import { ApprovePlan } from '../approve-plan';
import { DraftPlan, type DraftInput } from '../draft-plan';
import { EditPlan, type EditInput } from '../edit-plan';
import { ImportPlan, type ImportInput } from '../import-plan';
import { documentOf } from '../plan-document';
import type { PlanActed, SeenVersion } from '../plan-step';
import { ProposePlan } from '../propose-plan';
import { readPlansToSign, readPlanVersion, readTemplates, type PlanVersionRow } from '../plan-version.repository';

/** Plans as the clinician portal reads them, and the steps of a version. */
@Resolver()
export class PlanClinicianResolver {
  @Inject(ApprovePlan) private readonly approvePlan!: ApprovePlan;
  @Inject(ImportPlan) private readonly importPlan!: ImportPlan;
  @Inject(ActivatePlan) private readonly activatePlan!: ActivatePlan;

  constructor(
    private readonly database: AppDatabase,
    private readonly draftPlan: DraftPlan,
    private readonly editPlan: EditPlan,
    private readonly proposePlan: ProposePlan,
  ) {}

  @Requires('patient:read')
  @Query('planTemplates')
  async templates(@Context() context: RequestContext) {
    const rows = await this.database.run(signedIn(context).caller, (uow) => readTemplates(uow));
    // The engine's own templates serve until a health community has agreed on others.
    const known =
      rows.length > 0
        ? rows
        : PLAN_TEMPLATES.map(({ id, title, plan }) => ({ id, condition: id, title, content: plan }));
    return known.map(({ id, condition, title, content }) => ({
      id,
      condition,
      title: Object.entries(title).map(([language, text]) => ({ language, text })),
      content: JSON.stringify(content),
    }));
  }

  @Requires('patient:read')
  @Query('planVersion')
  planVersion(@Args('id') id: string, @Context() context: RequestContext) {
    return this.look(context, id, 'plans.plan-version');
  }

  @Requires('patient:read')
  @Query('planExport')
  async export(@Args('id') id: string, @Context() context: RequestContext) {
    const plan = await this.look(context, id, 'plans.export');
    if (!plan) return null;
    const document = documentOf(plan);
    const fileName = `plan-${plan.condition}-${plan.number}.json`.replaceAll(/[^a-z0-9.-]/g, '-');
    return { fileName, document: `${JSON.stringify(document, undefined, 2)}\n` };
  }

  @Requires('plan:sign')
  @Query('plansToSign')
  plansToSign(@Args('unitId') unitId: string, @Context() context: RequestContext) {
    const { caller, memberships } = signedIn(context);
    if (!memberships.some((membership) => membership.unitId === unitId)) {
      throw new Refused('access/not-your-unit', 'Choose a unit that you work in.');
    }
    return this.database.run(caller, async (uow) => {
      const plans = await readPlansToSign(uow, unitId);
      leaveTrace(uow, caller, {
        operation: 'plans.to-sign',
        kind: 'read',
        patients: [...new Set(plans.map(({ patientId }) => patientId))],
      });
      return plans;
    });
  }

  @Requires('plan:write')
  @Mutation('draftPlan')
  draft(@Args('input') input: DraftInput, @Context() context: RequestContext) {
    return acted(context, (who) => this.draftPlan.run(who, input));
  }

  @Requires('plan:write')
  @Mutation('importPlan')
  import(@Args('input') input: ImportInput, @Context() context: RequestContext) {
    return acted(context, (who) => this.importPlan.run(who, input));
  }

  @Requires('plan:write')
  @Mutation('editPlan')
  edit(@Args('input') input: EditInput, @Context() context: RequestContext) {
    return acted(context, (who) => this.editPlan.run(who, input), input.content);
  }

  @Requires('plan:write')
  @Mutation('proposePlan')
  propose(@Args() args: SeenVersion, @Context() context: RequestContext) {
    return acted(context, (who) => this.proposePlan.run(who, args));
  }

  @Requires('plan:sign')
  @Mutation('approvePlan')
  approve(@Args() args: SeenVersion, @Context() context: RequestContext) {
    return acted(context, (who) => this.approvePlan.run(who, args));
  }

  @Requires('plan:write')
  @Mutation('activatePlan')
  activate(@Args() args: ActivateInput, @Context() context: RequestContext) {
    return acted(context, (who) => this.activatePlan.run(who, args));
  }

  /** One version, with a trace of who looked and for what. */
  private async look(context: RequestContext, id: string, operation: string): Promise<PlanVersionRow | null> {
    const { caller } = signedIn(context);
    if (!isUuid(id)) return null;
    return this.database.run(caller, async (uow) => {
      const plan = await readPlanVersion(uow, id);
      if (plan) leaveTrace(uow, caller, { operation, kind: 'read', patients: plan.patientId });
      return plan ?? null;
    });
  }
}

/** The act's result as the schema's union; expected refusals become a member of it. */
function acted(context: RequestContext, act: (who: SignedIn) => Promise<PlanActed>, content = '') {
  return orRefuse(
    async () => {
      const done = await act(signedIn(context));
      switch (done.status) {
        case 'saved':
          return { __typename: 'PlanSaved', plan: done.plan };
        case 'stale':
          return { __typename: 'PlanStale', theirs: done.theirs, yourContent: content };
        case 'refused':
          return { __typename: 'PlanRefused', refusals: done.refusals };
      }
    },
    (refusals) => ({ __typename: 'PlanRefused', refusals }),
  );
}
