import { statement } from '../platform/database/statement';

// What an installation begins with, and each patient after: the demo and `cli bootstrap` write the same rows.

export const addCommunity = statement(
  'founding.add-community',
  `insert into organisations.health_community (id, name) values ($1, $2)`,
);
export const addOrganisation = statement(
  'founding.add-organisation',
  `insert into organisations.organisation (id, health_community_id, kind, name) values ($1, $2, $3, $4)`,
);
export const addUnit = statement(
  'founding.add-unit',
  `insert into organisations.unit (id, organisation_id, name, phone) values ($1, $2, $3, $4)`,
);
export const addHours = statement(
  'founding.add-hours',
  `insert into coverage.opening_hours (unit_id, weekday, opens_minute, closes_minute) select $1, day, $3, $4 from unnest($2::int[]) day`,
);
export const addPerson = statement(
  'founding.add-person',
  `insert into identity.person (id, blind_index, national_number_encrypted, key_version, given_name, family_name, language) values ($1, $2, $3, $4, $5, $6, $7)`,
);
// What the development sign-in offers; in production it stays empty.
export const addSignIn = statement(
  'founding.add-sign-in',
  `insert into identity.demo_person (person_id, key, audience, label, national_number, sort) values ($1, $2, $3, $4, $5, $6)`,
);
export const addMembership = statement(
  'founding.add-membership',
  `insert into organisations.membership (person_id, unit_id, role, valid_from, email) values ($1, $2, $3, $4, $5)`,
);
export const addTemplate = statement(
  'founding.add-template',
  `insert into plans.template (id, condition, title, content) values ($1, $1, $2, $3) on conflict (id) do update set content = excluded.content`,
);
export const addPatient = statement(
  'founding.add-patient',
  `insert into patients.patient (id, person_id, given_name, family_name, birth_date, phone, language, organisation_id, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
export const addMonitoring = statement(
  'founding.add-monitoring',
  `insert into patients.monitoring (patient_id, organisation_id, follow_up_unit_id, condition, time_zone) values ($1, $2, $3, $4, 'Europe/Oslo')`,
);
export const addAccess = statement(
  'founding.add-access',
  `insert into patients.care_access (patient_id, unit_id, person_id, scope, valid_from, valid_until) values ($1, $2, $3, $4, $5, $6)`,
);
export const addPathway = statement(
  'founding.add-pathway',
  `insert into patients.pathway (id, patient_id, condition, title, starts_on, review_on) values ($1, $2, $3, $4, $5::timestamptz::date, $6::timestamptz::date)`,
);
export const addDuty = statement(
  'founding.add-duty',
  `insert into patients.duty (patient_id, pathway_id, kind, unit_id, since) values ($1, $2, $3, $4, $5)`,
);
export const addPlan = statement(
  'founding.add-plan',
  `insert into plans.plan_version (id, patient_id, pathway_id, number, state, condition, title, content, escalation, goals, author_person_id, reason,
     created_at, proposed_at, approved_by_person_id, approved_at, effective_from)
   values ($1, $2, $3, 1, 'active', $4, $5, $6, $7, $8, $9, 'Oppstart', $10, $10, $11, $10, $10)`,
);
export const setNextDue = statement(
  'founding.set-next-due',
  `update patients.monitoring set next_due_at = $2 where patient_id = $1`,
);
