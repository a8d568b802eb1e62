import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { SignedIn } from '../platform/access/signed-in';
import { Refused } from '../platform/errors/refused';
import { liftByHand, type SilenceView } from './silence.repository';
import { SilenceAct } from './silence-act';

/** Ends a snooze or a pause before its time. The row stays, with who lifted it and when. */
@Injectable()
export class LiftSilence {
  constructor(private readonly act: SilenceAct) {}

  async run(who: SignedIn, silenceId: string): Promise<SilenceView> {
    const seen = isUuid(silenceId) ? await this.act.look(who, silenceId) : undefined;
    if (!seen) throw new Refused('silence/absent', 'There is no such snooze or pause.', '/silenceId');
    return this.act.run(who, {
      patientId: seen.patientId,
      operation: 'plans.lift-silence',
      change: async (uow) => {
        if ((await liftByHand(uow, silenceId, who.personId)) === 0)
          throw new Refused('silence/over', 'It has ended already: nothing is silent because of it.', '/silenceId');
        return silenceId;
      },
    });
  }
}
