import type { MeasurementKind } from '@fyrlykt/vitals';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { codeOf } from './measurement';

/** Above this many points a series is reduced to buckets with min, mean and max, so that no peak is lost. */
export const mostRawPoints = 2_000;
const buckets = 400;

const countPoints = statement(
  'measurements.count-points',
  `select count(*)::int as n from (
     select 1 from measurements.measurement where patient_id = $1 and kind = $2 and taken_at >= $3 and taken_at < $4 limit $5
   ) found`,
);

// Arrays made by the database from the covering index: no row objects, no dates.
const rawPoints = statement(
  'measurements.raw-points',
  `select coalesce(array_agg((extract(epoch from taken_at) * 1000)::float8 order by taken_at), '{}') as t,
          coalesce(array_agg(value order by taken_at), '{}') as v,
          coalesce(array_agg(flags::int order by taken_at), '{}') as f
   from measurements.measurement where patient_id = $1 and kind = $2 and taken_at >= $3 and taken_at < $4`,
);

const bucketedPoints = statement(
  'measurements.bucketed-points',
  `select array_agg((extract(epoch from at) * 1000)::float8 order by at) as t, array_agg(mean order by at) as v,
          array_agg(flags order by at) as f, array_agg(lowest order by at) as min, array_agg(highest order by at) as max,
          array_agg(n order by at) as n
   from (
     select date_bin($5::interval, taken_at, $3) as at, avg(value) as mean, bit_or(flags)::int as flags,
            min(value) as lowest, max(value) as highest, count(*)::int as n
     from measurements.measurement where patient_id = $1 and kind = $2 and taken_at >= $3 and taken_at < $4
     group by 1
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
  const counted = await uow.one<{ n: number }>(countPoints, [...where, mostRawPoints + 1]);
  const reduced = (counted?.n ?? 0) > mostRawPoints;
  const width = `${Math.max(1, Math.ceil((range.to.getTime() - range.from.getTime()) / buckets / 1000))} seconds`;
  const points = reduced
    ? await uow.one<TrendPoints & Record<string, unknown>>(bucketedPoints, [...where, width])
    : await uow.one<TrendPoints & Record<string, unknown>>(rawPoints, where);
  return { points: points ?? { t: [], v: [], f: [] }, reduced };
}
