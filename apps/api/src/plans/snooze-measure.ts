import { watchedBy, type Snooze } from '@fyrlykt/triage';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '../platform/access/signed-in';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused } from '../platform/errors/refused';
import { plansInForce } from './plan-in-force';
import { readSilences, storeSilence, type SilenceView } from './silence.repository';
import { SilenceAct } from './silence-act';
import { snoozePeriod } from './silence-period';

export interface SnoozeInput {
  patientId: string;
  kind: string;
  direction: 'LOW' | 'HIGH';
  reason: string;
  lastDay: string;
}

const longestReason = 500;

/** "We know, be silent": one measure, one direction, yellow alone, until the end of a day. */
@Injectable()
export class SnoozeMeasure {
  constructor(private readonly act: SilenceAct) {}

  run(who: SignedIn, input: SnoozeInput): Promise<SilenceView> {
    const { patientId } = input;
    const reason = input.reason.trim();
    if (reason.length === 0 || reason.length > longestReason)
      throw new Refused('snooze/reason', `Write a reason of 1 to ${longestReason} characters.`, '/reason');
    return this.act.run(who, {
      patientId,
      operation: 'plans.snooze-measure',
      change: async (uow, here) => {
        const period = snoozePeriod(input, here);
        const matter = await matterOf(uow, input, here.now);
        const id = uuidv7();
        storeSilence(uow, { id, patientId, what: 'snooze', ...matter, reason, ...period }, who.personId);
        return id;
      },
    });
  }
}

/** @throws {Refused} when no rule looks at the measure, or when it is silent already */
async function matterOf(
  uow: UnitOfWork,
  { patientId, kind: asked, direction: way }: SnoozeInput,
  now: Date,
): Promise<Pick<Snooze, 'kind' | 'direction'>> {
  const [plans, { snoozes }] = await Promise.all([
    plansInForce(uow, patientId, now, now),
    readSilences(uow, patientId, now),
  ]);
  const kind = plans.flatMap(({ plan }) => [...watchedBy(plan).measures]).find((watched) => watched === asked);
  if (!kind)
    throw new Refused('snooze/kind-not-watched', 'No plan in force looks at this measure: nothing to snooze.', '/kind');
  const direction = way === 'LOW' ? 'low' : 'high';
  if (snoozes.some((known) => known.kind === kind && known.direction === direction))
    throw new Refused('snooze/already-set', 'This is snoozed already. Lift it first to choose another end.', '/kind');
  return { kind, direction };
}
