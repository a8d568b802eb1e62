import { open } from './protection';

/** Clock, caller's context and outbox. */
export const platform: string[] = [
  `create schema platform`,
  `grant usage on schema platform to fyrlykt_app, fyrlykt_system`,

  // One function for "now"; only the owner can move it, and only tests do.
  `create table platform.clock (
    id smallint primary key default 1 check (id = 1),
    clock_offset interval not null default interval '0'
  )`,
  `insert into platform.clock default values`,
  `grant select on platform.clock to fyrlykt_app, fyrlykt_system`,
  `create function platform.now() returns timestamptz language sql stable parallel safe
     as $$ select now() + (select clock_offset from platform.clock) $$`,

  // The caller's context. An unset setting on a pooled connection is an empty text, not null.
  `create function platform.context_person() returns uuid language sql stable parallel safe
     as $$ select nullif(current_setting('fyrlykt.person', true), '')::uuid $$`,
  `create function platform.context_patient() returns uuid language sql stable parallel safe
     as $$ select nullif(current_setting('fyrlykt.patient', true), '')::uuid $$`,
  `create function platform.context_units() returns uuid[] language sql stable parallel safe
     as $$ select coalesce(nullif(current_setting('fyrlykt.units', true), '')::uuid[], '{}') $$`,
  `create function platform.context_purpose() returns text language sql stable parallel safe
     as $$ select coalesce(current_setting('fyrlykt.purpose', true), '') $$`,

  `create table platform.outbox (
    id uuid primary key default uuidv7(),
    topic text not null,
    key text not null,
    payload jsonb not null,
    created_at timestamptz not null default now(),
    published_at timestamptz,
    attempts integer not null default 0
  )`,
  `create index outbox_waiting on platform.outbox (id) where published_at is null`,
  ...open('platform.outbox', 'insert', 'select, insert, update, delete'),

  // Beats of the processes that must live for alerts to work; read by /health/alerting.
  `create table platform.beat (
    name text primary key,
    at timestamptz not null,
    ok boolean not null,
    detail text not null default ''
  )`,
  ...open('platform.beat', 'select', 'select, insert, update'),
];
