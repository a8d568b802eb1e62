import { moveClock, openHouse, startService, waitFor, type House, type PortalClient, type Service } from '../support';
import { closeAll } from '../api/patients';

const claim = `mutation ($id: ID!, $version: Int!) { claimEpisode(episodeId: $id, version: $version) { __typename
  ... on EpisodeChanged { episode { id } } ... on EpisodeTaken { byName } } }`;

/** Two workers on one database: the second has nothing of its own but a file to which it tells. */
describe('two workers and two nurses at once', () => {
  let house: House;
  let second: Service;

  beforeAll(async () => {
    house = await openHouse({ processes: ['main', 'worker'] });
    second = await startService(house.database, { processes: ['worker'] });
  });
  afterAll(async () => {
    await second.stop();
    await house.close();
  });
  beforeEach(() => closeAll(house));

  /** Many episodes due at one moment, which only the database could make. */
  const openMany = async (count: number): Promise<string[]> => {
    const rows = await house.database.rows<{ id: string }>(
      `insert into episodes.episode (id, patient_id, unit_id, organisation_id, lane, state, zone, severity, opened_at, last_finding_at, unanswered_since, policy, next_step_due_at)
       select uuidv7(), p.id, m.follow_up_unit_id, u.organisation_id, lane, 'OPEN', 'RED', 3, platform.now(), platform.now(), platform.now(), v.escalation, platform.now()
       from patients.patient p join patients.monitoring m on m.patient_id = p.id join organisations.unit u on u.id = m.follow_up_unit_id
       join plans.plan_version v on v.patient_id = p.id and v.state = 'active',
            unnest(array['CLINICAL', 'ADHERENCE', 'TECHNICAL', 'CONTACT']) lane
       where not p.heartbeat
         and exists (select from identity.demo_person d join organisations.membership o using (person_id) where d.key = 'nurse-a' and o.unit_id = u.id)
       order by p.id, lane limit $1
       on conflict do nothing returning id`,
      [count],
    );
    return rows.map(({ id }) => id);
  };
  const stepsOf = (ids: string[]) =>
    house.database.rows<{ episodeId: string; events: number; steps: number; position: number }>(
      `select e.id as "episodeId", e.step as position,
              (select count(*)::int from episodes.event v where v.episode_id = e.id and v.kind = 'ESCALATED') as events,
              (select count(*)::int from episodes.escalation_step s where s.episode_id = e.id) as steps
       from episodes.episode e where e.id = any ($1)`,
      [ids],
    );
  const told = (): string[] =>
    [house.service, second].flatMap((each) => each.notifications().map(({ key }) => String(key)));
  const waitForSteps = (ids: string[], count: number) =>
    waitFor(`step ${count} of each`, async () => (await stepsOf(ids)).every(({ steps }) => steps >= count), 30_000);

  it('fire each step once, and tell of it once', async () => {
    const ids = await openMany(24);
    expect(ids.length).toBeGreaterThan(8);
    for (const round of [1, 2, 3]) {
      await waitForSteps(ids, round);
      await moveClock(house.database, '31 minutes');
    }
    await waitForSteps(ids, 3);
    const steps = await stepsOf(ids);
    expect(steps.filter(({ events, steps: rows, position }) => events !== rows || position !== rows)).toEqual([]);
    await waitFor(
      'all is told',
      async () =>
        (await house.database.rows('select 1 from notifications.notification where sent_at is null')).length === 0,
      30_000,
    );
    const keys = told().filter((key) => ids.some((id) => key.includes(id)));
    expect(new Set(keys).size).toBe(keys.length);
    const asked = await house.database.rows<{ key: string }>('select key from notifications.notification');
    expect(asked.filter(({ key }) => !told().includes(key))).toEqual([]);
  });

  it('give each episode to one nurse, and tell nobody of it afterwards', async () => {
    const nurses = [await house.as('nurse-a', 'clinician'), await house.as('nurse-a2', 'clinician')];
    const ids = await openMany(24);
    await waitForSteps(ids, 1);
    await waitFor('it moves on by itself', async () => (await stepsOf(ids)).every(({ position }) => position >= 1));
    // The next step falls due while both reach for it: whoever is first, nobody is told once it is taken.
    await moveClock(house.database, '20 minutes');
    const versions = await house.database.rows<{ id: string; version: number }>(
      'select id, version from episodes.episode where id = any ($1)',
      [ids],
    );
    const reach = async (nurse: PortalClient, variables: { id: string; version: number }): Promise<string> => {
      const { data, errors } = await nurse.ask<{ claimEpisode: { __typename: string } }>(claim, variables);
      // What went wrong is in the log only.
      if (!data) throw new Error(`${JSON.stringify(errors)}\n${house.service.output()}`);
      return data.claimEpisode.__typename;
    };
    const answers = await Promise.all(
      versions.map((variables) => Promise.all(nurses.map((nurse) => reach(nurse, variables)))),
    );
    const winners = answers.map((pair) => pair.filter((name) => name === 'EpisodeChanged').length);
    expect(winners.filter((count) => count > 1)).toEqual([]);
    expect(winners.filter((count) => count === 1).length).toBeGreaterThan(0);
    const late = await house.database.rows(
      `select 1 from episodes.escalation_step s join episodes.episode e on e.id = s.episode_id
       where e.id = any ($1) and e.state = 'CLAIMED' and s.fired_at > e.claimed_at`,
      [ids],
    );
    expect(late).toEqual([]);
    const dangling = await house.database.rows(
      `select 1 from episodes.episode where id = any ($1) and state = 'CLAIMED' and (next_step_due_at is not null or claimed_by is null)`,
      [ids],
    );
    expect(dangling).toEqual([]);
  });
});
