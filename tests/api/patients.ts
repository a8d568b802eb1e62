import { v7 as uuidv7 } from 'uuid';
import type { House, PortalClient } from '../support';

/** The patient behind a demo person's key. */
export async function patientOf(house: House, key: string): Promise<{ id: string; unitId: string }> {
  const [row] = await house.database.rows<{ id: string; unitId: string }>(
    `select p.id, m.follow_up_unit_id as "unitId" from patients.patient p join identity.demo_person d using (person_id)
     join patients.monitoring m on m.patient_id = p.id where d.key = $1`,
    [key],
  );
  if (!row) throw new Error(`The demo has no patient called "${key}".`);
  return row;
}

export const submit = `mutation ($input: SubmitInput!) { submit(input: $input) {
  __typename
  ... on SubmissionAccepted { outcome { submissionId zone receivedAt findings { ruleId code zone lane late params }
    advice { text language } whoLooks { answerBy coverage { code unitName } } seen { state by } retestOffered } }
  ... on ConfirmationNeeded { questions { item kind value unit code } }
  ... on SubmissionRefused { refusals { code message path } }
} }`;

export interface Outcome {
  submissionId: string;
  zone: string;
  receivedAt: string;
  findings: {
    ruleId: string;
    code: string;
    zone: string;
    lane: string;
    late: boolean;
    params: Record<string, unknown>;
  }[];
  advice: { text: string; language: string } | null;
  whoLooks: { answerBy: string | null; coverage: { code: string; unitName: string } };
  seen: { state: string; by: string | null };
  retestOffered: boolean;
}

export interface SubmitAnswer {
  submit: {
    __typename: string;
    outcome?: Outcome;
    questions?: { item: number; kind: string; value: number; code: string }[];
    refusals?: { code: string; message: string; path: string }[];
  };
}

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const reading = (kind: string, value: unknown, unit: string, more: Record<string, unknown> = {}) => ({
  measurement: { kind, value, unit, takenAt: minutesAgo(1), ...more },
});

export const spo2 = (value: unknown, more: Record<string, unknown> = {}) => reading('spo2', value, '%', more);

/** A submission with a fresh id unless one is given. */
export const submissionOf = (patientId: string, items: unknown[], submissionId: string = uuidv7()) => ({
  input: { submissionId, patientId, items },
});

export async function send(
  client: PortalClient,
  patientId: string,
  items: unknown[],
  submissionId?: string,
): Promise<SubmitAnswer['submit']> {
  return (await client.get<SubmitAnswer>(submit, submissionOf(patientId, items, submissionId))).submit;
}

/** Ends all open episodes, so that a test begins with an empty list. */
export async function closeAll(house: House): Promise<void> {
  await house.database.rows(
    `update episodes.episode e set state = 'CLOSED', outcome = 'EXPECTED', note = 'test', next_step_due_at = null, closed_at = platform.now(),
            closed_by = (select person_id from identity.demo_person where key = 'nurse-a'),
            claimed_by = coalesce(claimed_by, (select person_id from identity.demo_person where key = 'nurse-a')), claimed_at = coalesce(claimed_at, platform.now())
     where state <> 'CLOSED'`,
  );
}
