import type { UnitOfWork } from '../platform/database/unit-of-work';
import { statement } from '../platform/database/statement';

const accessLog = statement(
  'audit.access-log',
  `select e.id, e.at, coalesce(p.given_name || ' ' || p.family_name, 'Fyrlykt') as "byName", o.name as "organisationName", e.operation, e.kind
   from audit.entry e
   left join identity.person p on p.id = e.person_id
   left join organisations.organisation o on o.id = e.organisation_id
   where (e.patient_id = $1 or e.patient_ids @> array[$1::uuid]) and ($2::uuid is null or e.id < $2)
   order by e.id desc limit $3`,
);

export interface AccessLogEntry {
  id: string;
  at: Date;
  byName: string;
  organisationName: string | null;
  operation: string;
  kind: string;
}

/** Who has looked at or changed a patient's record, newest first; the caller's purpose must be `access-log`. */
export function readAccessLog(
  uow: UnitOfWork,
  patientId: string,
  before: string | undefined,
  most: number,
): Promise<AccessLogEntry[]> {
  return uow.query<AccessLogEntry>(accessLog, [patientId, before, most]);
}
