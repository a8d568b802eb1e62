import { moveClock, openHouse, startService, waitFor, type House, type PortalClient } from '../support';
import { closeAll, patientOf, send, spo2 } from './patients';

describe('an episode that nobody answers', () => {
  let house: House;
  let astrid: PortalClient;
  let patientId: string;

  beforeAll(async () => {
    house = await openHouse({ processes: ['main', 'worker'] });
    patientId = (await patientOf(house, 'patient-kols')).id;
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await closeAll(house);
    // The clock is moved by hours here, past the end of any session.
    astrid = await house.as('patient-kols', 'patient');
  });

  const steps = () =>
    house.database.rows<{ step: number; role: string; round: number }>(
      `select s.step, s.role, s.round from episodes.escalation_step s join episodes.episode e on e.id = s.episode_id
       where e.patient_id = $1 and e.state <> 'CLOSED' and e.lane = 'CLINICAL' order by s.round, s.step`,
      [patientId],
    );
  const told = (): string[] => house.service.notifications().map(({ key }) => String(key));

  /** A sweep has gone by since now when its beat is newer. */
  const swept = async (): Promise<void> => {
    const [moved] = await house.database.rows<{ now: Date }>('select now()');
    const beatIsNewer = async (): Promise<boolean> => {
      const [beat] = await house.database.rows<{ at: Date }>(`select at from platform.beat where name = 'escalation'`);
      return beat !== undefined && moved !== undefined && beat.at > moved.now;
    };
    await waitFor('a sweep', beatIsNewer, 30_000);
  };

  it('is told at once to whoever is on duty, then to the leader, and so on without end', async () => {
    await send(astrid, patientId, [spo2(86)]);
    await waitFor('the first step', async () => (await steps()).length === 1);
    await waitFor('a notification', () => told().length > 0);
    await moveClock(house.database, '31 minutes');
    await waitFor('the leader’s step', async () => (await steps()).length === 2);
    await moveClock(house.database, '31 minutes');
    await waitFor('the third step', async () => (await steps()).length === 3);
    await moveClock(house.database, '61 minutes');
    await waitFor('the last step again', async () => (await steps()).length === 4);
    expect((await steps()).map(({ role }) => role)).toEqual(['on-duty', 'unit-leader', 'on-duty', 'on-duty']);
  });

  /** A red that is due at once, in a lane of its own. */
  const openDue = (lane: string, policy?: object) =>
    house.database.rows(
      `insert into episodes.episode (id, patient_id, unit_id, organisation_id, lane, state, zone, severity, opened_at, last_finding_at, unanswered_since, policy, next_step_due_at)
       select uuidv7(), m.patient_id, m.follow_up_unit_id, m.organisation_id, $2, 'OPEN', 'RED', 3, platform.now(), platform.now(), platform.now(),
              coalesce($3::jsonb, (select escalation from plans.plan_version where state = 'active' limit 1)), platform.now() - interval '1 minute'
       from patients.monitoring m where m.patient_id = $1`,
      [patientId, lane, policy && JSON.stringify(policy)],
    );

  it('fires each step once, also when two workers look at the same time', async () => {
    const second = await startService(house.database, { processes: ['worker'] });
    try {
      const lanes = ['CLINICAL', 'ADHERENCE', 'TECHNICAL', 'CONTACT'];
      for (const lane of lanes) await openDue(lane);
      const fired = () =>
        house.database.rows<{ events: number; steps: number; position: number }>(
          `select e.step as position, (select count(*)::int from episodes.event v where v.episode_id = e.id and v.kind = 'ESCALATED') as events,
                  (select count(*)::int from episodes.escalation_step s where s.episode_id = e.id) as steps
           from episodes.episode e where e.patient_id = $1 and e.state <> 'CLOSED'`,
          [patientId],
        );
      for (const step of [1, 2, 3]) {
        await waitFor(`step ${step}`, async () => (await fired()).every(({ steps: rows }) => rows >= step));
        await moveClock(house.database, '31 minutes');
      }
      const rows = await fired();
      expect(rows).toHaveLength(lanes.length);
      expect(rows.filter(({ events, steps: kept, position }) => events !== kept || position !== kept)).toEqual([]);
      const unsent = () => house.database.rows('select 1 from notifications.notification where sent_at is null');
      await waitFor('all is told', async () => (await unsent()).length === 0, 30_000);
      const keys = [house.service, second].flatMap((each) => each.notifications().map(({ key }) => String(key)));
      expect(keys.length).toBeGreaterThanOrEqual(3 * lanes.length);
      expect(new Set(keys).size).toBe(keys.length);
    } finally {
      await second.stop();
    }
  });

  it('is told although another one, due before it, cannot be', async () => {
    await openDue('CONTACT', { red: [], other: [], repeatMinutes: 60 });
    await openDue('CLINICAL');
    await waitFor('the first step', async () => (await steps()).length === 1);
    await moveClock(house.database, '31 minutes');
    await waitFor('the leader’s step', async () => (await steps()).length === 2);
    expect(house.service.output()).toContain('escalate-episodes');
  });

  it('stops when a nurse claims it', async () => {
    await send(astrid, patientId, [spo2(86)]);
    await waitFor('the first step', async () => (await steps()).length === 1);
    await house.database.rows(
      `update episodes.episode set state = 'CLAIMED', claimed_by = (select person_id from identity.demo_person where key = 'nurse-a'), claimed_at = platform.now(), next_step_due_at = null
       where patient_id = $1 and state = 'OPEN'`,
      [patientId],
    );
    await moveClock(house.database, '3 hours');
    await swept();
    expect(await steps()).toHaveLength(1);
  });

  it('is told anew when a red comes after the claim, to its holder as well, until the holder has seen it', async () => {
    const nurse = await house.as('nurse-a', 'clinician');
    const claim = async (): Promise<string> => {
      const [open] = await house.database.rows<{ id: string; version: number }>(
        `select id, version from episodes.episode where patient_id = $1 and state <> 'CLOSED' and lane = 'CLINICAL'`,
        [patientId],
      );
      const act =
        'mutation ($id: ID!, $version: Int!) { done: claimEpisode(episodeId: $id, version: $version) { __typename } }';
      const { done } = await nurse.get<{ done: { __typename: string } }>(act, { ...open });
      return done.__typename;
    };
    const rounds = async () => (await steps()).map(({ round, role }) => `${round} ${role}`);
    const holder = await house.database.rows<{ email: string }>(
      `select m.email from organisations.membership m join identity.demo_person d using (person_id) where d.key = 'nurse-a' and m.email is not null`,
    );
    await send(astrid, patientId, [spo2(86)]);
    await waitFor('the first step', async () => (await steps()).length === 1);
    expect(await claim()).toBe('EpisodeChanged');
    await send(astrid, patientId, [spo2(86)]);
    await send(astrid, patientId, [spo2(85)]);
    await waitFor('the first step of a new round', async () => (await steps()).length === 2);
    expect(await rounds()).toEqual(['1 on-duty', '2 on-duty']);
    await waitFor('the holder is told', () =>
      house.service
        .notifications()
        .some(({ key }) => holder.some(({ email }) => String(key).endsWith(`:2:0:${email}`))),
    );
    await moveClock(house.database, '29 minutes');
    expect(await claim()).toBe('EpisodeChanged');
    await moveClock(house.database, '3 hours');
    await swept();
    expect(await rounds()).toEqual(['1 on-duty', '2 on-duty']);
  });

  it('says nothing of anybody’s health in what it sends', async () => {
    const before = told().length;
    await send(astrid, patientId, [spo2(86)]);
    await waitFor('a notification', () => told().length > before);
    // Ids and ports may hold any digits.
    const text = JSON.stringify(house.service.notifications()).replace(/[0-9a-f-]{36}|localhost:\d+/g, '');
    expect(text).not.toMatch(/86|Astrid|spo2|%/i);
  });
});
