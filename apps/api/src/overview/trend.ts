import { isMeasurementKind, kindDefinition } from '@fyrlykt/vitals';
import { readTrend } from '../measurements';
import { plansInForce } from '../plans';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused } from '../platform/errors/refused';
import { trendBands } from './trend-bands';

const longestMilliseconds = 400 * 86_400_000;

export interface TrendQuestion {
  kind: string;
  from: Date;
  to: Date;
}

/** A series with the limits as they were then. @throws {Refused} for an unknown kind or more than 400 days */
export async function trendOf(uow: UnitOfWork, patientId: string, { kind, from, to }: TrendQuestion) {
  if (!isMeasurementKind(kind))
    throw new Refused('measurement/kind-unknown', 'This kind of measurement is not in the catalogue.', '/kind');
  if (from >= to || to.getTime() - from.getTime() > longestMilliseconds)
    throw new Refused('request/period', 'Ask for 1 to 400 days.', '/from');
  const [{ points, reduced }, plans] = await Promise.all([
    readTrend(uow, { patientId, kind, from, to }),
    plansInForce(uow, patientId, from, to),
  ]);
  return {
    kind,
    unit: kindDefinition(kind).unit,
    from,
    to,
    points,
    reduced,
    bands: trendBands(plans, kind, { from, to }),
  };
}
