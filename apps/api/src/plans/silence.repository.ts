import type { Pause, Snooze } from '@fyrlykt/triage';
import { localTime } from '../platform/clock/local-time';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';

// `least` passes over a lift that has not come. What was lifted before it began was never in force.
const inForceSince = statement(
  'plans.silences-in-force-since',
  `select id, what, kind, direction, pathway_id as "pathwayId", reason, date_part('epoch', begins_at) * 1000 as from,
          date_part('epoch', least(ends_at, lifted_at)) * 1000 as until
   from plans.silence
   where patient_id = $1 and ends_at > $2 and least(ends_at, lifted_at) > greatest(begins_at, $2)`,
);

const columns = `
  s.id, s.patient_id as "patientId", s.what, s.kind, upper(s.direction) as direction, s.pathway_id as "pathwayId", w.title as "pathwayTitle",
  s.reason, s.note, s.begins_at as "beginsAt", s.ends_at as "endsAt", s.set_at as "setAt", s.lifted_at as "liftedAt",
  a.given_name || ' ' || a.family_name as "setBy", l.given_name || ' ' || l.family_name as "liftedBy",
  m.time_zone as "timeZone", platform.now() as now`;

const joined = `
  from plans.silence s
  join patients.monitoring m on m.patient_id = s.patient_id
  join identity.person a on a.id = s.set_by_person_id
  left join identity.person l on l.id = s.lifted_by_person_id
  left join patients.pathway w on w.id = s.pathway_id`;

const silencesOf = statement(
  'plans.silences-of',
  `select ${columns} ${joined}
   where s.patient_id = $1 and least(s.ends_at, s.lifted_at) > platform.now() - interval '14 days'
   order by s.begins_at desc, s.id desc limit 50`,
);

const silenceById = statement('plans.silence-by-id', `select ${columns} ${joined} where s.id = $1`);

const insertSilence = statement(
  'plans.insert-silence',
  `insert into plans.silence (id, patient_id, what, kind, direction, pathway_id, reason, note, begins_at, ends_at, set_at, set_by_person_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, platform.now(), $11)`,
);

const lift = statement(
  'plans.lift-silence',
  `update plans.silence set lifted_at = platform.now(), lifted_by_person_id = $2
   where id = $1 and lifted_at is null and ends_at > platform.now()`,
);

// From the moment at which the worse reading was taken, so that what comes late is not kept quiet either.
const liftByWorse = statement(
  'plans.lift-by-worse',
  `update plans.silence s set lifted_at = greatest(s.begins_at, n.at), lifted_by_submission_id = $2
   from unnest($3::uuid[], $4::timestamptz[]) as n (id, at)
   where s.patient_id = $1 and s.id = n.id and s.lifted_at is null`,
);

export interface KnownSnooze extends Snooze {
  readonly id: string;
}

export interface PathwayPause extends Pause {
  readonly pathwayId: string;
}

/** What the engine is told: each from its beginning to its end or its lift, whichever came first. */
export interface Silences {
  readonly snoozes: readonly KnownSnooze[];
  readonly pauses: readonly PathwayPause[];
}

interface ForceRow {
  id: string;
  what: 'snooze' | 'pause';
  kind: Snooze['kind'];
  direction: Snooze['direction'];
  pathwayId: string;
  reason: string;
  from: number;
  until: number;
  [column: string]: unknown;
}

/** Everything of a patient that was in force at some moment since an instant, or will be: one statement for both kinds. */
export async function readSilences(uow: UnitOfWork, patientId: string, since: Date): Promise<Silences> {
  const rows = await uow.query<ForceRow>(inForceSince, [patientId, since]);
  return {
    snoozes: rows.flatMap(({ what, id, kind, direction, reason, from, until }) =>
      what === 'snooze' ? [{ id, kind, direction, reason, from, until }] : [],
    ),
    pauses: rows.flatMap(({ what, pathwayId, reason, from, until }) =>
      what === 'pause' ? [{ pathwayId, reason, from, until }] : [],
    ),
  };
}

interface SilenceRow {
  id: string;
  patientId: string;
  what: 'snooze' | 'pause';
  beginsAt: Date;
  endsAt: Date;
  liftedAt: Date | null;
  reason: string;
  timeZone: string;
  now: Date;
  [column: string]: unknown;
}

/** A silence as professionals are told of it. */
function silenceView(row: SilenceRow) {
  const { what, timeZone, now } = row;
  return {
    ...row,
    __typename: what === 'snooze' ? 'Snooze' : 'Pause',
    reason: what === 'snooze' ? row.reason : row.reason.toUpperCase(),
    firstDay: localTime(row.beginsAt.getTime(), timeZone).day,
    // The end is excluded: the last day is the one just before it.
    lastDay: localTime(row.endsAt.getTime() - 1, timeZone).day,
    state: stateOf(row, now),
  };
}

export type SilenceView = ReturnType<typeof silenceView>;

function stateOf({ beginsAt, endsAt, liftedAt }: Pick<SilenceRow, 'beginsAt' | 'endsAt' | 'liftedAt'>, now: Date) {
  if (liftedAt) return 'LIFTED';
  if (now < beginsAt) return 'AHEAD';
  return now < endsAt ? 'IN_FORCE' : 'ENDED';
}

/** In force, ahead, and what has ended in the last fortnight; the newest first. */
export async function readSilencesOf(uow: UnitOfWork, patientId: string): Promise<SilenceView[]> {
  return (await uow.query<SilenceRow>(silencesOf, [patientId])).map(silenceView);
}

export async function readSilence(uow: UnitOfWork, id: string): Promise<SilenceView | undefined> {
  const row = await uow.one<SilenceRow>(silenceById, [id]);
  return row && silenceView(row);
}

export interface NewSilence {
  id: string;
  patientId: string;
  what: 'snooze' | 'pause';
  kind?: string;
  direction?: Snooze['direction'];
  pathwayId?: string;
  reason: string;
  note?: string | undefined;
  beginsAt: Date;
  endsAt: Date;
}

export function storeSilence(uow: UnitOfWork, row: NewSilence, personId: string): void {
  const { id, patientId, what, kind, direction, pathwayId, reason, note, beginsAt, endsAt } = row;
  uow.send(insertSilence, [id, patientId, what, kind, direction, pathwayId, reason, note, beginsAt, endsAt, personId]);
}

/** Gives the number of silences lifted: none when it is over already. */
export const liftByHand = (uow: UnitOfWork, id: string, personId: string): Promise<number> =>
  uow.execute(lift, [id, personId]);

/** A snooze that a worse zone has ended, and when the reading that did it was taken. */
export interface LiftedSnooze {
  id: string;
  at: number;
}

/** Ends snoozes for good in the transaction of the submission that was worse. */
export function liftSnoozes(
  uow: UnitOfWork,
  of: { patientId: string; submissionId: string },
  lifted: readonly LiftedSnooze[],
): void {
  if (lifted.length === 0) return;
  uow.send(liftByWorse, [
    of.patientId,
    of.submissionId,
    lifted.map(({ id }) => id),
    lifted.map(({ at }) => new Date(at)),
  ]);
}
