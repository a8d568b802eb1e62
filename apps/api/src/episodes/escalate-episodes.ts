import { Injectable } from '@nestjs/common';
import { CoverReader, whoAnswers } from '../coverage';
import { requestNotification } from '../notifications';
import { stepsFor, type EscalationPolicy } from '../plans';
import { system } from '../platform/access/caller';
import { SystemDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Changes } from '../platform/live/changes';
import { stepAt, stepDueAt } from './escalation-clock';

/*
 * Timers are columns. Whoever comes first, the sweeper or a job, takes a due row with SKIP LOCKED; the step, its notifications and
 * the next due time are one transaction for each episode, so that a step fires once and a stale job finds nothing to do.
 */
const takeDue = statement(
  'episodes.take-due',
  `select e.id, e.patient_id as "patientId", e.unit_id as "unitId", e.zone, e.lane, e.policy, e.round, e.step, e.version,
          case when e.state = 'CLAIMED' then e.claimed_by end as "holderId", coalesce(e.unanswered_since, e.opened_at) as start, e.next_step_due_at as "dueAt", platform.now() as now, p.heartbeat
   from episodes.episode e join patients.patient p on p.id = e.patient_id
   where e.next_step_due_at <= platform.now() and ($1::uuid is null or e.id = $1) and e.id <> all ($2::uuid[])
   order by e.severity desc, e.next_step_due_at limit 1
   for update of e skip locked`,
);

const moveOn = statement(
  'episodes.move-on',
  `update episodes.episode set step = $2, next_step_due_at = $3, version = version + 1 where id = $1`,
);

const keepStep = statement(
  'episodes.keep-step',
  `insert into episodes.escalation_step (episode_id, round, step, patient_id, role, unit_id, due_at, fired_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict do nothing`,
);

const addStepEvent = statement(
  'episodes.add-step-event',
  `insert into episodes.event (episode_id, patient_id, kind, at, detail) values ($1, $2, 'ESCALATED', $3, $4)`,
);

// Roles and delays are frozen with the episode; persons are resolved now, since rosters change. Who holds
// the episode is told too, in whatever role, of what came after the claim.
const recipientsOf = statement(
  'episodes.recipients-of',
  `select distinct m.email from organisations.membership m
   where m.email is not null and ((m.unit_id = $1 and m.role = any ($2)) or (m.unit_id = $3 and m.person_id = $4))
     and m.valid_from <= platform.now() and (m.valid_until is null or m.valid_until > platform.now())`,
);

const mostAtOnce = 20;

interface Due {
  id: string;
  patientId: string;
  unitId: string;
  zone: string;
  lane: string;
  policy: EscalationPolicy;
  round: number;
  step: number;
  version: number;
  start: Date;
  dueAt: Date;
  holderId: string | null;
  now: Date;
  heartbeat: boolean;
  [column: string]: unknown;
}

/** Tells the next one when nobody has answered. */
@Injectable()
export class EscalateEpisodes {
  constructor(
    private readonly database: SystemDatabase,
    private readonly covers: CoverReader,
    private readonly changes: Changes,
  ) {}

  /**
   * Fires what is due, of one episode or of all; resolves with how many steps fired.
   * @throws the first failure, once all others have been told
   */
  async run(episodeId?: string): Promise<number> {
    const failed: string[] = [];
    const failures: unknown[] = [];
    let fired = 0;
    while (fired < mostAtOnce) {
      let taken: string | undefined;
      try {
        await this.database.run(system, async (uow) => {
          const episode = await uow.one<Due>(takeDue, [episodeId, failed]);
          taken = episode?.id;
          if (episode) await this.fire(uow, episode);
        });
        if (taken === undefined) break;
        fired += 1;
      } catch (error) {
        if (taken === undefined) throw error;
        failed.push(taken);
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
    return fired;
  }

  private async fire(uow: UnitOfWork, episode: Due): Promise<void> {
    const { id, patientId, round, step, zone, policy, now } = episode;
    const own = await this.covers.read(episode.unitId);
    const { role } = stepAt(policy, zone, step);
    const unitId = role === 'on-duty' ? (whoAnswers(own, now).answering?.unitId ?? own.unitId) : own.unitId;
    const roles =
      role === 'unit-leader' ? ['unit-leader'] : ['nurse', 'unit-leader', 'response-operator', 'hospital-clinician'];
    const asked = [unitId, roles, own.unitId, episode.holderId];
    const recipients = episode.heartbeat ? [] : await uow.query<{ email: string }>(recipientsOf, asked);
    for (const { email } of recipients) {
      requestNotification(uow, {
        key: `episode:${id}:${round}:${step}:${email}`,
        recipient: email,
        template: `episode-${zone.toLowerCase()}`,
        params: { episodeId: id },
      });
    }
    uow.send(keepStep, [id, round, step, patientId, role, unitId, episode.dueAt, now]);
    uow.send(addStepEvent, [id, patientId, now, role]);
    const next = stepDueAt(own, zone, episode.start, stepAt(policy, zone, step + 1).afterMinutes);
    uow.send(moveOn, [id, step + 1, notAllAtOnce(next, episode)]);
    uow.afterCommit(() =>
      this.changes.publish({
        topic: 'EPISODE',
        id,
        version: episode.version + 1,
        patientId,
        unitIds: [...new Set([episode.unitId, unitId])],
      }),
    );
  }
}

/** After an outage steps must not fire all at once: a planned one follows within a minute, a repetition at its own pace. */
function notAllAtOnce(planned: Date, { now, policy, zone, step }: Due): Date {
  if (planned > now) return planned;
  const repetition = step + 1 >= stepsFor(policy, zone).length;
  return new Date(now.getTime() + (repetition ? policy.repeatMinutes : 1) * 60_000);
}
