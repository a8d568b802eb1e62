// The bench's data: made by the owner in statements over whole sets, and shaped as the service itself would have left them.
import { createHash } from 'node:crypto';

const id = (n) => `'00000000-0000-7000-8000-${String(n).padStart(12, '0')}'::uuid`;
const unit = id(1);
const other = id(2);
const organisation = id(3);
export const unitId = '00000000-0000-7000-8000-000000000001';
export const nursePersonId = '00000000-0000-7000-8000-000000000009';

/** Ids by index, the same in SQL and here. */
const uuidOf = (kind) => `('0000000${kind}-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid`;
export const idOf = (kind, index) => `0000000${kind}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
export const patientId = (index) => idOf(1, index);
export const tokenOf = (index) => createHash('sha256').update(`bench ${index}`).digest('base64url');
export const credential = 'bench-gateway-credential-0001';
export const serialOf = (index) => `B${index}`;

const people = (patients) => `
  insert into organisations.health_community (id, name) values (${id(4)}, 'Bench');
  insert into organisations.organisation (id, health_community_id, kind, name) values (${organisation}, ${id(4)}, 'municipality', 'Bench');
  insert into organisations.unit (id, organisation_id, name) values (${unit}, ${organisation}, 'Oppfølging'), (${other}, ${organisation}, 'Vaktsentral');
  insert into coverage.opening_hours select ${unit}, d, 0, 1440 from generate_series(1, 7) d;
  insert into coverage.take_over values (${unit}, ${other});
  insert into identity.person (id, blind_index, national_number_encrypted, key_version, given_name, family_name)
    values ('${nursePersonId}', '\\x09', '\\x00', 1, 'Nina', 'Sykepleier');
  insert into organisations.membership (person_id, unit_id, role, valid_from) values ('${nursePersonId}', ${unit}, 'nurse', now() - interval '1 year');
  insert into identity.person (id, blind_index, national_number_encrypted, key_version, given_name, family_name)
    select ${uuidOf(2)}, sha256(('p' || i)::bytea), '\\x00', 1, 'Fornavn' || i % 97, 'Etternavn' || i % 1009 from generate_series(0, ${patients - 1}) i;
  insert into patients.patient (id, person_id, given_name, family_name, birth_date, organisation_id, created_at)
    select ${uuidOf(1)}, ${uuidOf(2)}, 'Fornavn' || i % 97, 'Etternavn' || i % 1009, '1940-01-01'::date + (i % 9000), ${organisation}, now() - interval '100 days'
    from generate_series(0, ${patients - 1}) i;
  insert into patients.monitoring (patient_id, organisation_id, follow_up_unit_id, condition, time_zone, next_due_at, last_submission_at, last_zone)
    select ${uuidOf(1)}, ${organisation}, ${unit}, 'copd', 'Europe/Oslo', now() + interval '1 day', now() - interval '1 hour', 'GREEN'
    from generate_series(0, ${patients - 1}) i;
  insert into patients.care_access (patient_id, unit_id, person_id, scope, valid_from)
    select ${uuidOf(1)}, null::uuid, ${uuidOf(2)}, 'self', now() - interval '100 days' from generate_series(0, ${patients - 1}) i
    union all select ${uuidOf(1)}, ${unit}, null, 'full', now() - interval '100 days' from generate_series(0, ${patients - 1}) i
    union all select ${uuidOf(1)}, ${other}, null, 'full', now() - interval '100 days' from generate_series(0, ${patients - 1}) i;
  insert into patients.pathway (id, patient_id, condition, title, starts_on)
    select ${uuidOf(3)}, ${uuidOf(1)}, 'copd', 'KOLS', current_date - 100 from generate_series(0, ${patients - 1}) i;
  insert into devices.device (patient_id, model, serial, kinds, last_seen_at)
    select ${uuidOf(1)}, 'bench', 'B' || i, '{spo2}', now() from generate_series(0, ${patients - 1}) i;`;

const plans = (patients) => `
  insert into plans.plan_version (id, patient_id, pathway_id, number, state, condition, title, content, escalation, author_person_id, reason, created_at,
      approved_by_person_id, approved_at, effective_from)
    select ${uuidOf(4)}, ${uuidOf(1)}, ${uuidOf(3)}, 1, 'active', 'copd', 'KOLS', $1::jsonb, $2::jsonb, '${nursePersonId}', 'Oppstart', now() - interval '100 days',
      '${nursePersonId}', now() - interval '100 days', now() - interval '100 days'
    from generate_series(0, ${patients - 1}) i`;

// Ordered by time, as readings arrive: one patient's lie scattered over the whole table.
const readings = (patients, measurements) => `
  insert into measurements.measurement (patient_id, kind, taken_at, id, value, unit, flags, item, submission_id, received_at)
    select ('00000001-0000-7000-8000-' || lpad(to_hex(n % ${patients}), 12, '0'))::uuid,
           case when n / ${patients} % 2 = 0 then $1::smallint else $2::smallint end, t, gen_random_uuid(),
           case when n / ${patients} % 2 = 0 then 93 + n % 5 else 65 + n % 25 end,
           case when n / ${patients} % 2 = 0 then $3::smallint else $4::smallint end, 0, 0, gen_random_uuid(), t
    from generate_series(0, ${measurements - 1}) n, lateral (select now() - interval '90 days' * (1 - n / ${measurements}.0) - interval '1 hour' as t) s`;

/** What those of the last ten days came with, so that Postgres plans for tables that hold something. */
const submissions = [
  `insert into intake.submission (patient_id, id, content_hash, format_version, performed_by, content, taken_at, received_at)
     select patient_id, submission_id, '\\x00', 1, 'patient', '[]', taken_at, received_at from measurements.measurement
     where taken_at > now() - interval '10 days'`,
  `insert into triage.assessment (id, patient_id, submission_id, trigger, plan_version_ids, engine_version, zone, findings, taken_at, at, reviewed_at)
     select gen_random_uuid(), s.patient_id, s.id, 'submission', array[v.id], 'bench', 'GREEN', '[]', s.taken_at, s.received_at,
            case when s.received_at < now() - interval '1 day' then s.received_at end
     from intake.submission s join plans.plan_version v on v.patient_id = s.patient_id`,
];

/** The first patient measures every minute for a year; the following twenty have 1,000 points in 90 days. */
const series = (minutes) => [
  `insert into measurements.measurement
     select ('00000001-0000-7000-8000-000000000000')::uuid, $1::smallint, now() - n * interval '1 minute' - interval '1 hour', gen_random_uuid(), 93 + n % 5, $2::smallint, 0, 0,
            gen_random_uuid(), null, now() - n * interval '1 minute' - interval '1 hour' from generate_series(1, ${minutes}) n`,
  `insert into measurements.measurement
     select ${uuidOf(1)}, $1::smallint, now() - n * interval '129 minutes' - interval '61 minutes', gen_random_uuid(), 93 + n % 5, $2::smallint, 0, 0,
            gen_random_uuid(), null, now() - n * interval '129 minutes' from generate_series(1, 900) n, generate_series(1, 20) i`,
];

const newest = `
  insert into measurements.newest (patient_id, kind, taken_at, value, unit, flags)
    select distinct on (patient_id, kind) patient_id, kind, taken_at, value, unit, flags from measurements.measurement order by patient_id, kind, taken_at desc`;

const episodes = (patients, open) => [
  `insert into episodes.episode (id, patient_id, unit_id, organisation_id, lane, state, zone, severity, opened_at, last_finding_at, unanswered_since, policy)
     select ${uuidOf(5)}, ${`('00000001-0000-7000-8000-' || lpad(to_hex(${patients - 1} - i), 12, '0'))::uuid`}, ${unit}, ${organisation},
            case when i % 5 = 0 then 'ADHERENCE' else 'CLINICAL' end, 'OPEN', case when i % 5 = 1 then 'RED' else 'YELLOW' end,
            case when i % 5 = 1 then 3 else 2 end, now() - i * interval '1 minute', now() - interval '1 minute', now() - i * interval '1 minute', $1::jsonb
     from generate_series(1, ${open}) i`,
  `insert into episodes.finding (episode_id, rule_id, pathway_id, patient_id, plan_version_id, code, params, zone, worst_zone, kind, unit, worst_value,
       first_seen_at, last_seen_at, late)
     select e.id, 'spo2-low', v.pathway_id, e.patient_id, v.id, 'spo2-low', '{"value":88,"edge":"below","limit":92}', e.zone, e.zone, $1::smallint, $2::smallint, 88,
            e.opened_at, e.last_finding_at, false
     from episodes.episode e join plans.plan_version v on v.patient_id = e.patient_id`,
];

/** Fills an empty, migrated database. `owner` looks past the policies; the service never gets it. */
export async function fill(owner, parts, { patients, measurements, minutes, open }) {
  const spo2 = parts.kindDefinition('spo2');
  const pulse = parts.kindDefinition('heart-rate');
  const units = [parts.UNIT_CODES[spo2.unit], parts.UNIT_CODES[pulse.unit]];
  const { plan } = parts.planTemplate('copd');
  const baselines = { spo2: { value: 95, sd: 1, count: 20 }, 'heart-rate': { value: 76, sd: 6, count: 20 } };
  const content = JSON.stringify({ ...plan, baselines: { ...plan.baselines, ...baselines } });
  const escalation = JSON.stringify(parts.defaultEscalation);
  await owner.query(people(patients));
  await owner.query(plans(patients), [content, escalation]);
  await owner.query(readings(patients, measurements), [spo2.code, pulse.code, ...units]);
  for (const text of submissions) await owner.query(text);
  for (const text of series(minutes)) await owner.query(text, [spo2.code, units[0]]);
  await owner.query(newest);
  const [raise, find] = episodes(patients, open);
  await owner.query(raise, [escalation]);
  await owner.query(find, [spo2.code, units[0]]);
  await owner.query(
    `insert into devices.gateway (organisation_id, name, credential_hash) values (${organisation}, 'bench', $1)`,
    [parts.credentialHash(credential)],
  );
  await addSessions(owner, patients);
  await owner.query('vacuum analyze');
  await owner.query('checkpoint').catch(() => undefined);
  return { content: { ...plan, baselines }, spo2, units };
}

async function addSessions(owner, patients) {
  const hashes = Array.from({ length: patients + 1 }, (_, index) =>
    createHash('sha256').update(tokenOf(index)).digest(),
  );
  // The last one is the nurse's.
  const persons = Array.from({ length: patients }, (_, index) => idOf(2, index)).concat(nursePersonId);
  const audiences = persons.map((person) => (person === nursePersonId ? 'clinician' : 'patient'));
  await owner.query(
    `insert into identity.session (token_hash, audience, person_id, created_at, last_seen_at, idle_ends_at, ends_at)
     select h, a, p, now(), now(), now() + interval '30 minutes', now() + interval '12 hours' from unnest($1::bytea[], $2::text[], $3::uuid[]) as s (h, a, p)`,
    [hashes, audiences, persons],
  );
}
