import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';

const withoutHeart = statement(
  'heartbeat.organisations-without',
  `select m.organisation_id as "organisationId", (array_agg(m.follow_up_unit_id order by m.follow_up_unit_id))[1] as "unitId", o.name
   from patients.monitoring m join organisations.organisation o on o.id = m.organisation_id
   where not exists (select 1 from patients.patient p where p.organisation_id = m.organisation_id and p.heartbeat)
   group by 1, o.name`,
);

const hearts = statement(
  'heartbeat.hearts',
  `select p.id as "patientId", p.person_id as "personId", d.gateway_id as "gatewayId", d.serial
   from patients.patient p join devices.device d on d.patient_id = p.id where p.heartbeat and d.gateway_id is not null order by p.id`,
);

// Several workers share one heart: whoever moves the turn on has it.
const takeTurn = statement(
  'heartbeat.take-turn',
  `insert into platform.beat (name, at, ok) values ('heartbeat-turn', now(), true)
   on conflict (name) do update set at = now() where platform.beat.at <= now() - $1::interval`,
);

const giveTurnBack = statement(
  'heartbeat.give-turn-back',
  `update platform.beat set at = '-infinity' where name = 'heartbeat-turn'`,
);

const openEpisode = statement(
  'heartbeat.open-episode',
  `select e.id, exists (select 1 from episodes.escalation_step s where s.episode_id = e.id) as "stepFired"
   from episodes.episode e where e.patient_id = $1 and e.lane = 'CLINICAL' and e.state <> 'CLOSED'`,
);

const closeEpisodes = statement(
  'heartbeat.close-episodes',
  `with closed as (
     update episodes.episode set state = 'CLOSED', outcome = 'EXPECTED', note = 'Heartbeat', closed_by = $2, closed_at = platform.now(),
            unanswered_since = null, next_step_due_at = null, version = version + 1
     where patient_id = $1 and state <> 'CLOSED' returning id, patient_id
   )
   insert into episodes.event (episode_id, patient_id, kind, at, person_id, detail)
   select id, patient_id, 'CLOSED', platform.now(), $2, 'EXPECTED' from closed`,
);

/** Whose pulse an organisation feels: its synthetic patient, and the gateway that reports for it. */
export interface Heart {
  patientId: string;
  personId: string;
  gatewayId: string;
  serial: string;
}

export interface OrganisationWithoutHeart {
  organisationId: string;
  unitId: string;
  name: string;
}

export const readOrganisationsWithoutHeart = (uow: UnitOfWork) =>
  uow.query<OrganisationWithoutHeart & Record<string, unknown>>(withoutHeart);

export const readHearts = (uow: UnitOfWork) => uow.query<Heart & Record<string, unknown>>(hearts);

/** True for one worker at most in each span such as `5 minutes`. */
export const takeHeartbeatTurn = async (uow: UnitOfWork, every: string): Promise<boolean> =>
  (await uow.execute(takeTurn, [every])) > 0;

/** After a missed beat, so that the next one does not wait for the next turn. */
export const giveHeartbeatTurnBack = (uow: UnitOfWork): void => uow.send(giveTurnBack);

export const readOpenEpisode = (uow: UnitOfWork, { patientId }: Heart) =>
  uow.one<{ id: string; stepFired: boolean }>(openEpisode, [patientId]);

export const closeOwnEpisodes = (uow: UnitOfWork, { patientId, personId }: Heart) =>
  uow.execute(closeEpisodes, [patientId, personId]);
