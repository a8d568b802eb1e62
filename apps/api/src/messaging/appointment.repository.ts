import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { appointmentView, type Appointment } from './appointment-view';

const appointmentsOf = statement(
  'messaging.appointments-of',
  `select a.id, a.patient_id as "patientId", a.title, a.starts_at as "startsAt", a.ends_at as "endsAt", a.video_url as "videoUrl",
          p.given_name || ' ' || p.family_name as "withName", platform.now() as now
   from messaging.appointment a join identity.person p on p.id = a.person_id
   where a.patient_id = $1 and a.ends_at > platform.now() order by a.starts_at limit 20`,
);

const insertAppointment = statement(
  'messaging.insert-appointment',
  `insert into messaging.appointment (id, patient_id, unit_id, person_id, title, starts_at, ends_at, video_url) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** What is ahead of a patient, soonest first. */
export async function readAppointments(uow: UnitOfWork, patientId: string) {
  const rows = await uow.query<Appointment & { now: Date } & Record<string, unknown>>(appointmentsOf, [patientId]);
  return rows.map((row) => appointmentView(row, row.now));
}

export function storeAppointment(
  uow: UnitOfWork,
  row: Omit<Appointment, 'withName'> & { unitId: string; personId: string },
): void {
  uow.send(insertAppointment, [
    row.id,
    row.patientId,
    row.unitId,
    row.personId,
    row.title,
    row.startsAt,
    row.endsAt,
    row.videoUrl,
  ]);
}
