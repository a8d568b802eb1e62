import { firstDayOf, stepOn } from '@fyrlykt/triage';
import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { leaveTrace } from '../audit';
import { about } from '../platform/access/caller';
import type { SignedIn } from '../platform/access/signed-in';
import { localTime } from '../platform/clock/local-time';
import { AppDatabase } from '../platform/database/database.module';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused } from '../platform/errors/refused';
import { Changes } from '../platform/live/changes';
import { readNewestDoseChanges, storeDoseChange, type DoseChange } from './dose.repository';
import { holdFollowed, type Followed } from './hold-followed';
import { setNextDue } from './next-due';
import { inForceAt, plansInForce, type PlanInForce } from './plan-in-force';
import { readPlanVersion } from './plan-version.repository';

export interface ChangeDoseInput {
  planVersionId: string;
  /** The step that was chosen last, as the caller saw it. */
  seenStep: number;
  step: number;
  reason: string;
}

const longestReason = 500;

/** A person steps a patient down or up. Nobody is stepped down otherwise. */
@Injectable()
export class ChangeDose {
  constructor(
    private readonly database: AppDatabase,
    private readonly changes: Changes,
  ) {}

  async run(who: SignedIn, input: ChangeDoseInput): Promise<DoseChange> {
    const reason = input.reason.trim();
    if (reason.length === 0 || reason.length > longestReason)
      throw new Refused('dose/reason', `Write a reason of 1 to ${longestReason} characters.`, '/reason');
    const { planVersionId, step } = input;
    const patientId = await this.patientOf(who, planVersionId);
    const caller = about(who.caller, 'care', patientId);
    return this.database.run(caller, async (uow) => {
      const here = await holdFollowed(uow, patientId);
      if (!here) throw absent();
      const plan = await planOf(uow, { patientId, planVersionId }, here);
      refuseUnfit(plan, input, here);
      const fromDay = firstDayOf(plan, step, todayOf(here));
      storeDoseChange(
        uow,
        { planVersionId, patientId, step, fromDay, at: here.now },
        { personId: who.personId, reason },
      );
      await setNextDue(uow, patientId, here);
      leaveTrace(uow, caller, {
        operation: 'plans.change-dose',
        kind: 'write',
        patients: patientId,
        details: { plan: planVersionId, step: String(step) },
      });
      const unitIds = [...new Set([here.unitId, ...who.caller.unitIds])];
      uow.afterCommit(() => this.changes.publish({ topic: 'PLAN', id: planVersionId, patientId, unitIds }));
      const [change] = await readNewestDoseChanges(uow, [planVersionId]);
      if (!change) throw absent();
      return change;
    });
  }

  private async patientOf(who: SignedIn, planVersionId: string): Promise<string> {
    const version = isUuid(planVersionId)
      ? await this.database.run(who.caller, (uow) => readPlanVersion(uow, planVersionId))
      : undefined;
    if (!version) throw absent();
    return version.patientId;
  }
}

/** The version with its dose, if it is in force. */
async function planOf(
  uow: UnitOfWork,
  { patientId, planVersionId }: { patientId: string; planVersionId: string },
  { now }: Followed,
): Promise<PlanInForce> {
  const plan = (await plansInForce(uow, patientId, now, now)).find(({ id }) => id === planVersionId);
  if (!plan?.plan.dose || !inForceAt(plan, now)) throw absent();
  return plan;
}

function refuseUnfit({ plan, periods }: PlanInForce, { seenStep, step }: ChangeDoseInput, here: Followed): void {
  const chosen = periods.at(-1)?.step ?? 0;
  if (chosen !== seenStep)
    throw new Refused('dose/changed-meanwhile', 'The step has changed since it was shown: look again.', '/seenStep');
  // One step at a time, and the next one when the last has begun.
  const lowest = Math.min(stepOn(periods, todayOf(here).localDay) + 1, plan.dose?.steps.length ?? 0);
  if (step < 0 || step === chosen || step > lowest)
    throw new Refused('dose/step', 'Go one step down at a time, or as far up as there are steps.', '/step');
}

function todayOf({ now, timeZone }: Followed): { localDay: string; minuteOfDay: number } {
  const { day, minuteOfDay } = localTime(now.getTime(), timeZone);
  return { localDay: day, minuteOfDay };
}

const absent = () => new Refused('dose/absent', 'There is no such plan in force with steps.', '/planVersionId');
