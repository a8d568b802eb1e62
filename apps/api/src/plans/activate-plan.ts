import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../platform/access/signed-in';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused } from '../platform/errors/refused';
import { policyFault } from './escalation-policy';
import { setNextDue } from './next-due';
import { mayActivate } from './plan-lifecycle.policy';
import { PlanStep, type PlanActed, type SeenVersion } from './plan-step';
import { readDutyHolder, type PlanVersionRow } from './plan-version.repository';
import { wholeContent } from './read-content';

// The patient's row is held, as a submission holds it: what is judged meanwhile is judged by one plan or by the other.
const holdPatient = statement(
  'plans.hold-patient',
  `select m.time_zone as "timeZone" from patients.monitoring m where m.patient_id = $1 for update`,
);
const holdApproved = statement(
  'plans.hold-approved',
  `select id from plans.plan_version where id = $1 and revision = $2 and state = 'approved' for update`,
);
// A version that was to begin later gives way too, and so does the end that it had set for the one before it.
const retireFormer = statement(
  'plans.retire-former',
  `update plans.plan_version set state = 'retired', effective_until = greatest(effective_from, $2::timestamptz)
   where pathway_id = $1 and (state = 'active' or (state = 'retired' and effective_until > $2::timestamptz))`,
);
const activate = statement(
  'plans.activate',
  `update plans.plan_version set state = 'active', effective_from = $3, revision = revision + 1
   where id = $1 and revision = $2 and state = 'approved'`,
);
export interface ActivateInput extends SeenVersion {
  effectiveFrom?: Date | null;
}

/** Puts an approved plan in force, at once or from a later moment; the former one is in force until that very moment. */
@Injectable()
export class ActivatePlan {
  constructor(private readonly step: PlanStep) {}

  run(who: SignedIn, input: ActivateInput): Promise<PlanActed> {
    return this.step.take(who, input, 'activate', async (uow, plan) => {
      await refuseUnfit(uow, plan);
      await refuseOthers(uow, plan, who);
      const { patientId, pathwayId } = plan;
      const held = await uow.one<{ timeZone: string }>(holdPatient, [patientId]);
      if ((await uow.execute(holdApproved, [plan.id, input.revision])) === 0) return 0;
      const from = beginOf(input.effectiveFrom, plan.now);
      // The former version is retired first, since only one may be active.
      await uow.execute(retireFormer, [pathwayId, from]);
      const done = await uow.execute(activate, [plan.id, input.revision, from]);
      await setNextDue(uow, patientId, { now: plan.now, timeZone: held?.timeZone ?? 'Europe/Oslo' });
      return done;
    });
  }
}

const longestAheadMilliseconds = 366 * 86_400_000;

function beginOf(wanted: Date | null | undefined, now: Date): Date {
  if (!wanted || wanted <= now) return now;
  if (wanted.getTime() - now.getTime() > longestAheadMilliseconds)
    throw new Refused('plan/begins-too-late', 'A plan begins within a year.', '/effectiveFrom');
  return wanted;
}

/** Nothing is put in force without rules, a whole escalation policy and somebody who follows up. */
async function refuseUnfit(uow: UnitOfWork, { content, escalation, pathwayId }: PlanVersionRow): Promise<void> {
  if (wholeContent(content).rules.length === 0)
    throw new Refused('plan/without-rules', 'A plan without rules judges nothing: add a limit first.', '/rules');
  const fault = policyFault(escalation);
  if (fault) throw new Refused('plan/escalation', fault, '/escalation');
  if (!(await readDutyHolder(uow, pathwayId, 'follow-up')))
    throw new Refused('plan/nobody-follows-up', 'No unit holds the duty to follow up: hand it over first.');
}

/** It is put in force where it is followed up, or where it was signed: a reading relation alone is not enough. */
async function refuseOthers(uow: UnitOfWork, { pathwayId }: PlanVersionRow, who: SignedIn): Promise<void> {
  const holders = [await readDutyHolder(uow, pathwayId, 'follow-up'), await readDutyHolder(uow, pathwayId, 'limits')];
  const organisations = holders.map((holder) => holder?.organisationId);
  if (!mayActivate(who.memberships, organisations))
    throw new Refused(
      'plan/not-yours-to-put-in-force',
      'The organisation that follows up, or the one that signs, puts this plan in force.',
    );
}
