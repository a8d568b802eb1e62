import { openHouse, type House, type PortalClient } from '../support';
import { send, spo2 } from './patients';
import { PlanHand, planPlaceOf, type PlanPlace } from './plans';

interface Trial {
  inForce: string | null;
  timeZone: string;
  from: string;
  tooMany: boolean;
  readings: ({ kind: string } & Record<'takenAt' | 'receivedAt' | 'value' | 'day' | 'minute' | 'submission' | 'flags' | 'device', number[]>)[];
  deteriorations: { from: number; until: number }[];
} // prettier-ignore

const query = `query ($id: ID!) { planTrial(planVersionId: $id) { inForce timeZone from to tooMany
  readings { kind takenAt receivedAt day minute value flags device submission }
  forms { form takenAt receivedAt day submission scoreStatus score answers } deteriorations { from until } } }`;

describe('the past that limits are tried on', () => {
  let house: House;
  let place: PlanPlace;
  let nurse: PlanHand;
  let draftId: string;

  beforeAll(async () => {
    house = await openHouse();
    place = await planPlaceOf(house, 'patient-kols');
    nurse = new PlanHand(await house.as('nurse-a', 'clinician'), place);
    draftId = (await nurse.draft()).plan.id;
  });
  afterAll(() => house.close());

  const trial = async (client: PortalClient, id: string): Promise<Trial | null> =>
    (await client.get<{ planTrial: Trial | null }>(query, { id })).planTrial;

  it('holds every reading as it is stored, with its local day and minute, and the version in force', async () => {
    await send(nurse.client, place.patientId, [spo2(93), spo2(94)]);
    const found = await trial(nurse.client, draftId);
    expect(JSON.parse(found?.inForce ?? '')).toEqual(JSON.parse((await nurse.versions()).plan?.content ?? ''));
    const oxygen = found?.readings.find(({ kind }) => kind === 'spo2');
    expect(oxygen?.value.slice(-2).sort()).toEqual([93, 94]);
    expect(new Set(oxygen?.submission.slice(-2)).size).toBe(1);
    const [stored] = await house.database.rows<{ n: number }>(
      `select count(*)::int as n from measurements.measurement where patient_id = $1 and kind = (select kind from measurements.measurement
         where patient_id = $1 and value = 93 order by received_at desc limit 1) and taken_at >= $2`,
      [place.patientId, found?.from],
    );
    expect(oxygen?.takenAt.filter((at) => at >= Date.parse(found?.from ?? '')).length).toBe(stored?.n);
    const [day, minute] = [oxygen?.day.at(-1) ?? 0, oxygen?.minute.at(-1) ?? 0];
    const shown = new Intl.DateTimeFormat('sv-SE', {
      timeZone: found?.timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    expect(`${new Date(day * 86_400_000).toISOString().slice(0, 10)} ${clock}`).toBe(
      shown.format(oxygen?.takenAt.at(-1)),
    );
  });

  it('names what was closed as a real deterioration, and nothing else', async () => {
    const before = (await trial(nurse.client, draftId))?.deteriorations.length ?? 0;
    await house.database.rows(
      `insert into episodes.episode (id, patient_id, unit_id, organisation_id, lane, state, zone, severity, opened_at, last_finding_at, policy,
              outcome, note, closed_by, closed_at)
       select gen_random_uuid(), m.patient_id, m.follow_up_unit_id, u.organisation_id, 'CLINICAL', 'CLOSED', 'RED', 3, now() - interval '9 days',
              now() - interval '8 days', '{}', o.outcome, 'test', d.person_id, now()
       from patients.monitoring m join organisations.unit u on u.id = m.follow_up_unit_id, identity.demo_person d,
            (values ('TRUE_DETERIORATION'), ('TECHNIQUE')) o (outcome)
       where m.patient_id = $1 and d.key = 'nurse-a'`,
      [place.patientId],
    );
    const after = (await trial(nurse.client, draftId))?.deteriorations ?? [];
    expect(after.length).toBe(before + 1);
    for (const { from, until } of after) expect(until).toBeGreaterThan(from);
  });

  it('is empty for who has no care relation, as for a version that does not exist, and leaves a trace for who has', async () => {
    const other = await house.as('nurse-b', 'clinician');
    expect(await trial(other, draftId)).toBeNull();
    expect(await trial(other, '01890000-0000-7000-8000-000000000000')).toBeNull();
    expect(await trial(other, 'nothing')).toBeNull();
    const traces = await house.database.rows<{ key: string }>(
      `select distinct d.key from audit.entry e join identity.demo_person d using (person_id)
       where e.operation = 'overview.plan-trial' and e.patient_id = $1`,
      [place.patientId],
    );
    expect(traces).toEqual([{ key: 'nurse-a' }]);
  });

  it('sends nothing of a patient who is measured without pause', async () => {
    await house.database.rows(
      `insert into measurements.measurement (patient_id, kind, taken_at, id, value, unit, flags, item, submission_id, received_at)
       select patient_id, kind, now() - n * interval '1 minute', gen_random_uuid(), value, unit, flags, item, submission_id, now()
       from (select * from measurements.measurement where patient_id = $1 order by taken_at desc limit 1) m, generate_series(1, 20001) n`,
      [place.patientId],
    );
    const found = await trial(nurse.client, draftId);
    expect(found?.tooMany).toBe(true);
    expect(found?.readings).toEqual([]);
  });
});
