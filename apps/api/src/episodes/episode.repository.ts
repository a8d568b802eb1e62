import { kindDefinition, unitOfCode } from '@fyrlykt/vitals';
import { kindOf } from '../measurements';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';

// One value and not an `exists`, which Postgres answers by hashing all relations of the unit for a page of fifty.
const mayAct = `coalesce((
     select true from patients.care_access a
     where a.patient_id = e.patient_id and a.scope = 'full' and a.unit_id = any (platform.context_units())
       and a.valid_from <= platform.now() and (a.valid_until is null or a.valid_until > platform.now()) limit 1), false)`;

const columns = `
  e.id, e.version, ${mayAct} as "mayAct", e.lane, e.zone, e.state, e.opened_at as "openedAt", e.last_finding_at as "lastFindingAt",
  e.unanswered_since as "unansweredSince", e.claimed_by as "claimedById", e.claimed_at as "claimedAt", e.unit_id as "unitId",
  e.next_step_due_at as "nextStepAt", e.step, e.policy, e.outcome, e.note, e.closed_at as "closedAt", e.severity,
  u.name as "unitName", c.given_name || ' ' || c.family_name as "claimedBy", b.given_name || ' ' || b.family_name as "closedBy",
  p.id as "patientId", p.given_name || ' ' || p.family_name as "patientName", p.birth_date as "birthDate", m.condition,
  (select json_agg(f order by f."worstRank" desc, f."lastSeenAt" desc) from (
     select f.rule_id as "ruleId", f.code, f.params, f.worst_zone as zone, f.kind, f.unit, f.worst_value as "worstValue",
            f.first_seen_at as "firstSeenAt", f.last_seen_at as "lastSeenAt", f.count, f.late,
            array_position(array['UNGRADED', 'YELLOW', 'RED'], f.worst_zone) as "worstRank"
     from episodes.finding f where f.episode_id = e.id) f) as findings,
  (select json_agg(json_build_object('what', upper(s.what), 'kind', s.kind, 'direction', upper(s.direction), 'endsAt', s.ends_at) order by s.ends_at)
     from plans.silence s
     where s.patient_id = e.patient_id and s.ends_at > platform.now() and s.begins_at <= platform.now() and s.lifted_at is null) as silences`;

const joined = `
  from episodes.episode e
  join organisations.unit u on u.id = e.unit_id
  join patients.patient p on p.id = e.patient_id
  join patients.monitoring m on m.patient_id = e.patient_id
  left join identity.person c on c.id = e.claimed_by
  left join identity.person b on b.id = e.closed_by`;

const workList = statement(
  'episodes.work-list',
  `select ${columns} ${joined}
   where e.unit_id = $1 and e.state <> 'CLOSED' and (e.lane in ('CLINICAL', 'CONTACT')) = $2 and not p.heartbeat
     and ($3::smallint is null or e.severity < $3 or (e.severity = $3 and (e.opened_at, e.id) > ($4, $5)))
   order by e.severity desc, e.opened_at, e.id limit $6`,
);

const episodeById = statement('episodes.by-id', `select ${columns} ${joined} where e.id = $1`);

const episodesOfPatient = statement(
  'episodes.of-patient',
  `select ${columns} ${joined} where e.patient_id = $1 and (e.state = 'CLOSED') = $2 order by e.severity desc, e.opened_at desc limit $3`,
);

const eventsOf = statement(
  'episodes.events-of',
  `select v.kind, v.at, v.detail, p.given_name || ' ' || p.family_name as "byName"
   from episodes.event v left join identity.person p on p.id = v.person_id where v.episode_id = $1 order by v.at, v.id`,
);

const countOpen = statement(
  'episodes.count-open',
  `select count(*) filter (where e.zone = 'RED' and e.lane in ('CLINICAL', 'CONTACT'))::int as red,
          count(*) filter (where e.zone <> 'RED' and e.lane in ('CLINICAL', 'CONTACT'))::int as yellow,
          count(*) filter (where e.lane not in ('CLINICAL', 'CONTACT'))::int as other,
          count(*) filter (where e.claimed_by = $2)::int as mine
   from episodes.episode e
   where e.unit_id = $1 and e.state <> 'CLOSED' and e.patient_id not in (select p.id from patients.patient p where p.heartbeat)`,
);

interface FindingRow {
  ruleId: string;
  code: string;
  params: Record<string, number | string>;
  zone: string;
  kind: number | null;
  unit: number | null;
  worstValue: number | null;
  firstSeenAt: string;
  lastSeenAt: string;
  count: number;
  late: boolean;
}

interface SilenceRow {
  what: 'SNOOZE' | 'PAUSE';
  kind: string | null;
  direction: 'LOW' | 'HIGH' | null;
  endsAt: string;
}

export interface EpisodeRow {
  id: string;
  version: number;
  /** The caller's units follow the patient up, and do not only read. */
  mayAct: boolean;
  lane: string;
  zone: string;
  state: 'OPEN' | 'CLAIMED' | 'CLOSED';
  severity: number;
  openedAt: Date;
  lastFindingAt: Date;
  unansweredSince: Date | null;
  claimedById: string | null;
  claimedBy: string | null;
  claimedAt: Date | null;
  unitId: string;
  unitName: string;
  nextStepAt: Date | null;
  step: number;
  policy: import('../plans').EscalationPolicy;
  outcome: string | null;
  note: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  patientId: string;
  patientName: string;
  birthDate: string;
  condition: string;
  findings: FindingRow[] | null;
  silences: SilenceRow[] | null;
  [column: string]: unknown;
}

export interface WorkListCursor {
  severity: number;
  openedAt: Date;
  id: string;
}

export function readWorkList(
  uow: UnitOfWork,
  unitId: string,
  of: { clinical: boolean; after: WorkListCursor | undefined; most: number },
) {
  const { after } = of;
  return uow.query<EpisodeRow>(workList, [unitId, of.clinical, after?.severity, after?.openedAt, after?.id, of.most]);
}

export function readEpisode(uow: UnitOfWork, id: string): Promise<EpisodeRow | undefined> {
  return uow.one<EpisodeRow>(episodeById, [id]);
}

export function readEpisodesOf(
  uow: UnitOfWork,
  patientId: string,
  closed: boolean,
  most: number,
): Promise<EpisodeRow[]> {
  return uow.query<EpisodeRow>(episodesOfPatient, [patientId, closed, most]);
}

export function readEvents(uow: UnitOfWork, episodeId: string) {
  return uow.query<{ kind: string; at: Date; detail: string | null; byName: string | null }>(eventsOf, [episodeId]);
}

export function countEpisodes(uow: UnitOfWork, unitId: string, personId: string) {
  return uow.one<{ red: number; yellow: number; other: number; mine: number }>(countOpen, [unitId, personId]);
}

/** A finding as told, with its kind and unit in words. */
export function findingView(finding: FindingRow) {
  const kind = finding.kind === null ? null : kindOf(finding.kind);
  return {
    ...finding,
    kind,
    unit: finding.unit === null ? null : (unitOfCode(finding.unit) ?? (kind && kindDefinition(kind).unit)),
    firstSeenAt: new Date(finding.firstSeenAt),
    lastSeenAt: new Date(finding.lastSeenAt),
  };
}
