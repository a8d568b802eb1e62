import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../platform/access/signed-in';
import { statement } from '../platform/database/statement';
import { Refused } from '../platform/errors/refused';
import { maySign } from './plan-lifecycle.policy';
import { PlanStep, type PlanActed, type SeenVersion } from './plan-step';
import { readDutyHolder } from './plan-version.repository';

const approve = statement(
  'plans.approve',
  `update plans.plan_version set state = 'approved', approved_at = platform.now(), approved_by_person_id = $3, revision = revision + 1
   where id = $1 and revision = $2 and state = 'proposed'`,
);

/** A doctor signs, from the unit that holds the duty for limits. */
@Injectable()
export class ApprovePlan {
  constructor(private readonly step: PlanStep) {}

  run(who: SignedIn, seen: SeenVersion): Promise<PlanActed> {
    return this.step.take(who, seen, 'approve', async (uow, { pathwayId }) => {
      const holder = await readDutyHolder(uow, pathwayId, 'limits');
      if (!maySign(who.memberships, holder?.unitId))
        throw new Refused(
          'plan/not-yours-to-sign',
          'A doctor of the unit that holds the duty for limits signs this plan.',
        );
      return uow.execute(approve, [seen.planVersionId, seen.revision, who.personId]);
    });
  }
}
