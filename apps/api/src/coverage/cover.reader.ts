import { Injectable } from '@nestjs/common';
import { SystemDatabase } from '../platform/database/database.module';
import { system } from '../platform/access/caller';
import { statement } from '../platform/database/statement';
import type { OpeningHours, UnitCover } from './who-answers';

const coverOf = statement(
  'coverage.cover-of',
  `select u.id as "unitId", u.name as "unitName", u.phone, u.time_zone as "timeZone",
          coalesce((select json_agg(json_build_object('weekday', h.weekday, 'opensMinute', h.opens_minute, 'closesMinute', h.closes_minute))
                    from coverage.opening_hours h where h.unit_id = u.id), '[]') as hours,
          coalesce((select array_agg(d.day::text) from coverage.closed_day d where d.unit_id = u.id and d.day >= current_date - 1), '{}') as "closedDays",
          (select json_build_object('unitId', b.id, 'unitName', b.name, 'phone', b.phone)
           from coverage.take_over t join organisations.unit b on b.id = t.by_unit_id where t.unit_id = u.id) as "takeOver"
   from organisations.unit u where u.id = $1`,
);

interface CoverRow extends Omit<UnitCover, 'closedDays'> {
  hours: OpeningHours[];
  closedDays: string[];
}

/** Rosters change by the day, so one that is seconds old is told as it is. */
const freshForMilliseconds = 10_000;

/** A unit's cover, kept for some seconds so that the main road asks the database for it only now and then. Holds nothing about patients. */
@Injectable()
export class CoverReader {
  private readonly known = new Map<string, { until: number; cover: Promise<UnitCover> }>();

  constructor(private readonly database: SystemDatabase) {}

  read(unitId: string): Promise<UnitCover> {
    const known = this.known.get(unitId);
    if (known && known.until > performance.now()) return known.cover;
    const cover = this.load(unitId);
    this.known.set(unitId, { until: performance.now() + freshForMilliseconds, cover });
    cover.catch(() => this.known.delete(unitId));
    return cover;
  }

  private async load(unitId: string): Promise<UnitCover> {
    const row = await this.database.run(system, (uow) =>
      uow.one<CoverRow & Record<string, unknown>>(coverOf, [unitId]),
    );
    if (!row) throw new Error('There is no such unit.');
    return { ...row, closedDays: new Set(row.closedDays) };
  }
}
