import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './0001-the-house/protection';

/** Only these say that a silence is over; everything else of a row stands as it was written. */
const lift = 'lifted_at, lifted_by_person_id, lifted_by_submission_id';

const silences: string[] = [
  `create table plans.silence (
    id uuid primary key default uuidv7(),
    patient_id uuid not null references patients.patient,
    what text not null check (what in ('snooze', 'pause')),
    kind text,
    direction text check (direction in ('low', 'high')),
    pathway_id uuid references patients.pathway,
    reason text not null,
    note text,
    begins_at timestamptz not null,
    ends_at timestamptz not null,
    set_at timestamptz not null,
    set_by_person_id uuid not null references identity.person,
    lifted_at timestamptz,
    lifted_by_person_id uuid references identity.person,
    lifted_by_submission_id uuid,
    check (begins_at < ends_at),
    check (case what
      when 'snooze' then num_nonnulls(kind, direction) = 2 and num_nonnulls(pathway_id, note) = 0
      else num_nonnulls(kind, direction) = 0 and pathway_id is not null and reason in ('holiday', 'admission', 'other') end),
    check (num_nonnulls(lifted_by_person_id, lifted_by_submission_id) = case when lifted_at is null then 0 else 1 end)
  )`,
  `create index silence_by_patient on plans.silence (patient_id, ends_at)`,
  ...protect('plans.silence', { app: `select, insert, update (${lift})`, system: 'select' }),
  `create policy own_name on plans.silence as restrictive for insert to fyrlykt_app
     with check (set_by_person_id = (select platform.context_person()))`,
  `create function plans.keep_lifted() returns trigger language plpgsql as $$
   begin
     if old.lifted_at is not null then
       raise exception 'a silence that was lifted stays lifted' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger keep_lifted before update on plans.silence for each row execute function plans.keep_lifted()`,
];

/** What is to be silent for a time: snoozes of one measure in one direction, and pauses of a pathway. */
export class Silences1760000000004 implements MigrationInterface {
  readonly name = 'Silences1760000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of silences) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('There is no way back from this migration: restore a backup instead.');
  }
}
