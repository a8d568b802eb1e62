import type { LimitZone } from '@fyrlykt/triage';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';

// Whoever adds a change holds the patient's row, so that two never get the same number.
const insertChange = statement(
  'plans.insert-dose-change',
  `insert into plans.dose_change (plan_version_id, number, patient_id, step, from_day, changed_at, changed_by_person_id, reason, submission_id, zone)
   values ($1, coalesce((select max(number) from plans.dose_change where plan_version_id = $1), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

const newestOf = statement(
  'plans.newest-dose-changes',
  `select distinct on (d.plan_version_id) d.plan_version_id as "planVersionId", d.step, d.from_day::text as "fromDay", d.changed_at as "changedAt",
          d.reason, d.zone, d.submission_id as "submissionId", p.given_name || ' ' || p.family_name as "changedBy"
   from plans.dose_change d left join identity.person p on p.id = d.changed_by_person_id
   where d.plan_version_id = any ($1) order by d.plan_version_id, d.number desc`,
);

/** By a person, who says why, or by a submission whose zone does. */
export type DoseCause = { personId: string; reason: string } | { submissionId: string; zone: LimitZone };

export interface NewDoseChange {
  planVersionId: string;
  patientId: string;
  step: number;
  fromDay: string;
  at: Date;
}

export function storeDoseChange(uow: UnitOfWork, change: NewDoseChange, cause: DoseCause): void {
  const { planVersionId, patientId, step, fromDay, at } = change;
  const causes =
    'personId' in cause ? [cause.personId, cause.reason, null, null] : [null, null, cause.submissionId, cause.zone];
  uow.send(insertChange, [planVersionId, patientId, step, fromDay, at, ...causes]);
}

/** A change as professionals are told of it. */
export interface DoseChange {
  planVersionId: string;
  step: number;
  fromDay: string;
  changedAt: Date;
  /** Null when a submission did it. */
  changedBy: string | null;
  reason: string | null;
  submissionId: string | null;
  zone: LimitZone | null;
}

/** The change made last of each of these versions; versions that were never changed have none. */
export function readNewestDoseChanges(uow: UnitOfWork, planVersionIds: readonly string[]): Promise<DoseChange[]> {
  return uow.query<DoseChange & Record<string, unknown>>(newestOf, [planVersionIds]);
}
