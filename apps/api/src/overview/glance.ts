import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from './page-keys';

const glanceOf = statement(
  'overview.glance-of',
  `select p.id, p.person_id as "personId", p.given_name as "givenName", p.family_name as "familyName", p.birth_date as "birthDate", p.phone, p.language,
          m.condition, m.time_zone as "timeZone", m.follow_up_unit_id as "unitId", m.last_zone as "lastZone", m.last_submission_at as "lastReadingAt",
          m.next_due_at as "nextDueAt", platform.now() as now
   from patients.patient p join patients.monitoring m on m.patient_id = p.id where p.id = $1`,
);

/** What every page about one patient begins with. */
export interface Glance {
  id: string;
  personId: string;
  givenName: string;
  familyName: string;
  birthDate: string;
  phone: string | null;
  language: string;
  condition: string;
  timeZone: string;
  unitId: string;
  lastZone: string | null;
  lastReadingAt: Date | null;
  nextDueAt: Date | null;
  /** The service's now. */
  now: Date;
}

/** Undefined when there is no such patient or the caller has no relation to it, which look alike. */
export async function readGlance(uow: UnitOfWork, patientId: string): Promise<Glance | undefined> {
  if (!isId(patientId)) return undefined;
  return uow.one<Glance & Record<string, unknown>>(glanceOf, [patientId]);
}
