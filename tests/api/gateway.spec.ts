import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { openHouse, type House } from '../support';
import { closeAll, patientOf } from './patients';

const credential = 'a-credential-made-for-this-test-only';

interface Results {
  results: { submissionId: string; status: string; zone?: string; errors?: { code: string }[] }[];
}

describe('a gateway', () => {
  let house: House;
  let patientId: string;

  const post = (body: unknown, bearer = credential): Promise<Response> =>
    fetch(`${house.service.urls.integrations}/v1/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify(body),
    });
  const oximetry = (value: number, more: Record<string, unknown> = {}) => ({
    submissionId: uuidv7(),
    device: { serial: 'OXI-TEST-1', ...more },
    items: [{ measurement: { kind: 'spo2', value, unit: '%', takenAt: new Date().toISOString() } }],
  });
  const send = async (...submissions: unknown[]): Promise<Results['results']> =>
    ((await (await post({ submissions })).json()) as Results).results;

  beforeAll(async () => {
    house = await openHouse();
    patientId = (await patientOf(house, 'patient-kols')).id;
    await house.database.rows(
      `with g as (insert into devices.gateway (organisation_id, name, credential_hash) select organisation_id, 'Test', $2 from patients.patient where id = $1 returning id)
       insert into devices.device (patient_id, gateway_id, model, serial, kinds) select $1, g.id, 'Oximeter', 'OXI-TEST-1', '{spo2,heart-rate}' from g`,
      [patientId, createHash('sha256').update(credential).digest()],
    );
  });
  afterAll(() => house.close());
  beforeEach(() => closeAll(house));

  it('reports for the patient whose device it carries, with a result for each submission', async () => {
    const results = await send(oximetry(96), oximetry(86));
    expect(results.map(({ status, zone }) => [status, zone])).toEqual([
      ['accepted', expect.stringMatching(/GREEN|YELLOW|UNGRADED/)],
      ['accepted', 'RED'],
    ]);
    const episodes = await house.database.rows(
      `select 1 from episodes.episode where patient_id = $1 and state = 'OPEN' and lane = 'CLINICAL'`,
      [patientId],
    );
    expect(episodes).toHaveLength(1);
  });

  it('sends the same again without harm', async () => {
    const once = oximetry(95);
    await send(once);
    await send(once);
    expect(
      await house.database.rows('select 1 from measurements.measurement where submission_id = $1', [once.submissionId]),
    ).toHaveLength(1);
  });

  it('is never asked: a strange value is kept, marked and judged', async () => {
    const strange = oximetry(62);
    const [result] = await send(strange);
    expect(result).toMatchObject({ status: 'accepted', zone: 'RED' });
    const [row] = await house.database.rows<{ flags: number }>(
      'select flags from measurements.measurement where submission_id = $1',
      [strange.submissionId],
    );
    expect((row?.flags ?? 0) & 2).toBe(2);
  });

  it('gets an impossible value back and the others through', async () => {
    const results = await send(oximetry(101), oximetry(97));
    expect(results.map(({ status }) => status)).toEqual(['refused', 'accepted']);
  });

  it('tells of a low battery in the technical lane', async () => {
    await send(oximetry(97, { batteryPercent: 5 }));
    const [finding] = await house.database.rows<{ code: string; lane: string }>(
      `select f.code, e.lane from episodes.finding f join episodes.episode e on e.id = f.episode_id where f.patient_id = $1 and e.state = 'OPEN' and f.code like 'device-%'`,
      [patientId],
    );
    expect(finding).toEqual({ code: 'device-battery-low', lane: 'TECHNICAL' });
  });

  it('of another organisation does not reach the patient', async () => {
    const other = 'a-credential-of-another-municipality';
    await house.database.rows(
      `insert into devices.gateway (organisation_id, name, credential_hash)
       select id, 'Other', $2 from organisations.organisation where id <> (select organisation_id from patients.patient where id = $1) limit 1`,
      [patientId, createHash('sha256').update(other).digest()],
    );
    const answer = (await (await post({ submissions: [oximetry(80)] }, other)).json()) as Results;
    expect(answer.results[0]).toMatchObject({ status: 'refused', errors: [{ code: 'device/unknown' }] });
  });

  it('without a credential, or with a body that does not fit, is told so', async () => {
    expect((await post({ submissions: [] }, 'nonsense-nonsense-nonsense')).status).toBe(401);
    const wrong = await post({ submissions: [{ ...oximetry(95), patient: 'me' }] });
    expect(wrong.status).toBe(400);
    expect(((await wrong.json()) as { error: { code: string; path: string } }).error).toMatchObject({
      code: 'request/invalid',
      path: '/submissions/0',
    });
  });
});
