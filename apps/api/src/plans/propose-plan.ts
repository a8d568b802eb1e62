import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../platform/access/signed-in';
import { statement } from '../platform/database/statement';
import { PlanStep, type PlanActed, type SeenVersion } from './plan-step';
import { wholeContent } from './read-content';

const propose = statement(
  'plans.propose',
  `update plans.plan_version set state = 'proposed', proposed_at = platform.now(), revision = revision + 1
   where id = $1 and revision = $2 and state = 'draft'`,
);

/** Lays a draft before the unit that signs. */
@Injectable()
export class ProposePlan {
  constructor(private readonly step: PlanStep) {}

  run(who: SignedIn, seen: SeenVersion): Promise<PlanActed> {
    return this.step.take(who, seen, 'propose', async (uow, { content }) => {
      wholeContent(content);
      return uow.execute(propose, [seen.planVersionId, seen.revision]);
    });
  }
}
