import { open, ownRelations, protect } from './protection';

/** Audit, sign-in, organisations, patients and coverage. */
export const people: string[] = [
  `create schema audit`,
  `grant usage on schema audit to fyrlykt_app, fyrlykt_system`,
  `create table audit.entry (
    id uuid primary key default uuidv7(),
    at timestamptz not null default clock_timestamp(),
    organisation_id uuid,
    person_id uuid,
    purpose text not null,
    operation text not null,
    kind text not null check (kind in ('read', 'write')),
    patient_id uuid,
    patient_ids uuid[],
    details jsonb not null default '{}'
  )`,
  // Most operations concern one patient; those that list many carry an array, indexed apart so that the hot path never pays for it.
  `create index entry_by_patient on audit.entry (patient_id, id) where patient_id is not null`,
  `create index entry_by_patients on audit.entry using gin (patient_ids) where patient_ids is not null`,
  `alter table audit.entry enable row level security`,
  `alter table audit.entry force row level security`,
  `create policy owner on audit.entry to fyrlykt_owner using (true) with check (true)`,
  `create policy system on audit.entry to fyrlykt_system using (true) with check (true)`,
  `create policy adds on audit.entry for insert to fyrlykt_app with check (person_id is not distinct from (select platform.context_person()))`,
  `create policy own_log on audit.entry for select to fyrlykt_app
     using ((select platform.context_purpose()) = 'access-log'
       and (patient_id = (select platform.context_patient()) or patient_ids @> array[(select platform.context_patient())]))`,
  `grant insert, select on audit.entry to fyrlykt_app`,
  `grant insert, select on audit.entry to fyrlykt_system`,
  // Sealed off the hot path: each entry's hash covers the one before it in the same organisation's chain.
  `create table audit.seal (
    chain uuid not null,
    sequence bigint not null,
    entry_id uuid not null unique,
    hash bytea not null,
    primary key (chain, sequence)
  )`,
  `grant select, insert on audit.seal to fyrlykt_system`,

  `create schema identity`,
  `grant usage on schema identity to fyrlykt_app, fyrlykt_system`,
  `create table identity.person (
    id uuid primary key default uuidv7(),
    blind_index bytea not null unique,
    national_number_encrypted bytea not null,
    key_version smallint not null,
    given_name text not null,
    family_name text not null,
    language text not null default 'nb' check (language in ('nb', 'nn', 'en', 'se')),
    created_at timestamptz not null default now()
  )`,
  ...open('identity.person', 'select, update (language)', 'select, insert, update'),
  `create table identity.session (
    id uuid primary key default uuidv7(),
    token_hash bytea not null unique,
    audience text not null check (audience in ('patient', 'clinician')),
    person_id uuid not null references identity.person,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    idle_ends_at timestamptz not null,
    ends_at timestamptz not null,
    ended_at timestamptz,
    id_token text
  )`,
  ...open('identity.session', 'select, insert, update', 'select, update, delete'),
  `create table identity.login (
    state_hash bytea primary key,
    audience text not null,
    verifier text not null,
    nonce text not null,
    return_to text not null,
    created_at timestamptz not null
  )`,
  ...open('identity.login', 'select, insert, delete'),
  // Filled by the demo only; the development identity provider lists these people.
  `create table identity.demo_person (
    person_id uuid not null references identity.person,
    key text primary key,
    audience text not null,
    label text not null,
    national_number text not null,
    sort integer not null
  )`,
  ...open('identity.demo_person', 'select', 'select, insert, update, delete'),

  `create schema organisations`,
  `grant usage on schema organisations to fyrlykt_app, fyrlykt_system`,
  `create table organisations.health_community (
    id uuid primary key default uuidv7(),
    name text not null
  )`,
  ...open('organisations.health_community', 'select', 'select, insert, update'),
  `create table organisations.organisation (
    id uuid primary key default uuidv7(),
    health_community_id uuid not null references organisations.health_community,
    kind text not null check (kind in ('municipality', 'gp-practice', 'hospital', 'response-centre')),
    name text not null
  )`,
  ...open('organisations.organisation', 'select', 'select, insert, update'),
  `create table organisations.unit (
    id uuid primary key default uuidv7(),
    organisation_id uuid not null references organisations.organisation,
    name text not null,
    phone text,
    time_zone text not null default 'Europe/Oslo'
  )`,
  ...open('organisations.unit', 'select', 'select, insert, update'),
  `create table organisations.membership (
    id uuid primary key default uuidv7(),
    person_id uuid not null references identity.person,
    unit_id uuid not null references organisations.unit,
    role text not null check (role in ('nurse', 'unit-leader', 'response-operator', 'gp', 'hospital-clinician', 'administrator')),
    valid_from timestamptz not null default now(),
    valid_until timestamptz,
    email text
  )`,
  `create index membership_by_person on organisations.membership (person_id)`,
  `create index membership_by_unit on organisations.membership (unit_id)`,
  ...open('organisations.membership', 'select', 'select, insert, update'),

  `create schema patients`,
  `grant usage on schema patients to fyrlykt_app, fyrlykt_system`,
  `create table patients.care_access (
    id uuid primary key default uuidv7(),
    patient_id uuid not null,
    unit_id uuid references organisations.unit,
    person_id uuid references identity.person,
    scope text not null check (scope in ('self', 'full', 'read', 'report')),
    valid_from timestamptz not null default now(),
    valid_until timestamptz,
    check (num_nonnulls(unit_id, person_id) = 1)
  )`,
  `create index care_access_by_patient on patients.care_access (patient_id, unit_id, person_id)`,
  `create index care_access_by_unit on patients.care_access (unit_id, patient_id) where unit_id is not null`,
  `create index care_access_by_person on patients.care_access (person_id, patient_id) where person_id is not null`,
  `alter table patients.care_access enable row level security`,
  `alter table patients.care_access force row level security`,
  `create policy owner on patients.care_access to fyrlykt_owner using (true) with check (true)`,
  `create policy system on patients.care_access to fyrlykt_system using (true) with check (true)`,
  `create policy own_relations on patients.care_access for select to fyrlykt_app
     using ${ownRelations('care_access')}`,
  `grant select on patients.care_access to fyrlykt_app`,
  `grant select, insert, update on patients.care_access to fyrlykt_system`,

  `create table patients.patient (
    id uuid primary key default uuidv7(),
    person_id uuid not null unique references identity.person,
    given_name text not null,
    family_name text not null,
    birth_date date not null,
    phone text,
    language text not null default 'nb',
    time_zone text not null default 'Europe/Oslo',
    organisation_id uuid not null references organisations.organisation,
    heartbeat boolean not null default false,
    created_at timestamptz not null default now()
  )`,
  `create index patient_by_family_name on patients.patient (lower(family_name) text_pattern_ops)`,
  `create index patient_by_given_name on patients.patient (lower(given_name) text_pattern_ops)`,
  `create index patient_by_name on patients.patient (family_name, given_name, id)`,
  ...protect('patients.patient', { app: 'select', system: 'select, insert, update', column: 'id' }),
  `alter table patients.care_access add foreign key (patient_id) references patients.patient`,

  // The row that every submission of a patient locks first, so that judging sees what came just before it.
  `create table patients.monitoring (
    patient_id uuid primary key references patients.patient,
    organisation_id uuid not null references organisations.organisation,
    follow_up_unit_id uuid not null references organisations.unit,
    condition text not null,
    time_zone text not null,
    next_due_at timestamptz,
    absence_checked_at timestamptz,
    last_submission_at timestamptz,
    last_zone text
  )`,
  `create index monitoring_by_due on patients.monitoring (next_due_at)`,
  `create index monitoring_by_unit on patients.monitoring (follow_up_unit_id)`,
  ...protect('patients.monitoring', { app: 'select, update', system: 'select, insert, update' }),

  `create table patients.helper (
    id uuid primary key default uuidv7(),
    patient_id uuid not null references patients.patient,
    person_id uuid not null references identity.person,
    mandate text not null check (mandate in ('kin', 'guardian', 'proxy')),
    may_read boolean not null,
    valid_from timestamptz not null default now(),
    valid_until timestamptz
  )`,
  `create index helper_by_patient on patients.helper (patient_id)`,
  ...protect('patients.helper', { app: 'select', system: 'select, insert, update' }),

  `create table patients.pathway (
    id uuid primary key default uuidv7(),
    patient_id uuid not null references patients.patient,
    condition text not null,
    title text not null,
    starts_on date not null,
    ends_on date,
    review_on date
  )`,
  `create index pathway_by_patient on patients.pathway (patient_id)`,
  ...protect('patients.pathway', { app: 'select', system: 'select, insert, update' }),

  `create table patients.duty (
    id uuid primary key default uuidv7(),
    patient_id uuid not null references patients.patient,
    pathway_id uuid not null references patients.pathway,
    kind text not null check (kind in ('follow-up', 'limits', 'medication', 'escalation', 'equipment')),
    unit_id uuid not null references organisations.unit,
    since timestamptz not null,
    until timestamptz
  )`,
  `create unique index duty_one_holder on patients.duty (pathway_id, kind) where until is null`,
  `create index duty_by_patient on patients.duty (patient_id)`,
  ...protect('patients.duty', { app: 'select', system: 'select, insert, update' }),

  `create schema coverage`,
  `grant usage on schema coverage to fyrlykt_app, fyrlykt_system`,
  `create table coverage.opening_hours (
    unit_id uuid not null references organisations.unit,
    weekday smallint not null check (weekday between 1 and 7),
    opens_minute smallint not null check (opens_minute between 0 and 1439),
    closes_minute smallint not null check (closes_minute between 1 and 1440),
    primary key (unit_id, weekday, opens_minute),
    check (opens_minute < closes_minute)
  )`,
  ...open('coverage.opening_hours', 'select', 'select, insert, update, delete'),
  `create table coverage.closed_day (
    unit_id uuid not null references organisations.unit,
    day date not null,
    reason text not null,
    primary key (unit_id, day)
  )`,
  ...open('coverage.closed_day', 'select', 'select, insert, delete'),
  // Who takes serious alerts while the unit is closed.
  `create table coverage.take_over (
    unit_id uuid primary key references organisations.unit,
    by_unit_id uuid not null references organisations.unit,
    check (unit_id <> by_unit_id)
  )`,
  ...open('coverage.take_over', 'select', 'select, insert, update, delete'),
];
