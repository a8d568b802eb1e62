import type { MeasurementKind } from '@fyrlykt/vitals';
import { kindDefinition, UNIT_CODES } from '@fyrlykt/vitals';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { codeOf, kindOf, type Measurement } from './measurement';

const insertMeasurements = statement(
  'measurements.insert',
  `insert into measurements.measurement (patient_id, kind, taken_at, id, value, unit, flags, item, submission_id, device_id, received_at)
   select $1, m.kind, m.taken_at, m.id, m.value, m.unit, m.flags, m.item, $2, m.device_id, $3
   from unnest($4::smallint[], $5::timestamptz[], $6::uuid[], $7::float8[], $8::smallint[], $9::smallint[], $10::smallint[], $11::uuid[])
        as m (kind, taken_at, id, value, unit, flags, item, device_id)`,
);

// One row per kind in the statement, since a row may be changed once only; sorted, so that two batches never wait for each other.
const upsertNewest = statement(
  'measurements.upsert-newest',
  `insert into measurements.newest as n (patient_id, kind, taken_at, value, unit, flags)
   select distinct on (m.kind) $1::uuid, m.kind, m.taken_at, m.value, m.unit, m.flags
   from unnest($2::smallint[], $3::timestamptz[], $4::float8[], $5::smallint[], $6::smallint[]) as m (kind, taken_at, value, unit, flags)
   order by m.kind, m.taken_at desc
   on conflict (patient_id, kind) do update
     set taken_at = excluded.taken_at, value = excluded.value, unit = excluded.unit, flags = excluded.flags
     where n.taken_at <= excluded.taken_at`,
);

// Each kind by itself, or a plan made once for all patients would read everything that was ever measured.
const history = statement(
  'measurements.history',
  `select m.id, m.kind, m.value, m.flags, date_part('epoch', m.taken_at) * 1000 as "takenAt",
          date_part('epoch', m.received_at) * 1000 as "receivedAt", m.device_id as "deviceId",
          m.submission_id as "submissionId"
   from unnest($2::smallint[], $3::timestamptz[]) as w (kind, since)
   cross join lateral (
     select * from measurements.measurement m where m.patient_id = $1 and m.kind = w.kind and m.taken_at >= w.since offset 0) m
   where m.received_at <= $4`,
);

const newestOf = statement(
  'measurements.newest-of',
  `select kind, value, flags, taken_at as "takenAt" from measurements.newest where patient_id = $1 order by kind`,
);

/** Times are epoch milliseconds, as the engine takes them. */
export interface HistoryRow {
  id: string;
  kind: MeasurementKind;
  value: number;
  flags: number;
  takenAt: number;
  receivedAt: number;
  deviceId: string | null;
  submissionId: string;
}

export interface NewestRow {
  kind: MeasurementKind;
  value: number;
  flags: number;
  takenAt: Date;
}

const unitCode = (kind: MeasurementKind): number => UNIT_CODES[kindDefinition(kind).unit];

/** Stores the measurements of one submission, and each kind's newest value, in two statements. */
export function storeMeasurements(
  uow: UnitOfWork,
  of: { patientId: string; submissionId: string; receivedAt: Date },
  measurements: readonly Measurement[],
): void {
  if (measurements.length === 0) return;
  const kinds = measurements.map(({ kind }) => codeOf(kind));
  const taken = measurements.map(({ takenAt }) => takenAt);
  const values = measurements.map(({ value }) => value);
  const units = measurements.map(({ kind }) => unitCode(kind));
  const flags = measurements.map((measurement) => measurement.flags);
  const ids = measurements.map(({ id }) => id);
  const items = measurements.map(({ item }) => item);
  const devices = measurements.map(({ deviceId }) => deviceId ?? null);
  uow.send(insertMeasurements, [
    of.patientId,
    of.submissionId,
    of.receivedAt,
    kinds,
    taken,
    ids,
    values,
    units,
    flags,
    items,
    devices,
  ]);
  uow.send(upsertNewest, [of.patientId, kinds, taken, values, units, flags]);
}

/** What a plan's rules look back on: each kind from its own moment on, as known at `knownAt`. */
export async function readHistory(
  uow: UnitOfWork,
  patientId: string,
  since: ReadonlyMap<MeasurementKind, Date>,
  knownAt: Date,
): Promise<HistoryRow[]> {
  if (since.size === 0) return [];
  const kinds = [...since.keys()];
  const rows = await uow.query<Omit<HistoryRow, 'kind'> & { kind: number }>(history, [
    patientId,
    kinds.map(codeOf),
    [...since.values()],
    knownAt,
  ]);
  return rows.map((row) => ({ ...row, kind: kindOf(row.kind) }));
}

/** The newest value of each kind. */
export async function readNewest(uow: UnitOfWork, patientId: string): Promise<NewestRow[]> {
  const rows = await uow.query<Omit<NewestRow, 'kind'> & { kind: number }>(newestOf, [patientId]);
  return rows.map((row) => ({ ...row, kind: kindOf(row.kind) }));
}
