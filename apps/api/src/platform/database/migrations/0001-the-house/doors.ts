import { ownRelations } from './protection';

/** The few functions that look past the caller's policies, each answering one narrow question. */
export const doors: string[] = [
  // The first statement of a submission: may this caller report for this patient, and if so, hold the patient's row.
  `create function intake.begin_report(patient uuid)
   returns table (relation text, may_read boolean, organisation_id uuid, follow_up_unit_id uuid, time_zone text, now timestamptz,
                  birth_date date, last_zone text, last_submission_at timestamptz)
   language sql volatile security definer set search_path = pg_catalog as $$
     select a.relation, a.may_read, m.organisation_id, m.follow_up_unit_id, m.time_zone, platform.now(),
            p.birth_date, m.last_zone, m.last_submission_at
     from patients.monitoring m
     join patients.patient p on p.id = m.patient_id
     cross join lateral (
       select case when c.scope = 'self' then 'patient' when c.person_id is not null then 'helper' else 'nurse' end as relation,
              c.scope <> 'report' as may_read
       from patients.care_access c
       where c.patient_id = m.patient_id and c.scope in ('self', 'full', 'report')
         and ${ownRelations('c')}
         and c.valid_from <= platform.now() and (c.valid_until is null or c.valid_until > platform.now())
         and (c.scope = 'self' or c.person_id is null or exists (
           select 1 from patients.helper h where h.patient_id = c.patient_id and h.person_id = c.person_id
             and h.valid_from <= platform.now() and (h.valid_until is null or h.valid_until > platform.now())))
       order by c.scope = 'self' desc, c.scope = 'full' desc
       limit 1
     ) a
     where m.patient_id = patient
     for update of m
   $$`,
  // A gateway reports for the patients whose devices it carries.
  `create function intake.begin_device_report(gateway uuid, serial_number text)
   returns table (patient_id uuid, device_id uuid, organisation_id uuid, follow_up_unit_id uuid, time_zone text, now timestamptz,
                  birth_date date, last_zone text, last_submission_at timestamptz)
   language sql volatile security definer set search_path = pg_catalog as $$
     select m.patient_id, d.id, m.organisation_id, m.follow_up_unit_id, m.time_zone, platform.now(),
            p.birth_date, m.last_zone, m.last_submission_at
     from devices.gateway g
     join devices.device d on d.serial = serial_number and (d.gateway_id is null or d.gateway_id = g.id)
     join patients.patient p on p.id = d.patient_id and p.organisation_id = g.organisation_id
     join patients.monitoring m on m.patient_id = d.patient_id
     where g.id = gateway and (g.valid_until is null or g.valid_until > platform.now())
       and (d.valid_until is null or d.valid_until > platform.now())
     for update of m
   $$`,
  // Where a signed-in person's patients are: one's own record and those one helps.
  `create function patients.reports_for()
   returns table (patient_id uuid, given_name text, family_name text, relation text, may_read boolean)
   language sql stable security definer set search_path = pg_catalog as $$
     select distinct on (p.id) p.id, p.given_name, p.family_name,
            case when c.scope = 'self' then 'SELF' else 'HELPER' end, c.scope <> 'report'
     from patients.care_access c join patients.patient p on p.id = c.patient_id
     where c.person_id = platform.context_person() and platform.context_units() = '{}'
       and c.valid_from <= platform.now() and (c.valid_until is null or c.valid_until > platform.now())
     order by p.id, c.scope = 'self' desc
   $$`,
  // Which units have a relation to a patient: told to whoever has one too.
  `create function patients.involved_units(patient uuid)
   returns table (unit_id uuid, until timestamptz)
   language sql stable security definer set search_path = pg_catalog as $$
     select c.unit_id, max(c.valid_until) from patients.care_access c
     where c.patient_id = patient and c.unit_id is not null
       and c.valid_from <= platform.now() and (c.valid_until is null or c.valid_until > platform.now())
       and exists (select 1 from patients.care_access o where o.patient_id = patient and o.scope <> 'report'
         and ${ownRelations('o')}
         and o.valid_from <= platform.now() and (o.valid_until is null or o.valid_until > platform.now()))
     group by c.unit_id
   $$`,
  `revoke all on function patients.involved_units(uuid) from public`,
  `grant execute on function patients.involved_units(uuid) to fyrlykt_app`,
  `revoke all on function intake.begin_report(uuid), intake.begin_device_report(uuid, text), patients.reports_for() from public`,
  `grant execute on function intake.begin_report(uuid), intake.begin_device_report(uuid, text), patients.reports_for() to fyrlykt_app`,
];
