import type { MeasurementKind } from '@fyrlykt/vitals';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { codeOf } from './measurement';

/** Above this many points a series is reduced to buckets with min, mean and max, so that no peak is lost. */
export const mostRawPoints = 2_000;
const buckets = 400;

// Arrays made by the database from the covering index and told as JSON: no row objects, no dates, and nothing that Node takes apart itself.
const rawPoints = statement(
  'measurements.raw-points',
  `select coalesce(to_json(array_agg(at)), '[]') as t, coalesce(to_json(array_agg(value)), '[]') as v, coalesce(to_json(array_agg(flags)), '[]') as f
   from (
     select date_part('epoch', taken_at) * 1000 as at, value, flags from measurements.measurement
     where patient_id = $1 and kind = $2 and taken_at >= $3 and taken_at < $4 order by taken_at limit $5
   ) found`,
);

const bucketedPoints = statement(
  'measurements.bucketed-points',
  `select to_json(array_agg(date_part('epoch', at) * 1000)) as t, to_json(array_agg(mean)) as v, to_json(array_agg(flags)) as f,
          to_json(array_agg(lowest)) as min, to_json(array_agg(highest)) as max, to_json(array_agg(n)) as n
   from (
     select date_bin($5::interval, taken_at, $3) as at, avg(value) as mean, bit_or(flags)::int as flags,
            min(value) as lowest, max(value) as highest, count(*)::int as n
     from measurements.measurement where patient_id = $1 and kind = $2 and taken_at >= $3 and taken_at < $4
     group by 1 order by 1
   ) b`,
);

/** Parallel arrays: epoch milliseconds, values, flags and, when reduced, min, max and count per bucket. */
export interface TrendPoints {
  t: number[];
  v: number[];
  f: number[];
  min?: number[];
  max?: number[];
  n?: number[];
}

export interface TrendRange {
  patientId: string;
  kind: MeasurementKind;
  from: Date;
  to: Date;
}

/** A series as a portal draws it: raw up to a limit, else reduced. */
export async function readTrend(
  uow: UnitOfWork,
  range: TrendRange,
): Promise<{ points: TrendPoints; reduced: boolean }> {
  const where = [range.patientId, codeOf(range.kind), range.from, range.to];
  const raw = await uow.one<TrendPoints & Record<string, unknown>>(rawPoints, [...where, mostRawPoints + 1]);
  if (!raw || raw.t.length <= mostRawPoints) return { points: raw ?? { t: [], v: [], f: [] }, reduced: false };
  const width = `${Math.max(1, Math.ceil((range.to.getTime() - range.from.getTime()) / buckets / 1000))} seconds`;
  const points = await uow.one<TrendPoints & Record<string, unknown>>(bucketedPoints, [...where, width]);
  return { points: points ?? raw, reduced: true };
}
