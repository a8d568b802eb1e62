import { openHouse, waitFor, type House } from '../support';

const counts = `query ($unit: ID!) { workListCounts(unitId: $unit) { red yellow other greenToReview } }`;

describe('the heartbeat', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse({ processes: ['main', 'worker'], env: { HEARTBEAT: 'on' } });
    await waitFor('the first beat', async () => (await beat())?.ok === true, 30_000);
  });
  afterAll(() => house.close());

  const beat = async () =>
    (
      await house.database.rows<{ ok: boolean; at: Date }>(`select ok, at from platform.beat where name = 'heartbeat'`)
    )[0];
  const takeTurnNow = () =>
    house.database.rows(`update platform.beat set at = '-infinity' where name = 'heartbeat-turn'`);
  const ofHearts = (table: string, where = 'true') =>
    house.database.rows<{ state: string }>(
      `select t.* from ${table} t join patients.patient p on p.id = t.patient_id where p.heartbeat and ${where}`,
    );
  const alerting = async () => {
    const response = await fetch(`${house.service.urls.clinician}/health/alerting`);
    const { silent } = (await response.json()) as { silent: string[] };
    return { status: response.status, silent };
  };

  it('beats once in each organisation that follows somebody up, through to the first step', async () => {
    const [row] = await house.database.rows<{ organisations: number; hearts: number }>(
      `select (select count(distinct organisation_id)::int from patients.monitoring) as organisations,
              (select count(*)::int from patients.patient where heartbeat) as hearts`,
    );
    expect(row?.hearts).toBeGreaterThan(1);
    expect(row?.hearts).toBe(row?.organisations);
    const episodes = await ofHearts('episodes.episode');
    expect(episodes.map(({ state }) => state)).toEqual(Array(row?.hearts).fill('CLOSED'));
    expect(await ofHearts('episodes.escalation_step')).toHaveLength(row?.hearts ?? 0);
    expect(await ofHearts('intake.submission', `t.performed_by = 'device'`)).toHaveLength(row?.hearts ?? 0);
    await waitFor('alerting is well', async () => (await alerting()).status === 200, 20_000);
  });

  it('tells nobody, and stands in no list and no figure', async () => {
    const told = await house.database.rows(
      `select 1 from notifications.notification n join episodes.episode e on n.params ->> 'episodeId' = e.id::text
       join patients.patient p on p.id = e.patient_id where p.heartbeat`,
    );
    expect(told).toEqual([]);
    // Even an open one is nobody's to see, since no relation leads to its patient.
    await house.database.rows(
      `update episodes.episode e set state = 'OPEN' from patients.patient p where p.id = e.patient_id and p.heartbeat`,
    );
    const nurse = await house.as('nurse-a', 'clinician');
    const [unit] = await house.database.rows<{ id: string; open: number }>(
      `select m.unit_id as id, (select count(*)::int from episodes.episode e join patients.patient p on p.id = e.patient_id
         where e.unit_id = m.unit_id and e.state <> 'CLOSED' and not p.heartbeat) as open
       from identity.demo_person d join organisations.membership m using (person_id) where d.key = 'nurse-a' and m.role = 'nurse'`,
    );
    const { workListCounts } = await nurse.get<{ workListCounts: { red: number; yellow: number; other: number } }>(
      counts,
      { unit: unit?.id },
    );
    expect(workListCounts.red + workListCounts.yellow + workListCounts.other).toBe(unit?.open);
  });

  it('is missed when the door is shut, and found again when it is open', async () => {
    await house.database.rows(`update devices.gateway set valid_until = now() where name = 'Heartbeat'`);
    await takeTurnNow();
    await waitFor('a missed beat', async () => (await beat())?.ok === false, 30_000);
    expect(await alerting()).toMatchObject({ status: 503, silent: ['heartbeat'] });
    await house.database.rows(`update devices.gateway set valid_until = null where name = 'Heartbeat'`);
    await waitFor('a beat again', async () => (await beat())?.ok === true, 30_000);
    expect((await alerting()).status).toBe(200);
  });
});
