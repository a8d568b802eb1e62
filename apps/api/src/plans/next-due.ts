import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { nextDueAfter } from './occurrences';
import { inForceAt, plansInForce, type PlanInForce } from './plan-in-force';
import type { Here } from './silence-period';

// What has run out already is looked at first: a change must not hide what was missed before it.
const set = statement(
  'plans.set-next-due',
  `update patients.monitoring set next_due_at = case when next_due_at <= platform.now() then next_due_at else $2::timestamptz end
   where patient_id = $1`,
);

const longestAheadMilliseconds = 366 * 86_400_000;

/** Writes when something of a patient's counts as missed next, over all pathways and versions that are yet to begin. */
export async function setNextDue(uow: UnitOfWork, patientId: string, { now, timeZone }: Here): Promise<void> {
  const plans = await plansInForce(uow, patientId, now, new Date(now.getTime() + longestAheadMilliseconds));
  uow.send(set, [patientId, nextDue(plans, { now, timeZone })]);
}

/** Until a later beginning the former plan's tasks are due, from then on the new one's. */
function nextDue(plans: readonly PlanInForce[], { now, timeZone }: Here): Date | null {
  const due = plans.flatMap((plan) => {
    if (plan.effectiveUntil && plan.effectiveUntil <= plan.effectiveFrom) return [];
    const since = inForceAt(plan, now) ? now : plan.effectiveFrom;
    return nextDueAfter([plan], since.getTime(), timeZone)?.getTime() ?? [];
  });
  return due.length > 0 ? new Date(Math.min(...due)) : null;
}
