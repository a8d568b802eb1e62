import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../platform/access/signed-in';
import { statement } from '../platform/database/statement';
import { PlanStep, reasonOf, type PlanActed, type SeenVersion } from './plan-step';
import { readContent } from './read-content';

const editDraft = statement(
  'plans.edit-draft',
  `update plans.plan_version set content = $3, reason = $4, title = coalesce($5, title), revision = revision + 1
   where id = $1 and revision = $2 and state = 'draft'`,
);

export interface EditInput extends SeenVersion {
  content: string;
  reason: string;
}

/** Replaces a draft's content, when it is whole and nobody else has changed the draft since it was seen. */
@Injectable()
export class EditPlan {
  constructor(private readonly step: PlanStep) {}

  run(who: SignedIn, input: EditInput): Promise<PlanActed> {
    const reason = reasonOf(input.reason);
    const read = readContent(input.content);
    if ('refusals' in read) return Promise.resolve({ status: 'refused', refusals: read.refusals });
    const { plan } = read;
    return this.step.take(who, input, 'edit', (uow) =>
      uow.execute(editDraft, [input.planVersionId, input.revision, plan, reason, plan.title?.nb]),
    );
  }
}
