import { firstDayOf, isWorse, worst, type LimitZone, type Zone } from '@fyrlykt/triage';
import { localTime } from '../platform/clock/local-time';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { storeDoseChange } from './dose.repository';
import { inForceAt, type PlanInForce } from './plan-in-force';
import type { Here } from './silence-period';

/** What a submission was found to be, by pathway; a snoozed finding is one as well, since a snooze takes away no colour. */
interface Found {
  pathwayId: string;
  zone: Zone;
}

/** A version that a submission brings back to its own schedules. */
export interface StepUp {
  plan: PlanInForce;
  fromDay: string;
  zone: LimitZone;
}

/** The versions in force that had been stepped down, and whose own limit for stepping up is reached in their own pathway. */
export function stepUps(plans: readonly PlanInForce[], found: readonly Found[], { timeZone, now }: Here): StepUp[] {
  const { day: localDay, minuteOfDay } = localTime(now.getTime(), timeZone);
  return plans.flatMap((plan) => {
    const zone = limitZone(worst(...found.filter((one) => one.pathwayId === plan.pathwayId).map((one) => one.zone)));
    const { dose } = plan.plan;
    const lowered = (plan.periods.at(-1)?.step ?? 0) > 0;
    if (!dose || !zone || !lowered || isWorse(dose.upAt, zone) || !inForceAt(plan, now)) return [];
    return [{ plan, zone, fromDay: firstDayOf(plan, 0, { localDay, minuteOfDay }) }];
  });
}

const limitZone = (zone: Zone): LimitZone | undefined => (zone === 'YELLOW' || zone === 'RED' ? zone : undefined);

/** The plans as they are when these have been stepped up. */
export function steppedUp(plans: readonly PlanInForce[], ups: readonly StepUp[]): PlanInForce[] {
  return plans.map((plan) => {
    const up = ups.find((one) => one.plan.id === plan.id);
    return up ? { ...plan, periods: [...plan.periods, { step: 0, fromDay: up.fromDay }] } : plan;
  });
}

/** In the transaction of the submission that did it. */
export function keepStepUps(
  uow: UnitOfWork,
  { patientId, submissionId, receivedAt }: { patientId: string; submissionId: string; receivedAt: Date },
  ups: readonly StepUp[],
): void {
  for (const { plan, fromDay, zone } of ups) {
    const change = { planVersionId: plan.id, patientId, step: 0, fromDay, at: receivedAt };
    storeDoseChange(uow, change, { submissionId, zone });
  }
}
