import { createHash, randomBytes } from 'node:crypto';
import type { Plan } from '@fyrlykt/triage';
import { v7 as uuidv7 } from 'uuid';
import { PortalClient, type House } from '../support';

/** A patient of one test row, signed in to the patient portal. */
export interface Bed {
  readonly patientId: string;
  readonly personId: string;
  client: PortalClient;
}

/** Long before any row is measured. */
const LONG_AGO = '2020-01-01T00:00:00Z';

/** Each has a plan of their own in force, and is followed up by the unit of the demo's first patient. */
const admissions = [
  `insert into identity.person (id, blind_index, national_number_encrypted, key_version, given_name, family_name)
   select person, sha256(person::text::bytea), '\\x00', 1, 'Test', 'Testesen' from unnest($1::uuid[]) person`,
  `insert into patients.patient (id, person_id, given_name, family_name, birth_date, organisation_id, created_at)
   select bed.patient, bed.person, 'Test', 'Testesen', '1950-01-01', unit.organisation_id, $4
   from unnest($1::uuid[], $2::uuid[]) bed (person, patient), organisations.unit where unit.id = $3`,
  `insert into patients.monitoring (patient_id, organisation_id, follow_up_unit_id, condition, time_zone)
   select patient, unit.organisation_id, unit.id, 'copd', 'Europe/Oslo' from unnest($1::uuid[]) patient, organisations.unit where unit.id = $2`,
  `insert into patients.care_access (patient_id, unit_id, person_id, scope, valid_from)
   select bed.patient, relation.unit, case when relation.unit is null then bed.person end, relation.scope, $4
   from unnest($1::uuid[], $2::uuid[]) bed (person, patient), (values ('self', null::uuid), ('full', $3::uuid)) relation (scope, unit)`,
  `insert into patients.pathway (id, patient_id, condition, title, starts_on)
   select patient, patient, 'copd', 'Test', $2::date from unnest($1::uuid[]) patient`,
  `insert into plans.plan_version (patient_id, pathway_id, number, state, condition, title, content, escalation, author_person_id, reason, created_at,
     approved_by_person_id, approved_at, effective_from)
   select bed.patient, bed.patient, 1, 'active', 'copd', 'Test', bed.plan::jsonb, known.escalation, known.author_person_id, 'Test', $3,
     known.approved_by_person_id, $3, $3
   from unnest($1::uuid[], $2::text[]) bed (patient, plan), (select * from plans.plan_version where state = 'active' limit 1) known`,
];

/** A bed for each plan, in their order. */
export async function openWard(house: House, unitId: string, plans: readonly Plan[]): Promise<Bed[]> {
  const patients = plans.map(() => uuidv7());
  const persons = plans.map(() => uuidv7());
  const contents = plans.map((plan) => JSON.stringify(plan));
  const values = [
    [persons],
    [persons, patients, unitId, LONG_AGO],
    [patients, unitId],
    [persons, patients, unitId, LONG_AGO],
    [patients, LONG_AGO],
    [patients, contents, LONG_AGO],
  ];
  for (const [index, statement] of admissions.entries()) await house.database.rows(statement, values[index]);
  const nobody = new PortalClient(house.service.urls.patient);
  return patients.map((patientId, index) => ({ patientId, personId: persons[index] ?? '', client: nobody }));
}

/** Signs everybody in at the service's present time; again after the clock was moved, since sessions end by it. */
export async function signIn(house: House, beds: readonly Bed[]): Promise<void> {
  const tokens = beds.map(() => randomBytes(32).toString('base64url'));
  await house.database.rows(
    `insert into identity.session (token_hash, audience, person_id, created_at, last_seen_at, idle_ends_at, ends_at)
     select hash, 'patient', person, platform.now(), platform.now(), platform.now() + interval '30 minutes', platform.now() + interval '12 hours'
     from unnest($1::bytea[], $2::uuid[]) as s (hash, person)`,
    [tokens.map((token) => createHash('sha256').update(token).digest()), beds.map(({ personId }) => personId)],
  );
  const url = house.service.urls.patient;
  for (const [index, bed] of beds.entries())
    bed.client = new PortalClient(url, `fyrlykt-patient=${tokens[index] ?? ''}`);
}

/** Does something with each, some at a time, and gives the answers in the order of the list. */
export async function together<T, R>(list: readonly T[], act: (one: T, index: number) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  const queue = [...list.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) answers[next[0]] = await act(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return answers;
}

const credential = 'a-credential-made-for-these-tests-only';

/** A gateway of the unit's organisation, which carries a device of the named kind for each bed. */
export async function addDevices(
  house: House,
  unitId: string,
  beds: readonly Bed[],
  names: readonly string[],
): Promise<void> {
  await house.database.rows(
    `with gateway as (insert into devices.gateway (organisation_id, name, credential_hash)
       select organisation_id, 'Ward', $2 from organisations.unit where id = $1 returning id)
     insert into devices.device (patient_id, gateway_id, model, serial, kinds)
     select patient, gateway.id, 'Scale', patient || ' ' || name, '{weight}' from gateway, unnest($3::uuid[]) patient, unnest($4::text[]) name`,
    [unitId, createHash('sha256').update(credential).digest(), beds.map(({ patientId }) => patientId), names],
  );
}

/** Sends what a device has measured, as its gateway does, and gives the submission's id. */
export async function sendFrom(house: House, device: string, { patientId }: Bed, items: unknown[]): Promise<string> {
  const submissionId = uuidv7();
  const response = await fetch(`${house.service.urls.integrations}/v1/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${credential}` },
    body: JSON.stringify({ submissions: [{ submissionId, device: { serial: `${patientId} ${device}` }, items }] }),
  });
  const answer = (await response.json()) as { results?: { status: string }[] };
  if (answer.results?.[0]?.status !== 'accepted') throw new Error(`The gateway was told: ${JSON.stringify(answer)}`);
  return submissionId;
}
