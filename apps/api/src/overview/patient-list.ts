import { kindDefinition, unitOfCode } from '@fyrlykt/vitals';
import { ageOn } from '../episodes';
import { kindOf } from '../measurements';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';

// The page is cut first, in the order of the names; everything that is told of a patient is read for that page alone.
const patientList = statement(
  'overview.patient-list',
  `with page as materialized (
     select p.id, p.given_name, p.family_name, p.birth_date from patients.patient p
     where exists (select 1 from patients.care_access a
                   where a.patient_id = p.id and a.unit_id = $1 and a.scope <> 'report' and a.valid_from <= (select platform.now())
                     and (a.valid_until is null or a.valid_until > (select platform.now())))
       and not p.heartbeat
       and ($2::text[] is null or ' ' || translate(lower(p.given_name || ' ' || p.family_name), '-', ' ') like all ($2))
       and ($3::bytea is null or p.person_id = (select id from identity.person where blind_index = $3))
       and ($4::text is null or p.id in (select z.patient_id from patients.monitoring z where z.last_zone = $4))
       and (not $5 or p.id in (select e.patient_id from episodes.episode e where e.state <> 'CLOSED' and e.lane = 'ADHERENCE'))
       and (p.family_name, p.given_name, p.id) > ($6, $7, $8::uuid)
     order by p.family_name, p.given_name, p.id limit $9)
   select p.id, p.given_name as "givenName", p.family_name as "familyName", p.birth_date as "birthDate", m.condition, m.last_zone as zone,
          m.last_submission_at as "lastReadingAt", m.next_due_at as "nextDueAt", platform.now() as now,
          (select count(*)::int from episodes.episode e where e.patient_id = p.id and e.state <> 'CLOSED') as "openEpisodes",
          exists (select 1 from episodes.episode e where e.patient_id = p.id and e.state <> 'CLOSED' and e.lane = 'ADHERENCE') as overdue,
          coalesce((select json_agg(json_build_object('kind', n.kind, 'value', n.value, 'unit', n.unit, 'flags', n.flags, 'takenAt', n.taken_at) order by n.kind)
                    from measurements.newest n where n.patient_id = p.id), '[]') as newest
   from page p join patients.monitoring m on m.patient_id = p.id
   order by p.family_name, p.given_name, p.id`,
);

/** Nobody's name and id come before these. */
const beforeAll = ['', '', '00000000-0000-0000-0000-000000000000'] as const;

interface NewestJson {
  kind: number;
  value: number;
  unit: number;
  flags: number;
  takenAt: string;
}

interface Row {
  id: string;
  givenName: string;
  familyName: string;
  birthDate: string;
  condition: string;
  zone: string | null;
  lastReadingAt: Date | null;
  nextDueAt: Date | null;
  now: Date;
  openEpisodes: number;
  overdue: boolean;
  newest: NewestJson[];
  [column: string]: unknown;
}

export interface PatientListQuestion {
  unitId: string;
  /** Each must fit the name in small letters, with a blank before every part. */
  namePatterns: string[] | undefined;
  /** Blind index of a whole national number. */
  blindIndex: Buffer | undefined;
  zone: string | undefined;
  missing: boolean;
  after: [string, string, string] | undefined;
  most: number;
}

/** Patients of a unit by name, each with the newest values: one statement for a page, whatever its length. */
export async function readPatientList(uow: UnitOfWork, question: PatientListQuestion) {
  const { unitId, namePatterns, blindIndex, zone, missing, after, most } = question;
  const rows = await uow.query<Row>(patientList, [
    unitId,
    namePatterns,
    blindIndex,
    zone,
    missing,
    ...(after ?? beforeAll),
    most,
  ]);
  return rows.map((row) => ({
    ...row,
    name: `${row.givenName} ${row.familyName}`,
    age: ageOn(row.birthDate, row.now),
    newest: row.newest.map(({ kind, value, unit, flags, takenAt }) => {
      const name = kindOf(kind);
      return {
        kind: name,
        value,
        unit: unitOfCode(unit) ?? kindDefinition(name).unit,
        flags,
        takenAt: new Date(takenAt),
      };
    }),
  }));
}
