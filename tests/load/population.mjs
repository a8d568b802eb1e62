// Ten thousand patients and a million measurements, made by set-based statements as the owner: the bench's, nobody's demo.
import { createHash } from 'node:crypto';

/** 43 characters, as the service's own. */
export const token = (index) => String(index).padStart(43, 'b');
const tokenHash = (index) => createHash('sha256').update(token(index)).digest('hex');

export async function populate(owner, { patients, measurements, sessions, plan, escalation }) {
  const one = async (text, values) => (await owner.query(text, values)).rows[0];
  const { id: community } = await one(
    `insert into organisations.health_community (name) values ('Bench') returning id`,
  );
  const { id: organisation } = await one(
    `insert into organisations.organisation (health_community_id, kind, name) values ($1, 'municipality', 'Bench') returning id`,
    [community],
  );
  const { id: unit } = await one(
    `insert into organisations.unit (organisation_id, name) values ($1, 'Bench') returning id`,
    [organisation],
  );
  await owner.query(`insert into coverage.opening_hours select $1, d, 0, 1440 from generate_series(1, 7) d`, [unit]);
  await owner.query(
    `insert into identity.person (blind_index, national_number_encrypted, key_version, given_name, family_name)
     select decode(md5(i::text), 'hex'), '\\x00', 1, 'Person', 'Number ' || lpad(i::text, 6, '0') from generate_series(0, $1) i`,
    [patients],
  );
  const { id: nurse } = await one(`select id from identity.person order by family_name desc limit 1`);
  await owner.query(`insert into organisations.membership (person_id, unit_id, role) values ($1, $2, 'nurse')`, [
    nurse,
    unit,
  ]);
  await owner.query(
    `insert into patients.patient (person_id, given_name, family_name, birth_date, organisation_id)
     select id, given_name, family_name, '1950-01-01', $1 from identity.person where id <> $2`,
    [organisation, nurse],
  );
  await owner.query(
    `insert into patients.monitoring (patient_id, organisation_id, follow_up_unit_id, condition, time_zone) select id, $1, $2, 'copd', 'Europe/Oslo' from patients.patient`,
    [organisation, unit],
  );
  await owner.query(
    `insert into patients.care_access (patient_id, unit_id, scope, valid_from) select id, $1, 'full', now() - interval '1 year' from patients.patient`,
    [unit],
  );
  await owner.query(
    `insert into patients.care_access (patient_id, person_id, scope, valid_from) select id, person_id, 'self', now() - interval '1 year' from patients.patient`,
  );
  await owner.query(
    `insert into patients.pathway (patient_id, condition, title, starts_on) select id, 'copd', 'Bench', current_date - 365 from patients.patient`,
  );
  await owner.query(
    `insert into plans.plan_version (patient_id, pathway_id, number, state, condition, title, content, escalation, author_person_id, reason, created_at, effective_from)
     select patient_id, id, 1, 'active', 'copd', 'Bench', $1, $2, $3, 'Bench', now() - interval '1 year', now() - interval '1 year' from patients.pathway`,
    [plan, escalation, nurse],
  );
  const each = Math.floor(measurements / patients);
  await owner.query(
    `insert into measurements.measurement (patient_id, kind, taken_at, id, value, unit, flags, item, submission_id, received_at)
     select p.id, k.code, at, uuidv7(), k.centre + (random() - 0.5) * 4, k.unit, 0, 0, uuidv7(), at
     from patients.patient p cross join (values (1::smallint, 95.0, 1::smallint), (2::smallint, 74.0, 2::smallint)) k (code, centre, unit)
     cross join lateral (select now() - make_interval(hours => (g * 2160.0 / $1)::int) as at from generate_series(1, $1) g) t`,
    [Math.floor(each / 2)],
  );
  await owner.query(
    `insert into measurements.newest select distinct on (patient_id, kind) patient_id, kind, taken_at, value, unit, flags
     from measurements.measurement order by patient_id, kind, taken_at desc`,
  );
  // One patient with a long series, for the trends.
  const { id: trendPatient } = await one(`select id from patients.patient order by family_name limit 1`);
  await owner.query(
    `insert into measurements.measurement (patient_id, kind, taken_at, id, value, unit, flags, item, submission_id, received_at)
     select $1, 3, now() - make_interval(mins => g * 10), uuidv7(), 120 + random() * 20, 3, 0, 0, uuidv7(), now() from generate_series(1, 52000) g`,
    [trendPatient],
  );
  await owner.query(
    `with e as (insert into episodes.episode (id, patient_id, unit_id, organisation_id, lane, state, zone, severity, opened_at, last_finding_at, unanswered_since, policy)
       select uuidv7(), id, $1, $2, 'CLINICAL', 'OPEN', case when random() < 0.2 then 'RED' else 'YELLOW' end, 2, now() - random() * interval '5 days', now(), now(), $3
       from patients.patient order by family_name desc limit 2000 returning id, patient_id, zone)
     insert into episodes.finding (episode_id, rule_id, pathway_id, patient_id, plan_version_id, code, params, zone, worst_zone, kind, unit, worst_value, first_seen_at, last_seen_at, late)
     select id, 'spo2-low', uuidv7(), patient_id, uuidv7(), 'spo2-low', '{"kind":"spo2","value":90,"limit":92,"edge":"below"}', zone, zone, 1, 1, 90, now(), now(), false from e`,
    [unit, organisation, escalation],
  );
  await owner.query(`update episodes.episode set severity = 3 where zone = 'RED'`);
  const { rows } = await owner.query(`select id, person_id from patients.patient order by family_name limit $1`, [
    sessions,
  ]);
  for (const [index, { person_id: person }] of [...rows, { person_id: nurse }].entries()) {
    await owner.query(
      `insert into identity.session (token_hash, audience, person_id, created_at, last_seen_at, idle_ends_at, ends_at)
       values (decode($1, 'hex'), $2, $3, now(), now(), now() + interval '6 hours', now() + interval '6 hours')`,
      [tokenHash(index), index === rows.length ? 'clinician' : 'patient', person],
    );
  }
  await owner.query(
    `insert into devices.gateway (organisation_id, name, credential_hash) values ($1, 'Bench', sha256('bench-gateway-credential-0000'))`,
    [organisation],
  );
  await owner.query(
    `insert into devices.device (patient_id, model, serial, kinds) select id, 'Bench', 'BENCH-' || id, '{spo2}' from patients.patient`,
  );
  await owner.query('vacuum analyze');
  return { unit, patientIds: rows.map(({ id }) => id), nurseToken: token(rows.length), trendPatient };
}
