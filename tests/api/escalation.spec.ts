import { moveClock, openHouse, waitFor, type House, type PortalClient } from '../support';
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

  it('fires each step once, also when two workers look at the same time', async () => {
    const keys = told();
    expect(new Set(keys).size).toBe(keys.length);
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
    // The sweep has gone by when its beat is newer than the move.
    const [moved] = await house.database.rows<{ now: Date }>('select now()');
    await waitFor(
      'a sweep',
      async () => {
        const [beat] = await house.database.rows<{ at: Date }>(
          `select at from platform.beat where name = 'escalation'`,
        );
        return beat !== undefined && moved !== undefined && beat.at > moved.now;
      },
      30_000,
    );
    expect(await steps()).toHaveLength(1);
  });

  it('says nothing of anybody’s health in what it sends', () => {
    // Ids and ports may hold any digits.
    const text = JSON.stringify(house.service.notifications()).replace(/[0-9a-f-]{36}|localhost:\d+/g, '');
    expect(text).not.toMatch(/86|Astrid|spo2|%/i);
  });
});
