import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './0001-the-house/protection';

const dose: string[] = [
  // Changes are only added, in the order in which they were made: what was asked of a patient on a past day never changes.
  `create table plans.dose_change (
    plan_version_id uuid not null references plans.plan_version,
    number int not null check (number > 0),
    patient_id uuid not null references patients.patient,
    step int not null check (step >= 0),
    from_day date not null,
    changed_at timestamptz not null,
    changed_by_person_id uuid references identity.person,
    reason text,
    submission_id uuid,
    zone text check (zone in ('YELLOW', 'RED')),
    primary key (plan_version_id, number),
    check (num_nonnulls(changed_by_person_id, submission_id) = 1),
    check (num_nonnulls(changed_by_person_id, reason) in (0, 2) and num_nonnulls(submission_id, zone) in (0, 2)),
    -- A submission only brings the plan's own schedules back: nobody measures less without a person who has said so.
    check (submission_id is null or step = 0)
  )`,
  ...protect('plans.dose_change', { app: 'select, insert', system: 'select' }),
  `create policy own_act on plans.dose_change as restrictive for insert to fyrlykt_app
     with check (case when submission_id is null then changed_by_person_id = (select platform.context_person())
                      else (select platform.context_purpose()) = 'intake' end)`,
];

/** How often a patient measures: each change of step, by whom or by which submission, and from which local day. */
export class Dose1760000000005 implements MigrationInterface {
  readonly name = 'Dose1760000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of dose) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('There is no way back from this migration: restore a backup instead.');
  }
}
