import { Injectable } from '@nestjs/common';
import { CoverReader } from '../coverage';
import { system } from '../platform/access/caller';
import { SystemDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import { Changes } from '../platform/live/changes';
import { raiseEpisodes } from './raise-episodes';
import { technicalFinding } from './technical-finding';

// A device is told of once for each silence: the fault stands until the device is heard again.
const takeSilent = statement(
  'episodes.take-silent-devices',
  `update devices.device d set fault = 'silent' from patients.monitoring m, (select platform.now() as now) clock
   where m.patient_id = d.patient_id and d.fault is distinct from 'silent' and (d.valid_until is null or d.valid_until > clock.now)
     and d.last_seen_at < clock.now - make_interval(mins => d.silent_after_minutes)
   returning d.id, d.model, d.patient_id as "patientId", m.organisation_id as "organisationId", m.follow_up_unit_id as "unitId",
             extract(epoch from clock.now - d.last_seen_at)::int / 3600 as "silentHours", clock.now`,
);

interface Silent {
  id: string;
  model: string;
  patientId: string;
  organisationId: string;
  unitId: string;
  silentHours: number;
  now: Date;
  [column: string]: unknown;
}

/** A device that falls silent is work in the technical lane. */
@Injectable()
export class FindSilentDevices {
  constructor(
    private readonly database: SystemDatabase,
    private readonly covers: CoverReader,
    private readonly changes: Changes,
  ) {}

  run(): Promise<number> {
    return this.database.run(system, async (uow) => {
      const silent = await uow.query<Silent>(takeSilent);
      for (const { id, model, patientId, organisationId, unitId, silentHours, now } of silent) {
        const finding = technicalFinding({
          code: 'device-silent',
          deviceId: id,
          params: { model, hours: silentHours },
          at: now,
        });
        const raised = await raiseEpisodes(
          uow,
          { patientId, organisationId, cover: await this.covers.read(unitId), now },
          [finding],
        );
        uow.afterCommit(() => {
          for (const episode of raised)
            this.changes.publish({
              topic: 'EPISODE',
              id: episode.id,
              version: episode.version,
              patientId,
              unitIds: [unitId],
            });
        });
      }
      // Everything silent was taken in this turn.
      return 0;
    });
  }
}
