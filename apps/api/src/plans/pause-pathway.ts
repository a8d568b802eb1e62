import { Injectable } from '@nestjs/common';
import { validate as isUuid, v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '../platform/access/signed-in';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused } from '../platform/errors/refused';
import { readSilences, storeSilence, type SilenceView } from './silence.repository';
import { SilenceAct } from './silence-act';
import { pausePeriod, type Here, type Period } from './silence-period';

const pathwayOf = statement('plans.pathway-of', `select id from patients.pathway where id = $1 and patient_id = $2`);

export interface PauseInput {
  patientId: string;
  pathwayId: string;
  reason: 'HOLIDAY' | 'ADMISSION' | 'OTHER';
  note?: string | null;
  firstDay: string;
  lastDay: string;
}

const longestNote = 500;

/** Nothing is expected for some days. What is sent nevertheless is judged as ever. */
@Injectable()
export class PausePathway {
  constructor(private readonly act: SilenceAct) {}

  run(who: SignedIn, input: PauseInput): Promise<SilenceView> {
    const { patientId, pathwayId } = input;
    const note = input.note?.trim() || undefined;
    if ((note?.length ?? 0) > longestNote)
      throw new Refused('pause/note', `Write at most ${longestNote} characters.`, '/note');
    return this.act.run(who, {
      patientId,
      operation: 'plans.pause-pathway',
      change: async (uow, here) => {
        const period = pausePeriod(input, here);
        await refuseUnfit(uow, input, { ...period, now: here.now });
        const id = uuidv7();
        const reason = input.reason.toLowerCase();
        storeSilence(uow, { id, patientId, what: 'pause', pathwayId, reason, note, ...period }, who.personId);
        return id;
      },
    });
  }
}

async function refuseUnfit(
  uow: UnitOfWork,
  { patientId, pathwayId }: PauseInput,
  { beginsAt, endsAt, now }: Period & Pick<Here, 'now'>,
): Promise<void> {
  if (!isUuid(pathwayId) || !(await uow.one(pathwayOf, [pathwayId, patientId])))
    throw new Refused('pause/pathway-absent', 'This patient has no such pathway.', '/pathwayId');
  // One that was lifted, or has ended, is no hindrance to one that reaches back over its days.
  const { pauses } = await readSilences(uow, patientId, beginsAt > now ? beginsAt : now);
  if (pauses.some((known) => known.pathwayId === pathwayId && known.from < endsAt.getTime()))
    throw new Refused('pause/overlaps', 'There is a pause in these days already.', '/firstDay');
}
