import { kindDefinition, UNIT_CODES } from '@fyrlykt/vitals';
import { rankOf, worst, type Zone } from '@fyrlykt/triage';
import { v7 as uuidv7 } from 'uuid';
import type { UnitCover } from '../coverage';
import { defaultEscalation, type EscalationPolicy } from '../plans';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { putInOutbox } from '../platform/outbox/outbox';
import type { JudgedFinding } from '../triage';
import { stepAt, stepDueAt } from './escalation-clock';

/*
 * One statement opens or extends the episodes of all lanes, their findings and their history. Findings come folded, one per rule,
 * since a row may be changed once only. Severity may rise and never falls; a rise starts the clock of the answer anew. So does a red
 * that comes after a claim, by the policy frozen into the episode: who holds it has not seen that one. While a round is unanswered no
 * other begins, so that many reds in a row are told as one.
 */
const begins = `(excluded.severity > e.severity or (excluded.zone = 'RED' and e.state = 'CLAIMED' and e.unanswered_since is null))`;
const firstStepAt = `case when excluded.zone = 'RED'
  then coalesce(excluded.opened_at + (e.policy #>> '{red,0,afterMinutes}')::float8 * interval '1 minute', excluded.next_step_due_at)
  else excluded.next_step_due_at end`;
// The worse zone counts; within one zone the value that is farthest the way in which its limit was crossed; else the newest.
const rank = (zone: string): string => `array_position(array['UNGRADED', 'YELLOW', 'RED'], ${zone})`;
const isLow = (params: string): string => `(${params} ->> 'edge' in ('below', 'atOrBelow'))`;
const isWorse = `(case
  when excluded.worst_zone <> f.worst_zone then ${rank('excluded.worst_zone')} > ${rank('f.worst_zone')}
  when ${isLow('excluded.params')} is distinct from ${isLow('f.params')} then true
  when ${isLow('f.params')} then coalesce(excluded.worst_value <= f.worst_value, true)
  when not ${isLow('f.params')} then coalesce(excluded.worst_value >= f.worst_value, true)
  else true end)`;
const raise = statement(
  'episodes.raise',
  `with lane as (
     insert into episodes.episode as e
       (id, patient_id, unit_id, organisation_id, lane, state, zone, severity, opened_at, last_finding_at, unanswered_since, policy, next_step_due_at)
     select l.id, $1, $2, $3, l.lane, 'OPEN', l.zone, l.severity, $4, l.seen_at, $4, $5, l.due_at
     from unnest($6::uuid[], $7::text[], $8::text[], $9::smallint[], $10::timestamptz[], $11::timestamptz[])
          as l (id, lane, zone, severity, seen_at, due_at)
     on conflict (patient_id, lane) where state <> 'CLOSED' do update set
       version = e.version + 1,
       last_finding_at = greatest(e.last_finding_at, excluded.last_finding_at),
       zone = case when excluded.severity > e.severity then excluded.zone else e.zone end,
       severity = greatest(e.severity, excluded.severity),
       round = case when ${begins} then e.round + 1 else e.round end,
       step = case when ${begins} then 0 else e.step end,
       unanswered_since = case when ${begins} then excluded.opened_at else e.unanswered_since end,
       next_step_due_at = case when ${begins} then ${firstStepAt} else e.next_step_due_at end
     returning new.id, new.lane, new.version, new.round, new.zone, new.severity, new.next_step_due_at,
               old.id is null as opened, coalesce(new.severity > old.severity, false) as worsened,
               new.round is distinct from old.round as begun
   ), finding as (
     insert into episodes.finding as f
       (episode_id, rule_id, pathway_id, patient_id, plan_version_id, code, params, zone, worst_zone, kind, unit, worst_value, first_seen_at, last_seen_at, count, late)
     select lane.id, n.rule_id, n.pathway_id, $1, n.plan_version_id, n.code, n.params, n.zone, n.zone, n.kind, n.unit, n.value, n.seen_at, n.seen_at, n.count, n.late
     from unnest($12::text[], $13::text[], $14::uuid[], $15::uuid[], $16::text[], $17::jsonb[], $18::text[], $19::smallint[], $20::smallint[],
                 $21::float8[], $22::timestamptz[], $23::integer[], $24::boolean[])
          as n (lane, rule_id, pathway_id, plan_version_id, code, params, zone, kind, unit, value, seen_at, count, late)
     join lane using (lane)
     on conflict (episode_id, pathway_id, rule_id) do update set
       plan_version_id = excluded.plan_version_id,
       count = f.count + excluded.count,
       first_seen_at = least(f.first_seen_at, excluded.first_seen_at),
       last_seen_at = greatest(f.last_seen_at, excluded.last_seen_at),
       zone = excluded.zone,
       late = f.late and excluded.late,
       worst_zone = case when ${isWorse} then excluded.worst_zone else f.worst_zone end,
       code = case when ${isWorse} then excluded.code else f.code end,
       params = case when ${isWorse} then excluded.params else f.params end,
       worst_value = case when ${isWorse} then excluded.worst_value else f.worst_value end
   ), event as (
     insert into episodes.event (episode_id, patient_id, kind, at, detail)
     select id, $1, case when opened then 'OPENED' when worsened then 'WORSENED' else 'FINDING_ADDED' end, $4, zone from lane
   )
   select id, lane, version, round, opened, worsened, begun, next_step_due_at as "nextStepDueAt" from lane`,
);

export interface RaiseFor {
  patientId: string;
  organisationId: string;
  cover: UnitCover;
  policy?: EscalationPolicy;
  now: Date;
}

export interface RaisedEpisode {
  id: string;
  lane: string;
  version: number;
  round: number;
  opened: boolean;
  worsened: boolean;
  /** A round of the answer's clock begins with it. */
  begun: boolean;
  nextStepDueAt: Date | null;
}

interface LaneRow {
  lane: string;
  zone: Exclude<Zone, 'GREEN'>;
  seenAt: Date;
}

function lanesOf(findings: readonly JudgedFinding[]): LaneRow[] {
  const lanes = new Map<string, LaneRow>();
  for (const { lane, zone, measuredAt } of findings) {
    const known = lanes.get(lane);
    lanes.set(lane, {
      lane,
      zone: worst(zone, known?.zone ?? zone) as LaneRow['zone'],
      seenAt: new Date(Math.max(measuredAt, known?.seenAt.getTime() ?? 0)),
    });
  }
  // Sorted, so that two transactions never take the same rows in different order.
  return [...lanes.values()].sort((a, b) => a.lane.localeCompare(b.lane));
}

/** Makes findings into episodes: opens one per lane where none is open, extends it where one is. Resolves with what became of each lane. */
export async function raiseEpisodes(
  uow: UnitOfWork,
  whom: RaiseFor,
  findings: readonly JudgedFinding[],
): Promise<RaisedEpisode[]> {
  if (findings.length === 0) return [];
  const policy = whom.policy ?? defaultEscalation;
  const lanes = lanesOf(findings);
  const raised = await uow.query<RaisedEpisode & Record<string, unknown>>(raise, [
    whom.patientId,
    whom.cover.unitId,
    whom.organisationId,
    whom.now,
    policy,
    lanes.map(() => uuidv7()),
    lanes.map(({ lane }) => lane.toUpperCase()),
    lanes.map(({ zone }) => zone),
    lanes.map(({ zone }) => rankOf(zone)),
    lanes.map(({ seenAt }) => seenAt),
    lanes.map(({ zone }) => stepDueAt(whom.cover, zone, whom.now, stepAt(policy, zone, 0).afterMinutes)),
    ...findingColumns(findings),
  ]);
  for (const { id, round, begun } of raised) {
    if (begun)
      putInOutbox(uow, { topic: 'episodes.escalate', key: `episode:${id}:${round}`, payload: { episodeId: id } });
  }
  return raised;
}

function findingColumns(findings: readonly JudgedFinding[]): unknown[][] {
  const value = (finding: JudgedFinding): number | null => {
    const measured = finding.params['value'];
    return typeof measured === 'number' ? measured : null;
  };
  return [
    findings.map(({ lane }) => lane.toUpperCase()),
    findings.map(({ ruleId }) => ruleId),
    findings.map(({ pathwayId }) => pathwayId),
    findings.map(({ planVersionId }) => planVersionId),
    findings.map(({ code }) => code),
    findings.map(({ params }) => JSON.stringify(params)),
    findings.map(({ zone }) => zone),
    findings.map(({ kind }) => (kind ? kindDefinition(kind).code : null)),
    findings.map(({ kind }) => (kind ? UNIT_CODES[kindDefinition(kind).unit] : null)),
    findings.map(value),
    findings.map(({ measuredAt }) => new Date(measuredAt)),
    findings.map(({ breaches }) => Math.max(1, breaches)),
    findings.map(({ late }) => late === true),
  ];
}
