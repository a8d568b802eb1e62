import { kindDefinition, unitOfCode } from '@fyrlykt/vitals';
import { kindOf } from '../measurements';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import type { KeptFinding } from '../triage';

// One statement for a whole page: values and answers come along, so that a list never asks row by row.
const columns = `
  s.id, s.patient_id as "patientId", p.given_name || ' ' || p.family_name as "patientName", s.received_at as "receivedAt", s.taken_at as "takenAt",
  s.performed_by as "performedBy", f.given_name || ' ' || f.family_name as "performerName", a.zone, a.findings,
  r.given_name || ' ' || r.family_name as "reviewedBy", a.reviewed_at as "reviewedAt",
  coalesce((select json_agg(json_build_object('kind', m.kind, 'value', m.value, 'unit', m.unit, 'flags', m.flags, 'takenAt', m.taken_at) order by m.item, m.kind)
            from measurements.measurement m
            where m.patient_id = s.patient_id and m.submission_id = s.id and m.taken_at between s.taken_at and s.taken_at + interval '400 days'), '[]') as values,
  coalesce((select json_agg(json_build_object('formId', q.form_id, 'formVersion', q.form_version, 'score', q.score, 'answers', q.answers))
            from questionnaires.response q where q.patient_id = s.patient_id and q.submission_id = s.id), '[]') as forms`;

const joined = `
  join patients.patient p on p.id = s.patient_id
  join triage.assessment a on a.patient_id = s.patient_id and a.submission_id = s.id
  left join identity.person f on f.id = s.person_id
  left join identity.person r on r.id = a.reviewed_by`;

const submissionsOfPatient = statement(
  'overview.submissions-of-patient',
  `select ${columns} from intake.submission s ${joined}
   where s.patient_id = $1 and ($2::timestamptz is null or (s.received_at, s.id) < ($2, $3::uuid)) order by s.received_at desc, s.id desc limit $4`,
);

const greenOfUnit = statement(
  'overview.green-of-unit',
  `select ${columns} from (
     select g.patient_id, g.submission_id, g.at from triage.assessment g join patients.monitoring m on m.patient_id = g.patient_id
     where m.follow_up_unit_id = $1 and g.zone = 'GREEN' and g.reviewed_at is null and g.submission_id is not null
       and ($2::timestamptz is null or (g.at, g.submission_id) > ($2, $3::uuid))
     order by g.at, g.submission_id limit $4) green
   join intake.submission s on s.patient_id = green.patient_id and s.id = green.submission_id ${joined}
   where not p.heartbeat order by green.at, green.submission_id`,
);

interface Row {
  id: string;
  patientId: string;
  patientName: string;
  receivedAt: Date;
  takenAt: Date;
  performedBy: string;
  performerName: string | null;
  zone: string;
  findings: KeptFinding[];
  reviewedBy: string | null;
  reviewedAt: Date | null;
  values: { kind: number; value: number; unit: number; flags: number; takenAt: string }[];
  forms: { formId: string; formVersion: string; score: number | null; answers: unknown }[];
  [column: string]: unknown;
}

function view({ values, forms, findings, ...row }: Row) {
  return {
    ...row,
    findings: findings.map((finding) => ({ ...finding, snoozed: finding.snoozed === true })),
    values: values.map(({ kind, value, unit, flags, takenAt }) => {
      const name = kindOf(kind);
      return {
        kind: name,
        value,
        unit: unitOfCode(unit) ?? kindDefinition(name).unit,
        flags,
        takenAt: new Date(takenAt),
      };
    }),
    formAnswers: forms.map(({ answers, ...form }) => ({ ...form, answers: JSON.stringify(answers) })),
  };
}

/** A patient's submissions as professionals see them, newest first. */
export async function readSubmissions(
  uow: UnitOfWork,
  patientId: string,
  page: { before: [Date, string] | undefined; most: number },
) {
  return (await uow.query<Row>(submissionsOfPatient, [patientId, page.before?.[0], page.before?.[1], page.most])).map(
    view,
  );
}

/** Green submissions of a unit that nobody has looked at, oldest first. */
export async function readGreen(
  uow: UnitOfWork,
  unitId: string,
  page: { after: [Date, string] | undefined; most: number },
) {
  return (await uow.query<Row>(greenOfUnit, [unitId, page.after?.[0], page.after?.[1], page.most])).map(view);
}
