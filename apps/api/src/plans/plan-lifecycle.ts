import { Injectable } from '@nestjs/common';
import { planTemplate, type Plan } from '@fyrlykt/triage';
import { v7 as uuidv7 } from 'uuid';
import { leaveTrace } from '../audit';
import { about } from '../platform/access/caller';
import type { SignedIn } from '../platform/access/signed-in';
import { AppDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused, type Refusal } from '../platform/errors/refused';
import { Changes } from '../platform/live/changes';
import { defaultEscalation, policyFault } from './escalation-policy';
import { nextDueAfter } from './occurrences';
import { stateAfter, type Act } from './plan-lifecycle.policy';
import { readPlanInForce, readPlanVersion, type PlanVersionRow } from './plan-version.repository';
import { readContent } from './read-content';

const insertDraft = statement(
  'plans.insert-draft',
  `insert into plans.plan_version (id, patient_id, pathway_id, number, state, condition, title, content, escalation, goals, author_person_id, reason, created_at)
   select $1, w.patient_id, w.id, coalesce((select max(number) from plans.plan_version where pathway_id = w.id), 0) + 1, 'draft', $4, $5, $6, $7,
          coalesce((select goals from plans.plan_version where pathway_id = w.id order by number desc limit 1), '[]'), $8, $9, platform.now()
   from patients.pathway w where w.id = $3 and w.patient_id = $2`,
);
const editDraft = statement(
  'plans.edit-draft',
  `update plans.plan_version set content = $3, reason = $4, revision = revision + 1 where id = $1 and revision = $2 and state = 'draft'`,
);
const propose = statement(
  'plans.propose',
  `update plans.plan_version set state = 'proposed', proposed_at = platform.now(), revision = revision + 1 where id = $1 and revision = $2 and state = 'draft'`,
);
const approve = statement(
  'plans.approve',
  `update plans.plan_version set state = 'approved', approved_at = platform.now(), approved_by_person_id = $3, revision = revision + 1
   where id = $1 and revision = $2 and state = 'proposed'`,
);
const retireFormer = statement(
  'plans.retire-former',
  `update plans.plan_version set state = 'retired', effective_until = $2 where pathway_id = $1 and state = 'active'`,
);
const activate = statement(
  'plans.activate',
  `update plans.plan_version set state = 'active', effective_from = $3, revision = revision + 1 where id = $1 and revision = $2 and state = 'approved'`,
);
const setNextDue = statement(
  'plans.set-next-due',
  `update patients.monitoring set next_due_at = $2 where patient_id = $1`,
);
const holderOf = statement(
  'plans.holder-of',
  `select d.unit_id as "unitId" from patients.duty d where d.pathway_id = $1 and d.kind = $2 and d.until is null`,
);
const zoneOf = statement(
  'plans.zone-of',
  `select time_zone as "timeZone" from patients.monitoring where patient_id = $1`,
);

/** What came of an act on a plan version. */
export type PlanActed =
  | { status: 'saved'; plan: PlanVersionRow }
  | { status: 'stale'; theirs: PlanVersionRow }
  | { status: 'refused'; refusals: Refusal[] };

export interface DraftInput {
  patientId: string;
  pathwayId: string;
  templateId?: string | null;
  reason: string;
}

const signers = new Set(['gp', 'hospital-clinician']);

/** A plan version's way from draft to in force. Each step is conditional on the revision that was seen. */
@Injectable()
export class PlanLifecycle {
  constructor(
    private readonly database: AppDatabase,
    private readonly changes: Changes,
  ) {}

  draft(who: SignedIn, input: DraftInput): Promise<PlanActed> {
    const caller = about(who.caller, 'care', input.patientId);
    return this.database.run(caller, async (uow) => {
      const current = await readPlanInForce(uow, input.patientId);
      const content = contentToCopy(input.templateId, current);
      if (!content)
        throw new Refused(
          'plan/no-template',
          'There is no such template, and no plan in force to copy.',
          '/templateId',
        );
      const id = uuidv7();
      const { title, condition } = namesOf(content, current);
      const escalation = current?.escalation ?? defaultEscalation;
      const made = await uow.execute(insertDraft, [
        id,
        input.patientId,
        input.pathwayId,
        condition,
        title,
        content,
        escalation,
        who.personId,
        reasonOf(input.reason),
      ]);
      if (made === 0) throw new Refused('patient/absent', 'There is no such pathway of this patient.', '/pathwayId');
      return this.saved(uow, who, id, 'plans.draft');
    });
  }

  edit(
    who: SignedIn,
    input: { planVersionId: string; revision: number; content: string; reason: string },
  ): Promise<PlanActed> {
    const read = readContent(input.content);
    if ('refusals' in read) return Promise.resolve({ status: 'refused', refusals: read.refusals });
    return this.act(who, input, 'edit', (uow) =>
      uow.execute(editDraft, [input.planVersionId, input.revision, read.plan, reasonOf(input.reason)]),
    );
  }

  propose(who: SignedIn, input: { planVersionId: string; revision: number }): Promise<PlanActed> {
    return this.act(who, input, 'propose', async (uow, { content }) => {
      const read = readContent(content);
      if ('refusals' in read)
        throw new Refused(
          read.refusals[0]?.code ?? 'plan/faulty',
          read.refusals[0]?.message ?? '',
          read.refusals[0]?.path,
        );
      return uow.execute(propose, [input.planVersionId, input.revision]);
    });
  }

  /** A doctor signs, from the unit that holds the duty for limits. */
  approve(who: SignedIn, input: { planVersionId: string; revision: number }): Promise<PlanActed> {
    return this.act(who, input, 'approve', async (uow, { pathwayId }) => {
      const holder = await uow.one<{ unitId: string }>(holderOf, [pathwayId, 'limits']);
      const mine = who.memberships.some(({ unitId, role }) => unitId === holder?.unitId && signers.has(role));
      if (!mine)
        throw new Refused(
          'plan/not-yours-to-sign',
          'A doctor of the unit that holds the duty for limits signs this plan.',
        );
      return uow.execute(approve, [input.planVersionId, input.revision, who.personId]);
    });
  }

  /** Puts an approved plan in force; the former one is in force until that very moment. */
  activate(
    who: SignedIn,
    input: { planVersionId: string; revision: number; effectiveFrom?: Date | null },
  ): Promise<PlanActed> {
    return this.act(who, input, 'activate', async (uow, plan) => {
      const { plan: content } = await this.activatable(uow, plan);
      const from = input.effectiveFrom && input.effectiveFrom > plan.now ? input.effectiveFrom : plan.now;
      // The former version is retired first, since only one may be active.
      await uow.execute(retireFormer, [plan.pathwayId, from]);
      const done = await uow.execute(activate, [plan.id, input.revision, from]);
      if (done === 0)
        throw new Refused('plan/stale', 'Somebody else has changed this plan since you saw it. Look again.');
      const zone = await uow.one<{ timeZone: string }>(zoneOf, [plan.patientId]);
      uow.send(setNextDue, [
        plan.patientId,
        nextDueAfter(content.tasks, from.getTime(), zone?.timeZone ?? 'Europe/Oslo'),
      ]);
      return done;
    });
  }

  /** Nothing is put in force without rules, an escalation policy and somebody who follows up. */
  private async activatable(
    uow: UnitOfWork,
    { content, escalation, pathwayId }: PlanVersionRow,
  ): Promise<{ plan: Plan }> {
    const read = readContent(content);
    if ('refusals' in read)
      throw new Refused(
        read.refusals[0]?.code ?? 'plan/faulty',
        read.refusals[0]?.message ?? '',
        read.refusals[0]?.path,
      );
    if (read.plan.rules.length === 0)
      throw new Refused('plan/without-rules', 'A plan without rules judges nothing: add a limit first.', '/rules');
    const fault = policyFault(escalation);
    if (fault) throw new Refused('plan/escalation', fault, '/escalation');
    if (!(await uow.one(holderOf, [pathwayId, 'follow-up']))) {
      throw new Refused('plan/nobody-follows-up', 'No unit holds the duty to follow up: hand it over first.');
    }
    return read;
  }

  private async act(
    who: SignedIn,
    { planVersionId }: { planVersionId: string },
    act: Act,
    change: (uow: UnitOfWork, before: PlanVersionRow) => Promise<number>,
  ): Promise<PlanActed> {
    const before = await this.database.run(who.caller, (uow) => readPlanVersion(uow, planVersionId));
    if (!before) throw new Refused('plan/absent', 'There is no such plan version.');
    if (!stateAfter(act, before.state))
      throw new Refused(
        'plan/wrong-state',
        `This plan is ${before.state.toLowerCase()}: that step does not follow on it.`,
      );
    return this.database.run(about(who.caller, 'care', before.patientId), async (uow) => {
      const changed = await change(uow, before);
      if (changed > 0) return this.saved(uow, who, planVersionId, `plans.${act}`);
      const theirs = await readPlanVersion(uow, planVersionId);
      return { status: 'stale', theirs: theirs ?? before };
    });
  }

  private async saved(uow: UnitOfWork, who: SignedIn, id: string, operation: string): Promise<PlanActed> {
    const plan = await readPlanVersion(uow, id);
    if (!plan) throw new Refused('plan/absent', 'There is no such plan version.');
    const { patientId, revision } = plan;
    leaveTrace(uow, who.caller, { operation, kind: 'write', patients: patientId, details: { plan: id } });
    const units = await uow.query<{ unitId: string }>(holderOf, [plan.pathwayId, 'follow-up']);
    const unitIds = [...units.map(({ unitId }) => unitId), ...who.caller.unitIds];
    uow.afterCommit(() => this.changes.publish({ topic: 'PLAN', id, version: revision, patientId, unitIds }));
    return { status: 'saved', plan };
  }
}

function namesOf(content: Plan, current: PlanVersionRow | undefined): { title: string; condition: string } {
  return {
    title: content.title?.nb ?? content.template ?? 'Plan',
    condition: content.template ?? current?.condition ?? 'general-adult',
  };
}

/** The template's plan, or that of the version in force. */
function contentToCopy(templateId: string | null | undefined, current: PlanVersionRow | undefined): Plan | undefined {
  if (templateId) return planTemplate(templateId)?.plan;
  return current && (JSON.parse(current.content) as Plan);
}

function reasonOf(reason: string): string {
  const text = reason.trim();
  if (text.length === 0 || text.length > 1_000)
    throw new Refused('plan/reason', 'Write a reason of 1 to 1,000 characters.', '/reason');
  return text;
}
