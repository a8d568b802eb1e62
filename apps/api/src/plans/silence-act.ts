import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { leaveTrace } from '../audit';
import { about } from '../platform/access/caller';
import type { SignedIn } from '../platform/access/signed-in';
import { AppDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused } from '../platform/errors/refused';
import { Changes } from '../platform/live/changes';
import { readSilence, type SilenceView } from './silence.repository';
import type { Here } from './silence-period';

// The patient's row is held, as a submission holds it: what comes meanwhile is judged before or after, and two who act at once take turns.
const holdFollowed = statement(
  'plans.hold-followed',
  `select m.time_zone as "timeZone", m.follow_up_unit_id as "unitId", platform.now() as now from patients.monitoring m
   where m.patient_id = $1 and exists (
     select 1 from patients.care_access c
     where c.patient_id = $1 and c.scope = 'full' and c.unit_id = any ((select platform.context_units())::uuid[])
       and c.valid_from <= platform.now() and (c.valid_until is null or c.valid_until > platform.now()))
   for update of m`,
);

interface Act {
  patientId: string;
  operation: string;
  /** Makes the change and gives the silence's id. */
  change: (uow: UnitOfWork, here: Here) => Promise<string>;
}

/** What every act on a silence has in common: by a unit that follows the patient up, traced, and told to whoever watches. */
@Injectable()
export class SilenceAct {
  constructor(
    private readonly database: AppDatabase,
    private readonly changes: Changes,
  ) {}

  run(who: SignedIn, { patientId, operation, change }: Act): Promise<SilenceView> {
    if (!isUuid(patientId)) throw absent();
    const caller = about(who.caller, 'care', patientId);
    return this.database.run(caller, async (uow) => {
      const here = await uow.one<Here & { unitId: string }>(holdFollowed, [patientId]);
      if (!here) throw absent();
      const id = await change(uow, here);
      const silence = await readSilence(uow, id);
      if (!silence) throw absent();
      leaveTrace(uow, caller, { operation, kind: 'write', patients: patientId, details: { silence: id } });
      const unitIds = [...new Set([here.unitId, ...who.caller.unitIds])];
      uow.afterCommit(() => this.changes.publish({ topic: 'PLAN', id, patientId, unitIds }));
      return silence;
    });
  }

  /** A silence as this person sees it; undefined when there is none or it is not theirs to see. */
  look(who: SignedIn, id: string): Promise<SilenceView | undefined> {
    return this.database.run(who.caller, (uow) => readSilence(uow, id));
  }
}

const absent = () => new Refused('patient/absent', 'There is no such patient.', '/patientId');
