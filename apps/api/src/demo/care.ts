import { localTime, weekdayOf } from '../platform/clock/local-time';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Chance } from './chance';
import { noteFor } from './notes';

const openEpisodes = statement(
  'demo.open-episodes',
  `select id, patient_id as "patientId", unit_id as "unitId", lane, zone, state, opened_at as "openedAt", claimed_at as "claimedAt"
   from episodes.episode where state <> 'CLOSED' and opened_at < $1 order by opened_at, id`,
);
const claimEpisode = statement(
  'demo.claim-episode',
  `update episodes.episode set state = 'CLAIMED', claimed_by = $2, claimed_at = $3, unanswered_since = null, next_step_due_at = null,
     version = version + 1 where id = $1 and state = 'OPEN'`,
);
const closeEpisode = statement(
  'demo.close-episode',
  `update episodes.episode set state = 'CLOSED', closed_by = claimed_by, closed_at = $2, outcome = $3, note = $4, unanswered_since = null,
     next_step_due_at = null, version = version + 1 where id = $1 and state = 'CLAIMED'`,
);
const addEvent = statement(
  'demo.add-event',
  `insert into episodes.event (episode_id, patient_id, kind, at, person_id, detail)
   select id, patient_id, $2::text, $3::timestamptz, claimed_by, $4::text from episodes.episode where id = $1`,
);
const reviewGreen = statement(
  'demo.review-green',
  `update triage.assessment a set reviewed_by = n.person_id, reviewed_at = $3
   from patients.monitoring m, unnest($1::uuid[], $2::uuid[]) as n (unit_id, person_id)
   where m.patient_id = a.patient_id and n.unit_id = m.follow_up_unit_id
     and a.zone = 'GREEN' and a.reviewed_at is null and a.submission_id is not null and a.at < $3`,
);

/** Who works where: the unit's own nurse, and who answers while the unit is closed. */
export interface Workers {
  nurses: ReadonlyMap<string, string>;
  onDuty: string;
}

/** A moment at which somebody looks at the list. */
export interface Look {
  at: Date;
  seed: number;
  /** Outside the units' hours red alone is answered. */
  redOnly: boolean;
  /** Whose episodes of the last day are left open, for whoever looks at the demo. */
  fresh: ReadonlySet<string>;
  /** Whose episodes are not touched at all. */
  spared: ReadonlySet<string>;
}

interface Episode {
  id: string;
  patientId: string;
  unitId: string;
  lane: string;
  zone: string;
  state: string;
  openedAt: Date;
  claimedAt: Date | null;
  [column: string]: unknown;
}

const minute = 60_000;
const hour = 60 * minute;
const sinceLastLook = 110 * minute;

/** Minutes of the local day at which the list is looked at. */
export function looksOf(localDay: string): { minuteOfDay: number; redOnly: boolean }[] {
  const evening = [18 * 60 + 30, 21 * 60 + 30].map((minuteOfDay) => ({ minuteOfDay, redOnly: true }));
  if (weekdayOf(localDay) > 5)
    return [{ minuteOfDay: 10 * 60, redOnly: true }, { minuteOfDay: 13 * 60, redOnly: true }, ...evening];
  const staffed = [8 * 60 + 45, 10 * 60 + 30, 12 * 60 + 30, 14 * 60 + 40];
  return [...staffed.map((minuteOfDay) => ({ minuteOfDay, redOnly: false })), ...evening];
}

/** Claims what has waited as long as such things wait, and closes what has been seen to. */
export async function lookAtList(uow: UnitOfWork, workers: Workers, look: Look): Promise<void> {
  for (const episode of await uow.query<Episode>(openEpisodes, [look.at])) {
    if (look.spared.has(episode.patientId)) continue;
    const habit = habitOf(episode, look.seed);
    const claimedAt = episode.claimedAt ?? claim(uow, workers, { episode, look, waits: habit.waits });
    const closedAt = claimedAt && new Date(claimedAt.getTime() + habit.takes);
    if (!closedAt || closedAt > look.at || isLeft(episode, look)) continue;
    uow.send(closeEpisode, [episode.id, closedAt, habit.outcome, habit.note]);
    uow.send(addEvent, [episode.id, 'CLOSED', closedAt, habit.outcome]);
  }
}

/** The green ones that have come in are looked at, unit by unit. */
export function reviewGreenOnes(uow: UnitOfWork, { nurses }: Workers, at: Date): void {
  uow.send(reviewGreen, [[...nurses.keys()], [...nurses.values()], at]);
}

/** How long an episode of this kind waits and takes: by chance, and yet the same whenever it is asked. */
function habitOf({ patientId, lane, zone, openedAt }: Episode, seed: number) {
  const chance = new Chance(seed, 'habit', patientId, lane, localTime(openedAt.getTime(), 'Europe/Oslo').day);
  const waits = (zone === 'RED' ? chance.whole(6, 50) : chance.whole(15, 260)) * minute;
  const followed = lane === 'CLINICAL' && chance.next() < 0.22;
  const takes = (followed ? chance.whole(20, 46) * 60 : chance.whole(6, 45)) * minute;
  return { waits, takes, ...noteFor(lane, chance) };
}

function claim(
  uow: UnitOfWork,
  workers: Workers,
  { episode, look, waits }: { episode: Episode; look: Look; waits: number },
): Date | undefined {
  if (look.redOnly && episode.zone !== 'RED') return undefined;
  const at = new Date(Math.max(episode.openedAt.getTime() + waits, look.at.getTime() - sinceLastLook));
  const by = look.redOnly ? workers.onDuty : workers.nurses.get(episode.unitId);
  if (at > look.at || by === undefined || stays(episode, look)) return undefined;
  uow.send(claimEpisode, [episode.id, by, at]);
  uow.send(addEvent, [episode.id, 'CLAIMED', at, null]);
  return at;
}

/** What is older than a day has been seen to even there. */
function isLeft({ patientId, openedAt }: Episode, { fresh, at }: Look): boolean {
  return fresh.has(patientId) && at.getTime() - openedAt.getTime() < 30 * hour;
}

/** Of those that are left open, a red one of yesterday has somebody; the others are still unanswered. */
function stays(episode: Episode, look: Look): boolean {
  const waited = look.at.getTime() - episode.openedAt.getTime();
  return isLeft(episode, look) && !(episode.zone === 'RED' && waited > 12 * hour);
}
