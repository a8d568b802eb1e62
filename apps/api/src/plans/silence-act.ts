import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { leaveTrace } from '../audit';
import { about } from '../platform/access/caller';
import type { SignedIn } from '../platform/access/signed-in';
import { AppDatabase } from '../platform/database/database.module';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused } from '../platform/errors/refused';
import { Changes } from '../platform/live/changes';
import { holdFollowed } from './hold-followed';
import { readSilence, type SilenceView } from './silence.repository';
import type { Here } from './silence-period';

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
      const here = await holdFollowed(uow, patientId);
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
