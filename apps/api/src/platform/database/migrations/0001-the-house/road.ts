import { open, protect } from './protection';

/** What is measured, judged and followed up. */
export const road: string[] = [
  `create schema measurements`,
  `grant usage on schema measurements to fyrlykt_app, fyrlykt_system`,
  // Narrow and typed: no JSON, no foreign key, one index that carries the value.
  `create table measurements.measurement (
    patient_id uuid not null,
    kind smallint not null,
    taken_at timestamptz not null,
    id uuid not null,
    value double precision not null,
    unit smallint not null,
    flags smallint not null,
    item smallint not null,
    submission_id uuid not null,
    device_id uuid,
    received_at timestamptz not null,
    primary key (patient_id, kind, taken_at, id) include (value, flags)
  )`,
  ...protect('measurements.measurement', { app: 'select, insert' }),
  `create table measurements.newest (
    patient_id uuid not null,
    kind smallint not null,
    taken_at timestamptz not null,
    value double precision not null,
    unit smallint not null,
    flags smallint not null,
    primary key (patient_id, kind)
  )`,
  ...protect('measurements.newest', { app: 'select, insert, update' }),

  `create schema questionnaires`,
  `grant usage on schema questionnaires to fyrlykt_app, fyrlykt_system`,
  `create table questionnaires.form (
    id text not null,
    version text not null,
    title jsonb not null,
    definition jsonb not null,
    primary key (id, version)
  )`,
  ...open('questionnaires.form', 'select', 'select, insert, update'),
  `create table questionnaires.response (
    patient_id uuid not null,
    form_id text not null,
    taken_at timestamptz not null,
    id uuid not null,
    form_version text not null,
    answers jsonb not null,
    score double precision,
    score_status text not null,
    submission_id uuid not null,
    received_at timestamptz not null,
    primary key (patient_id, form_id, taken_at, id)
  )`,
  ...protect('questionnaires.response', { app: 'select, insert' }),

  `create schema plans`,
  `grant usage on schema plans to fyrlykt_app, fyrlykt_system`,
  `create table plans.template (
    id text primary key,
    condition text not null,
    title jsonb not null,
    content jsonb not null
  )`,
  ...open('plans.template', 'select', 'select, insert, update'),
  `create table plans.plan_version (
    id uuid primary key default uuidv7(),
    patient_id uuid not null references patients.patient,
    pathway_id uuid not null references patients.pathway,
    number integer not null,
    state text not null check (state in ('draft', 'proposed', 'approved', 'active', 'retired')),
    condition text not null,
    title text not null,
    content jsonb not null,
    escalation jsonb not null,
    goals jsonb not null default '[]',
    revision integer not null default 1,
    author_person_id uuid not null references identity.person,
    reason text not null,
    created_at timestamptz not null,
    proposed_at timestamptz,
    approved_by_person_id uuid references identity.person,
    approved_at timestamptz,
    effective_from timestamptz,
    effective_until timestamptz,
    unique (pathway_id, number)
  )`,
  `create unique index plan_version_one_active on plans.plan_version (pathway_id) where state = 'active'`,
  `create index plan_version_by_patient on plans.plan_version (patient_id, effective_from)`,
  ...protect('plans.plan_version', { app: 'select, insert, update', system: 'select, insert, update' }),
  // Immutable once approved: afterwards only the state and the period move on.
  `create function plans.keep_approved() returns trigger language plpgsql as $$
   begin
     if old.state in ('approved', 'active', 'retired') and (
       to_jsonb(new) - array['state', 'effective_from', 'effective_until', 'revision']
         is distinct from to_jsonb(old) - array['state', 'effective_from', 'effective_until', 'revision']
       or array_position(array['approved', 'active', 'retired'], new.state)
         >= array_position(array['approved', 'active', 'retired'], old.state) is not true
     ) then
       raise exception 'an approved plan version is immutable' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger keep_approved before update on plans.plan_version for each row execute function plans.keep_approved()`,

  `create schema devices`,
  `grant usage on schema devices to fyrlykt_app, fyrlykt_system`,
  `create table devices.gateway (
    id uuid primary key default uuidv7(),
    organisation_id uuid not null references organisations.organisation,
    name text not null,
    credential_hash bytea not null unique,
    valid_until timestamptz,
    last_seen_at timestamptz,
    silent_after_minutes integer not null default 1440
  )`,
  ...open('devices.gateway', 'select, update (last_seen_at)', 'select, insert, update'),
  `create table devices.device (
    id uuid primary key default uuidv7(),
    patient_id uuid not null references patients.patient,
    gateway_id uuid references devices.gateway,
    model text not null,
    serial text not null unique,
    kinds text[] not null,
    battery_percent smallint,
    fault text,
    last_seen_at timestamptz,
    silent_after_minutes integer not null default 2880,
    valid_until timestamptz
  )`,
  `create index device_by_patient on devices.device (patient_id)`,
  `create index device_by_last_seen on devices.device (last_seen_at)`,
  ...protect('devices.device', { app: 'select, update', system: 'select, insert, update' }),

  `create schema triage`,
  `grant usage on schema triage to fyrlykt_app, fyrlykt_system`,
  `create table triage.assessment (
    id uuid primary key,
    patient_id uuid not null,
    submission_id uuid,
    trigger text not null check (trigger in ('submission', 'schedule', 'technical')),
    plan_version_ids uuid[] not null,
    engine_version text not null,
    zone text not null,
    findings jsonb not null,
    taken_at timestamptz not null,
    at timestamptz not null,
    reviewed_by uuid,
    reviewed_at timestamptz
  )`,
  `create unique index assessment_by_submission on triage.assessment (patient_id, submission_id) where submission_id is not null`,
  `create index assessment_green_to_review on triage.assessment (patient_id, at) where zone = 'GREEN' and reviewed_at is null and submission_id is not null`,
  ...protect('triage.assessment', {
    app: 'select, insert, update (reviewed_by, reviewed_at)',
    system: 'select, insert, update (reviewed_by, reviewed_at)',
  }),

  `create schema episodes`,
  `grant usage on schema episodes to fyrlykt_app, fyrlykt_system`,
  `create table episodes.episode (
    id uuid primary key,
    patient_id uuid not null,
    unit_id uuid not null,
    organisation_id uuid not null,
    lane text not null check (lane in ('CLINICAL', 'ADHERENCE', 'TECHNICAL', 'CONTACT')),
    state text not null check (state in ('OPEN', 'CLAIMED', 'CLOSED')),
    zone text not null check (zone in ('UNGRADED', 'YELLOW', 'RED')),
    severity smallint not null,
    version integer not null default 1,
    opened_at timestamptz not null,
    last_finding_at timestamptz not null,
    unanswered_since timestamptz,
    claimed_by uuid,
    claimed_at timestamptz,
    policy jsonb not null,
    round integer not null default 1,
    step smallint not null default 0,
    next_step_due_at timestamptz,
    outcome text,
    note text,
    closed_by uuid,
    closed_at timestamptz,
    check (state <> 'CLOSED' or (outcome is not null and note is not null and closed_by is not null and next_step_due_at is null)),
    check (state <> 'CLAIMED' or claimed_by is not null)
  )`,
  `create unique index episode_one_open on episodes.episode (patient_id, lane) where state <> 'CLOSED'`,
  `create index episode_work_list on episodes.episode (unit_id, severity desc, opened_at, id) where state <> 'CLOSED'`,
  `create index episode_due on episodes.episode (next_step_due_at) where next_step_due_at is not null`,
  `create index episode_by_patient on episodes.episode (patient_id, opened_at)`,
  ...protect('episodes.episode', { app: 'select, insert, update' }),
  `create table episodes.finding (
    episode_id uuid not null references episodes.episode,
    rule_id text not null,
    pathway_id uuid not null,
    patient_id uuid not null,
    plan_version_id uuid not null,
    code text not null,
    params jsonb not null,
    zone text not null,
    worst_zone text not null,
    kind smallint,
    unit smallint,
    worst_value double precision,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    count integer not null default 1,
    late boolean not null,
    primary key (episode_id, pathway_id, rule_id)
  )`,
  ...protect('episodes.finding', { app: 'select, insert, update' }),
  `create table episodes.event (
    id uuid primary key default uuidv7(),
    episode_id uuid not null references episodes.episode,
    patient_id uuid not null,
    kind text not null,
    at timestamptz not null,
    person_id uuid,
    detail text
  )`,
  `create index event_by_episode on episodes.event (episode_id)`,
  ...protect('episodes.event', { app: 'select, insert' }),
  `create table episodes.escalation_step (
    episode_id uuid not null references episodes.episode,
    round integer not null,
    step smallint not null,
    patient_id uuid not null,
    role text not null,
    unit_id uuid not null,
    due_at timestamptz not null,
    fired_at timestamptz not null,
    primary key (episode_id, round, step)
  )`,
  ...protect('episodes.escalation_step', { app: 'select', system: 'select, insert' }),

  `create schema notifications`,
  `grant usage on schema notifications to fyrlykt_app, fyrlykt_system`,
  `create table notifications.notification (
    id uuid primary key default uuidv7(),
    key text not null unique,
    channel text not null check (channel in ('file', 'smtp')),
    recipient text not null,
    template text not null,
    params jsonb not null,
    created_at timestamptz not null default now(),
    attempts integer not null default 0,
    sent_at timestamptz,
    last_error text
  )`,
  `create index notification_waiting on notifications.notification (id) where sent_at is null`,
  ...open('notifications.notification', 'insert', 'select, insert, update'),

  `create schema messaging`,
  `grant usage on schema messaging to fyrlykt_app, fyrlykt_system`,
  `create table messaging.appointment (
    id uuid primary key default uuidv7(),
    patient_id uuid not null references patients.patient,
    unit_id uuid not null references organisations.unit,
    person_id uuid not null references identity.person,
    title text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    video_url text not null,
    created_at timestamptz not null default now(),
    check (starts_at < ends_at)
  )`,
  `create index appointment_by_patient on messaging.appointment (patient_id, starts_at)`,
  ...protect('messaging.appointment', { app: 'select, insert', system: 'select, insert' }),

  `create schema intake`,
  `grant usage on schema intake to fyrlykt_app, fyrlykt_system`,
  `create table intake.submission (
    patient_id uuid not null,
    id uuid not null,
    content_hash bytea not null,
    format_version smallint not null,
    performed_by text not null check (performed_by in ('patient', 'helper', 'nurse', 'device')),
    person_id uuid,
    gateway_id uuid,
    content jsonb not null,
    taken_at timestamptz not null,
    received_at timestamptz not null,
    primary key (patient_id, id)
  )`,
  `create index submission_by_time on intake.submission (patient_id, received_at)`,
  ...protect('intake.submission', { app: 'select, insert', system: 'select' }),
];
