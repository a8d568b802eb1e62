import type { Plan } from '@fyrlykt/triage';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import type { EscalationPolicy } from './escalation-policy';

const columns = `
  v.id, v.patient_id as "patientId", v.pathway_id as "pathwayId", v.number, upper(v.state) as state, v.title, v.condition, v.content::text as content,
  v.revision, v.reason, v.created_at as "createdAt", v.proposed_at as "proposedAt", v.approved_at as "approvedAt", v.effective_from as "effectiveFrom",
  v.effective_until as "effectiveUntil", a.given_name || ' ' || a.family_name as "authorName", s.given_name || ' ' || s.family_name as "approvedByName",
  v.escalation, platform.now() as now`;

const joined = `
  from plans.plan_version v
  join identity.person a on a.id = v.author_person_id
  left join identity.person s on s.id = v.approved_by_person_id`;

const versionById = statement('plans.version-by-id', `select ${columns} ${joined} where v.id = $1`);

const versionsOf = statement(
  'plans.versions-of',
  `select ${columns} ${joined} where v.patient_id = $1 order by v.number desc limit 100`,
);

const versionInForce = statement(
  'plans.version-in-force',
  `select ${columns} ${joined}
   where v.patient_id = $1 and v.state in ('active', 'retired') and v.effective_from <= platform.now()
     and (v.effective_until is null or v.effective_until > platform.now())
   order by v.effective_from desc limit 1`,
);

const toSign = statement(
  'plans.to-sign',
  `select ${columns} ${joined}
   join patients.duty d on d.pathway_id = v.pathway_id and d.kind = 'limits' and d.until is null and d.unit_id = $1
   where v.state = 'proposed' order by v.proposed_at limit 100`,
);

const versionOfPathway = statement(
  'plans.version-of-pathway',
  `select ${columns} ${joined}
   where v.pathway_id = $1 and v.state in ('active', 'retired') and v.effective_from <= platform.now()
     and (v.effective_until is null or v.effective_until > platform.now())
   order by v.effective_from desc limit 1`,
);

const templates = statement(
  'plans.templates',
  `select id, condition, title, content from plans.template where $1::text is null or id = $1 order by id`,
);

const holderOf = statement(
  'plans.holder-of',
  `select d.unit_id as "unitId", u.organisation_id as "organisationId"
   from patients.duty d join organisations.unit u on u.id = d.unit_id
   where d.pathway_id = $1 and d.kind = $2 and d.until is null`,
);

/** A version as it is told; `content` is its JSON text. */
export interface PlanVersionRow {
  id: string;
  patientId: string;
  pathwayId: string;
  number: number;
  state: 'DRAFT' | 'PROPOSED' | 'APPROVED' | 'ACTIVE' | 'RETIRED';
  title: string;
  condition: string;
  content: string;
  revision: number;
  reason: string;
  createdAt: Date;
  proposedAt: Date | null;
  approvedAt: Date | null;
  effectiveFrom: Date | null;
  effectiveUntil: Date | null;
  authorName: string;
  approvedByName: string | null;
  escalation: EscalationPolicy;
  now: Date;
  [column: string]: unknown;
}

export interface TemplateRow {
  id: string;
  condition: string;
  title: Record<string, string>;
  content: Plan;
  [column: string]: unknown;
}

export const readPlanVersion = (uow: UnitOfWork, id: string) => uow.one<PlanVersionRow>(versionById, [id]);

export const readPlanVersions = (uow: UnitOfWork, patientId: string) =>
  uow.query<PlanVersionRow>(versionsOf, [patientId]);

export const readPlanInForce = (uow: UnitOfWork, patientId: string) =>
  uow.one<PlanVersionRow>(versionInForce, [patientId]);

export const readPlansToSign = (uow: UnitOfWork, unitId: string) => uow.query<PlanVersionRow>(toSign, [unitId]);

/** The version in force of one pathway, where a patient may have several. */
export const readPathwayPlan = (uow: UnitOfWork, pathwayId: string) =>
  uow.one<PlanVersionRow>(versionOfPathway, [pathwayId]);

/** The templates that a health community has agreed on. */
export const readTemplates = (uow: UnitOfWork) => uow.query<TemplateRow>(templates, [undefined]);

export const readTemplate = (uow: UnitOfWork, id: string) => uow.one<TemplateRow>(templates, [id]);

/** The unit that holds a duty of a pathway, and its organisation. */
export interface DutyHolder {
  unitId: string;
  organisationId: string;
}

/** Who holds a duty of a pathway now; a duty has one holder at most. */
export function readDutyHolder(
  uow: UnitOfWork,
  pathwayId: string,
  kind: 'follow-up' | 'limits',
): Promise<DutyHolder | undefined> {
  return uow.one<DutyHolder & Record<string, unknown>>(holderOf, [pathwayId, kind]);
}
