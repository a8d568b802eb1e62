import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { leaveTrace } from '../audit';
import { about } from '../platform/access/caller';
import type { SignedIn } from '../platform/access/signed-in';
import { AppDatabase } from '../platform/database/database.module';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused, type Refusal } from '../platform/errors/refused';
import { Changes } from '../platform/live/changes';
import { readDutyHolder, readPlanVersion, type PlanVersionRow } from './plan-version.repository';
import { stateAfter, type Act } from './plan-lifecycle.policy';

/** What came of an act on a plan version. */
export type PlanActed =
  | { status: 'saved'; plan: PlanVersionRow }
  | { status: 'stale'; theirs: PlanVersionRow }
  | { status: 'refused'; refusals: Refusal[] };

/** A version as somebody saw it. */
export interface SeenVersion {
  planVersionId: string;
  revision: number;
}

/** What every step of a plan version has in common: conditional on the revision that was seen, traced, and told to whoever watches. */
@Injectable()
export class PlanStep {
  constructor(
    private readonly database: AppDatabase,
    private readonly changes: Changes,
  ) {}

  /** `change` gives the number of rows it changed: none means that somebody else was first, and nothing is kept. */
  async take(
    who: SignedIn,
    { planVersionId, revision }: SeenVersion,
    act: Act,
    change: (uow: UnitOfWork, seen: PlanVersionRow) => Promise<number>,
  ): Promise<PlanActed> {
    const before = isUuid(planVersionId)
      ? await this.database.run(who.caller, (uow) => readPlanVersion(uow, planVersionId))
      : undefined;
    if (!before) throw new Refused('plan/absent', 'There is no such plan version.');
    if (before.revision !== revision) return { status: 'stale', theirs: before };
    if (!stateAfter(act, before.state))
      throw new Refused(
        'plan/wrong-state',
        `This plan is ${before.state.toLowerCase()}: that step does not follow on it.`,
      );
    return this.database.run(about(who.caller, 'care', before.patientId), async (uow) => {
      if ((await change(uow, before)) > 0) return this.saved(uow, who, planVersionId, `plans.${act}`);
      return { status: 'stale', theirs: (await readPlanVersion(uow, planVersionId)) ?? before };
    });
  }

  /** Traces and tells a version that this unit of work has written. */
  async saved(uow: UnitOfWork, who: SignedIn, id: string, operation: string): Promise<PlanActed> {
    const plan = await readPlanVersion(uow, id);
    if (!plan) throw new Refused('plan/absent', 'There is no such plan version.');
    const { patientId, pathwayId, revision } = plan;
    leaveTrace(uow, who.caller, { operation, kind: 'write', patients: patientId, details: { plan: id } });
    const holders = [await readDutyHolder(uow, pathwayId, 'follow-up'), await readDutyHolder(uow, pathwayId, 'limits')];
    const unitIds = [...new Set([...holders.flatMap((holder) => holder?.unitId ?? []), ...who.caller.unitIds])];
    uow.afterCommit(() => this.changes.publish({ topic: 'PLAN', id, version: revision, patientId, unitIds }));
    return { status: 'saved', plan };
  }
}

/** @throws {Refused} when it is empty or longer than 1,000 characters */
export function reasonOf(reason: string): string {
  const text = reason.trim();
  if (text.length === 0 || text.length > 1_000)
    throw new Refused('plan/reason', 'Write a reason of 1 to 1,000 characters.', '/reason');
  return text;
}
