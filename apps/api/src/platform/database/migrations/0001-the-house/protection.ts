/*
 * The caller's own relations alone: `patients.care_access` has a policy of its own that hides all others, so they are not asked for
 * again. A sub-select of one value and not an `exists`, which Postgres may answer by hashing every relation of a unit with ten
 * thousand patients for a page of fifty: this one is always looked up by index. Null, when there is no relation, counts as no.
 */
const holdsRelation = (patient: string): string => `(
      select true from patients.care_access a
      where a.patient_id = ${patient} and a.scope <> 'report'
        and a.valid_from <= platform.now() and (a.valid_until is null or a.valid_until > platform.now())
      limit 1
    )`;

/**
 * Which relations exist for the caller. Whoever acts for a unit is at work: the own record, and that of a relative, are then nobody's
 * business, whatever portal is asked.
 */
export const ownRelations = (row: string): string => `(${row}.unit_id = any (platform.context_units())
    or (${row}.person_id = platform.context_person() and platform.context_units() = '{}'))`;

/**
 * Row-level security, the second wall. A patient's rows are visible to whoever `patients.care_access` names at this moment,
 * or, while something is reported (`purpose = intake`), the one patient that it is reported for: what the engine must read is not
 * what a helper may read. A connection without context sees nothing.
 *
 * Most statements concern the one patient of the context. That comes first, in sub-selects that do not depend on the row, so that
 * Postgres asks once per statement and then only compares ids; row by row it asks for lists of several patients alone.
 */
export const seesPatient = (column: string): string => `(
    (${column} = (select platform.context_patient()) and (select
      platform.context_purpose() = 'intake' or ${holdsRelation('platform.context_patient()')}))
    or ${holdsRelation(column)}
  )`;

/**
 * Only the patient named in the context may be written to: in a report, which `intake.begin_report` has let in, or in care by
 * whoever has a relation. Who of them may do what is the service's own question.
 */
export const writesPatient = (column: string): string => `(${column} = platform.context_patient() and (select
    platform.context_purpose() = 'intake'
    or (platform.context_purpose() = 'care' and ${holdsRelation('platform.context_patient()')})))`;

interface Grants {
  /** What the application's role may do; the policies say on which rows. */
  app: string;
  /** What the role of the sweeper and the queue processes may do, on all rows. */
  system?: string;
  /** Column that names the patient. */
  column?: string;
}

/** Statements that close a table of patient data and open it again by relation. */
export function protect(table: string, grants: Grants): string[] {
  const column = `${table.split('.')[1] ?? table}.${grants.column ?? 'patient_id'}`;
  const system = grants.system ?? grants.app;
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy owner on ${table} to fyrlykt_owner using (true) with check (true)`,
    `create policy system on ${table} to fyrlykt_system using (true) with check (true)`,
    `create policy care_reads on ${table} for select to fyrlykt_app using ${seesPatient(column)}`,
    `create policy care_adds on ${table} for insert to fyrlykt_app with check ${writesPatient(column)}`,
    `create policy care_changes on ${table} for update to fyrlykt_app using ${writesPatient(column)} with check ${writesPatient(column)}`,
    `grant ${grants.app} on ${table} to fyrlykt_app`,
    `grant ${system} on ${table} to fyrlykt_system`,
  ];
}

/** A table that holds no patient's data: open to both roles by grant alone. */
export function open(table: string, app: string, system: string = app): string[] {
  return [`grant ${app} on ${table} to fyrlykt_app`, `grant ${system} on ${table} to fyrlykt_system`];
}
