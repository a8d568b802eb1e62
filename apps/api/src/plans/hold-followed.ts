import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import type { Here } from './silence-period';

// The patient's row is held, as a submission holds it: what comes meanwhile is judged before or after, and two who act at once take turns.
const hold = statement(
  'plans.hold-followed',
  `select m.time_zone as "timeZone", m.follow_up_unit_id as "unitId", platform.now() as now from patients.monitoring m
   where m.patient_id = $1 and exists (
     select 1 from patients.care_access c
     where c.patient_id = $1 and c.scope = 'full' and c.unit_id = any ((select platform.context_units())::uuid[])
       and c.valid_from <= platform.now() and (c.valid_until is null or c.valid_until > platform.now()))
   for update of m`,
);

/** The patient's own time, and the unit that follows up. */
export interface Followed extends Here {
  unitId: string;
}

/** Holds a patient whom one of the caller's units follows up; undefined where none does, or where it may only read. */
export function holdFollowed(uow: UnitOfWork, patientId: string): Promise<Followed | undefined> {
  return uow.one<Followed & Record<string, unknown>>(hold, [patientId]);
}
