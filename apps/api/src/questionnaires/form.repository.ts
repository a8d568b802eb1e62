import { shippedForm, type Answers, type Questionnaire, type Score } from '@fyrlykt/forms';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';

const importedForm = statement(
  'questionnaires.imported-form',
  `select definition from questionnaires.form where id = $1 order by version desc limit 1`,
);

const insertResponses = statement(
  'questionnaires.insert-responses',
  `insert into questionnaires.response (patient_id, form_id, taken_at, id, form_version, answers, score, score_status, submission_id, received_at)
   select $1, r.form_id, r.taken_at, r.id, r.form_version, r.answers, r.score, r.score_status, $2, $3
   from unnest($4::text[], $5::timestamptz[], $6::uuid[], $7::text[], $8::jsonb[], $9::float8[], $10::text[])
        as r (form_id, taken_at, id, form_version, answers, score, score_status)`,
);

const responseHistory = statement(
  'questionnaires.history',
  `select r.id, r.form_id as "formId", r.taken_at as "takenAt", r.received_at as "receivedAt", r.answers, r.score,
          r.score_status as "scoreStatus", r.submission_id as "submissionId"
   from unnest($2::text[], $3::timestamptz[]) as w (form_id, since)
   cross join lateral (
     select * from questionnaires.response r where r.patient_id = $1 and r.form_id = w.form_id and r.taken_at >= w.since offset 0) r
   where r.received_at <= $4`,
);

/** A form by id: those that are shipped live in the forms library, licensed ones are imported. */
export async function readForm(uow: UnitOfWork, id: string): Promise<Questionnaire | undefined> {
  const shipped = shippedForm(id);
  if (shipped) return shipped;
  return (await uow.one<{ definition: Questionnaire }>(importedForm, [id]))?.definition;
}

/** One answered form, checked and scored. */
export interface FormResponse {
  id: string;
  form: Questionnaire;
  answers: Answers;
  score: Score;
  takenAt: Date;
}

export interface ResponseRow {
  id: string;
  formId: string;
  takenAt: Date;
  receivedAt: Date;
  answers: Answers;
  score: number | null;
  scoreStatus: 'complete' | 'incomplete' | 'none';
  submissionId: string;
}

export function storeResponses(
  uow: UnitOfWork,
  of: { patientId: string; submissionId: string; receivedAt: Date },
  responses: readonly FormResponse[],
): void {
  if (responses.length === 0) return;
  uow.send(insertResponses, [
    of.patientId,
    of.submissionId,
    of.receivedAt,
    responses.map(({ form }) => form.id),
    responses.map(({ takenAt }) => takenAt),
    responses.map(({ id }) => id),
    responses.map(({ form }) => form.version),
    responses.map(({ answers }) => JSON.stringify(answers)),
    responses.map(({ score }) => (score.status === 'complete' ? score.total : null)),
    responses.map(({ score }) => score.status),
  ]);
}

export async function readResponses(
  uow: UnitOfWork,
  patientId: string,
  since: ReadonlyMap<string, Date>,
  knownAt: Date,
): Promise<ResponseRow[]> {
  if (since.size === 0) return [];
  return uow.query<ResponseRow>(responseHistory, [patientId, [...since.keys()], [...since.values()], knownAt]);
}
