import type { DosePeriod, Plan } from '@fyrlykt/triage';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import type { EscalationPolicy } from './escalation-policy';

const versionsInForce = statement(
  'plans.versions-in-force',
  `select v.id, v.pathway_id as "pathwayId", v.effective_from as "effectiveFrom", v.effective_until as "effectiveUntil",
          coalesce((select jsonb_agg(jsonb_build_object('step', d.step, 'fromDay', d.from_day) order by d.number)
                    from plans.dose_change d where d.plan_version_id = v.id), '[]') as periods
   from plans.plan_version v
   where v.patient_id = $1 and v.state in ('active', 'retired') and v.effective_from is not null
     and v.effective_from <= coalesce($3, (select platform.now())) and (v.effective_until is null or v.effective_until > $2)
   order by v.pathway_id, v.effective_from`,
);

const contentOf = statement(
  'plans.content-of',
  `select id, content, escalation from plans.plan_version where id = any ($1)`,
);

/** What an approved version says; it never changes, so it is read once per process. */
export interface PlanContent {
  plan: Plan;
  escalation: EscalationPolicy;
}

/** A version together with the period in which it decides. */
export interface PlanInForce extends PlanContent {
  id: string;
  pathwayId: string;
  effectiveFrom: Date;
  effectiveUntil: Date | null;
  /** Changes of the dose, oldest first; none while the plan's own schedules have held all along. */
  periods: DosePeriod[];
}

interface ForceRow {
  id: string;
  pathwayId: string;
  effectiveFrom: Date;
  effectiveUntil: Date | null;
  periods: DosePeriod[];
  [column: string]: unknown;
}

const mostKept = 20_000;
const contents = new Map<string, PlanContent>();

/** The content of versions by id, from memory where it is known. Only approved versions may be asked for, since they are immutable. */
async function contentsOf(uow: UnitOfWork, ids: readonly string[]): Promise<Map<string, PlanContent>> {
  const known = new Map<string, PlanContent>();
  for (const id of ids) {
    const content = contents.get(id);
    if (content) known.set(id, content);
  }
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  const rows = await uow.query<{ id: string; content: Plan; escalation: EscalationPolicy }>(contentOf, [missing]);
  if (contents.size > mostKept) contents.clear();
  for (const { id, content, escalation } of rows) {
    known.set(id, { plan: content, escalation });
    contents.set(id, { plan: content, escalation });
  }
  return known;
}

/** The versions of all pathways that were in force at some moment between two instants, both included; until now when no end is given. */
export async function plansInForce(uow: UnitOfWork, patientId: string, from: Date, to?: Date): Promise<PlanInForce[]> {
  const rows = await uow.query<ForceRow>(versionsInForce, [patientId, from, to]);
  const known = await contentsOf(
    uow,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const content = known.get(row.id);
    return content ? [{ ...row, ...content }] : [];
  });
}

/** Whether a version decided at an instant; its end belongs to the next one. */
export function inForceAt(plan: PlanInForce, at: Date): boolean {
  return plan.effectiveFrom <= at && (plan.effectiveUntil === null || plan.effectiveUntil > at);
}

/** Approved versions by id, for telling what a judgement of then meant. */
export function planContents(uow: UnitOfWork, ids: readonly string[]): Promise<Map<string, PlanContent>> {
  return contentsOf(uow, [...new Set(ids)]);
}
