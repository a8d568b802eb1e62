import { v7 as uuidv7 } from 'uuid';
import { openHouse, type House, type PortalClient } from '../support';
import { patientOf, reading, send, spo2, submissionOf, submit, type SubmitAnswer } from './patients';

describe('bad input is refused with a closed code and a sentence', () => {
  let house: House;
  let astrid: PortalClient;
  let patientId: string;
  let stored: number;

  const countStored = async (): Promise<number> =>
    (await house.database.rows('select 1 from intake.submission')).length;

  beforeAll(async () => {
    house = await openHouse();
    astrid = await house.as('patient-kols', 'patient');
    patientId = (await patientOf(house, 'patient-kols')).id;
    stored = await countStored();
  });
  afterAll(async () => {
    // Nothing of all this was stored.
    expect(await countStored()).toBe(stored);
    await house.close();
  });

  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const refused: [string, unknown[], string][] = [
    ['an unknown kind', [reading('aura', 5, '%')], 'measurement/kind-unknown'],
    ['a wrong unit', [reading('spo2', 95, 'kg')], 'measurement/unit-not-for-kind'],
    ['an unknown unit', [reading('spo2', 95, 'furlong')], 'measurement/unit-unknown'],
    ['SpO2 101', [spo2(101)], 'measurement/outside-possible-range'],
    ['a negative value', [spo2(-1)], 'measurement/outside-possible-range'],
    [
      'systolic below diastolic',
      [{ bloodPressure: { systolic: 80, diastolic: 120, unit: 'mm[Hg]', takenAt: new Date().toISOString() } }],
      'measurement/systolic-not-above-diastolic',
    ],
    ['a time in the future', [spo2(95, { takenAt: tomorrow })], 'measurement/in-the-future'],
    ['a time before birth', [spo2(95, { takenAt: '1900-01-01T00:00:00Z' })], 'measurement/before-birth'],
    ['101 items', Array.from({ length: 101 }, () => spo2(95)), 'submission/item-count'],
    ['no items', [], 'submission/item-count'],
    [
      'an unknown form',
      [{ form: { formId: 'no-such-form', takenAt: new Date().toISOString(), answers: [] } }],
      'questionnaire/unknown-form',
    ],
    [
      'an unknown form item',
      [
        {
          form: {
            formId: 'copd-daily',
            takenAt: new Date().toISOString(),
            answers: [{ linkId: 'nonsense', value: { code: 'x' } }],
          },
        },
      ],
      'questionnaire/unknown-item',
    ],
  ];

  it.each(refused)('%s', async (_what, items, code) => {
    const { refusals } = await send(astrid, patientId, items);
    expect(refusals?.map((refusal) => refusal.code)).toContain(code);
    expect(refusals?.every(({ message }) => message.length > 10)).toBe(true);
  });

  it('an unconfirmed extreme comes back as a question', async () => {
    expect((await send(astrid, patientId, [spo2(60)])).__typename).toBe('ConfirmationNeeded');
  });

  it.each([
    ['an id that is no UUID', 'not-an-id'],
    ['an id that is no version 7', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
  ])('%s', async (_what, id) => {
    const { refusals } = await send(astrid, patientId, [spo2(95)], id);
    expect(refusals?.[0]?.code).toBe('submission/malformed-id');
  });

  it.each([
    ['text for a number', '"95"'],
    ['a comma', '"12,5"'],
    ['1e400', '1e400'],
    ['nothing', 'null'],
  ])('%s', async (_what, literal) => {
    const body = JSON.stringify({ query: submit, variables: submissionOf(patientId, [spo2('VALUE')]) }).replace(
      '"VALUE"',
      literal,
    );
    const response = await fetch(`${astrid.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: astrid.url,
        'x-requested-with': 'fyrlykt',
        cookie: astrid.cookie,
      },
      body,
    });
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toMatch(/^(measurement\/not-a-number|request\/invalid)$/);
    // The value is somebody's health: it is not quoted.
    expect(JSON.stringify(errors)).not.toContain('12,5');
  });

  it.each(['NaN', 'Infinity', '-Infinity'])('%s in the document itself', async (literal) => {
    const { errors } = await astrid.ask(
      `mutation { submit(input: { submissionId: "${uuidv7()}", patientId: "${patientId}", items: [{ measurement: { kind: "spo2", value: ${literal}, unit: "%", takenAt: "2026-01-01T00:00:00Z" } }] }) { __typename } }`,
    );
    expect(errors?.[0]?.extensions?.code).toMatch(/^(measurement\/not-a-number|request\/invalid)$/);
  });

  it('a body of 10 MB', async () => {
    const response = await fetch(`${astrid.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: astrid.url,
        'x-requested-with': 'fyrlykt',
        cookie: astrid.cookie,
      },
      body: JSON.stringify({ query: submit, variables: { filler: 'x'.repeat(10_000_000) } }),
    });
    expect(response.status).toBe(413);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe('request/too-large');
  });

  it('an expired session', async () => {
    const late = await house.as('patient-kols', 'patient');
    await house.database.rows(
      `update identity.session set idle_ends_at = platform.now() - interval '1 second' where created_at > now() - interval '5 seconds' and ended_at is null`,
    );
    const { errors } = await late.ask<SubmitAnswer>(submit, submissionOf(patientId, [spo2(95)]));
    expect(errors?.[0]?.extensions?.code).toBe('access/sign-in-required');
    astrid = await house.as('patient-kols', 'patient');
  });

  it('a revoked helper, who before could report and afterwards meets what anybody would', async () => {
    const helper = await house.as('helper-datter', 'patient');
    const [helped] = await house.database.rows<{ id: string }>(
      `select c.patient_id as id from patients.care_access c join identity.demo_person d using (person_id) where d.key = 'helper-datter' and c.scope in ('report', 'read')`,
    );
    const id = uuidv7();
    const items = [spo2(96)];
    expect((await send(helper, helped?.id ?? '', items, id)).__typename).toBe('SubmissionAccepted');
    stored += 1;
    await house.database.rows(
      `update patients.helper set valid_until = platform.now() where person_id = (select person_id from identity.demo_person where key = 'helper-datter')`,
    );
    // The very same submission again is a new question of who may.
    expect((await send(helper, helped?.id ?? '', items, id)).refusals?.[0]?.code).toBe('patient/absent');
  });

  it.each([
    ['too deep', '{ me { reportsFor { name } } ' + 'me { ...a } } fragment a on Me { session { endsAt } }', undefined],
    [
      'too many aliases',
      `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: serviceVersion`).join(' ')} }`,
      'request/over-the-limits',
    ],
    ['too many directives', `{ serviceVersion ${'@include(if: true) '.repeat(6)} }`, 'request/over-the-limits'],
  ])('a document with %s', async (_what, query, code) => {
    const { errors } = await astrid.ask(query);
    if (code === undefined) expect(errors).toBeUndefined();
    else expect(errors?.map((error) => error.extensions?.code)).toContain(code);
  });

  it('a mutation from another origin', async () => {
    const response = await fetch(`${astrid.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://elsewhere.example', cookie: astrid.cookie },
      body: JSON.stringify({ query: '{ serviceVersion }' }),
    });
    expect(response.status).toBe(403);
  });
});
