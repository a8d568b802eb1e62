import { Injectable } from '@nestjs/common';
import { planTemplate, type Plan } from '@fyrlykt/triage';
import { validate as isUuid, v7 as uuidv7 } from 'uuid';
import { about } from '../platform/access/caller';
import type { SignedIn } from '../platform/access/signed-in';
import { AppDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused } from '../platform/errors/refused';
import { defaultEscalation } from './escalation-policy';
import { PlanStep, reasonOf, type PlanActed } from './plan-step';
import { readPathwayPlan, readTemplate, type PlanVersionRow } from './plan-version.repository';

// The pathway is held while its next number is found, so that two who begin at once get two numbers.
const holdPathway = statement(
  'plans.hold-pathway',
  `select pg_advisory_xact_lock(hashtextextended($1::text, 0)) from patients.pathway where id = $1::uuid and patient_id = $2`,
);
const insertDraft = statement(
  'plans.insert-draft',
  `insert into plans.plan_version (id, patient_id, pathway_id, number, state, condition, title, content, escalation, goals, author_person_id, reason, created_at)
   select $1, w.patient_id, w.id, coalesce((select max(number) from plans.plan_version where pathway_id = w.id), 0) + 1, 'draft', $4, $5, $6, $7,
          coalesce((select goals from plans.plan_version where pathway_id = w.id order by number desc limit 1), '[]'), $8, $9, platform.now()
   from patients.pathway w where w.id = $3 and w.patient_id = $2`,
);

export interface DraftInput {
  patientId: string;
  pathwayId: string;
  templateId?: string | null;
  reason: string;
}

/** Where a new draft stands, and why it is begun. */
export type DraftPlace = Omit<DraftInput, 'templateId'>;

/** Begins a plan's next version as a copy, of a template or of the version that is in force on this pathway. */
@Injectable()
export class DraftPlan {
  constructor(
    private readonly database: AppDatabase,
    private readonly step: PlanStep,
  ) {}

  run(who: SignedIn, { templateId, ...place }: DraftInput): Promise<PlanActed> {
    return this.begin(who, place, async (uow, current) => {
      const copy = templateId ? await copyOfTemplate(uow, templateId) : current && copyOf(current);
      if (!copy) throw nothingToCopy();
      return copy;
    });
  }

  /** `start` gives what the draft begins with. Who is told when nobody answers stays as it is on this pathway. */
  begin(
    who: SignedIn,
    { patientId, pathwayId, reason }: DraftPlace,
    start: (uow: UnitOfWork, current: PlanVersionRow | undefined) => Promise<DraftStart>,
  ): Promise<PlanActed> {
    if (!isUuid(patientId) || !isUuid(pathwayId)) throw absent();
    const why = reasonOf(reason);
    return this.database.run(about(who.caller, 'care', patientId), async (uow) => {
      if ((await uow.execute(holdPathway, [pathwayId, patientId])) === 0) throw absent();
      const current = await readPathwayPlan(uow, pathwayId);
      const { condition, title, content } = await start(uow, current);
      const escalation = current?.escalation ?? defaultEscalation;
      const id = uuidv7();
      await uow.execute(insertDraft, [
        id, patientId, pathwayId, condition, title, content, escalation, who.personId, why,
      ]); // prettier-ignore
      return this.step.saved(uow, who, id, 'plans.draft');
    });
  }
}

/** What a draft begins with. */
export interface DraftStart {
  condition: string;
  title: string;
  content: Plan;
}

const copyOf = ({ condition, title, content }: PlanVersionRow): DraftStart => ({
  condition,
  title,
  content: JSON.parse(content) as Plan,
});

/** The health community's own template, else the engine's of that name. */
async function copyOfTemplate(uow: UnitOfWork, id: string): Promise<DraftStart | undefined> {
  const own = await readTemplate(uow, id);
  if (own) return { condition: own.condition, title: own.title['nb'] ?? own.id, content: own.content };
  const template = planTemplate(id);
  return template && { condition: template.id, title: template.title.nb ?? template.id, content: template.plan };
}

const absent = () => new Refused('patient/absent', 'There is no such pathway of this patient.', '/pathwayId');

const nothingToCopy = () =>
  new Refused('plan/no-template', 'There is no such template, and no plan in force to copy.', '/templateId');
