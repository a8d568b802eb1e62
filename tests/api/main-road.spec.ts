import { v7 as uuidv7 } from 'uuid';
import { openHouse, waitFor, type House, type PortalClient } from '../support';
import { closeAll, patientOf, send, spo2, submissionOf, submit, type SubmitAnswer } from './patients';

const workList = `query ($unitId: ID!) { workList(unitId: $unitId, group: CLINICAL) { edges { node {
  id version mayAct zone state lane claimedByMe unansweredSince patient { id name } findings { ruleId code zone count worstValue kind } } } } }`;

interface Listed {
  id: string;
  version: number;
  zone: string;
  state: string;
  unansweredSince: string | null;
  patient: { id: string };
  findings: { ruleId: string; code: string; count: number; worstValue: number | null; kind: string | null }[];
}

const claim = `mutation ($id: ID!, $version: Int!) { claimEpisode(episodeId: $id, version: $version) { __typename
  ... on EpisodeChanged { episode { id version state claimedByMe } } ... on EpisodeTaken { byName episode { state } } } }`;

const close = `mutation ($input: CloseEpisodeInput!) { closeEpisode(input: $input) { __typename
  ... on EpisodeChanged { episode { state outcome note } } ... on EpisodeRefused { refusals { code } } } }`;

describe('a reading at home', () => {
  let house: House;
  let patient: { id: string; unitId: string };
  let astrid: PortalClient;
  let nurse: PortalClient;
  let colleague: PortalClient;

  const list = async (client = nurse): Promise<Listed[]> => {
    const { workList: found } = await client.get<{ workList: { edges: { node: Listed }[] } }>(workList, {
      unitId: patient.unitId,
    });
    return found.edges.map(({ node }) => node).filter((episode) => episode.patient.id === patient.id);
  };

  beforeAll(async () => {
    house = await openHouse();
    patient = await patientOf(house, 'patient-kols');
    astrid = await house.as('patient-kols', 'patient');
    nurse = await house.as('nurse-a', 'clinician');
    colleague = await house.as('nurse-a2', 'clinician');
  });
  afterAll(() => house.close());
  beforeEach(() => closeAll(house));

  it('is answered with zone, reason, the own plan’s advice, and who looks', async () => {
    const { __typename, outcome } = await send(astrid, patient.id, [spo2(87)]);
    expect(__typename).toBe('SubmissionAccepted');
    expect(outcome?.zone).toBe('RED');
    expect(outcome?.findings[0]).toMatchObject({ zone: 'RED', lane: 'CLINICAL', params: { kind: 'spo2', value: 87 } });
    expect(outcome?.advice?.text.length).toBeGreaterThan(10);
    expect(outcome?.whoLooks.answerBy).not.toBeNull();
    expect(outcome?.seen.state).toBe('RECEIVED');
    expect(outcome?.retestOffered).toBe(true);
  });

  it('becomes one episode that says why, and a second breach extends it', async () => {
    await send(astrid, patient.id, [spo2(87)]);
    await send(astrid, patient.id, [spo2(85)]);
    const episodes = await list();
    expect(episodes).toHaveLength(1);
    const low = episodes[0]?.findings.find(({ kind }) => kind === 'spo2');
    expect(low).toMatchObject({ count: 2 });
  });

  it('reaches a nurse who watches, with ids only', async () => {
    const frames = nurse.subscribe<{ workListChanged: Record<string, unknown> }>(
      'subscription ($unitId: ID!) { workListChanged(unitId: $unitId) { topic id patientId version } }',
      { unitId: patient.unitId },
    );
    // The first frame tells that the subscription stands; readings go on until one is heard.
    await waitFor('a frame', async () => {
      await send(astrid, patient.id, [spo2(87)]);
      return frames.received.some(({ workListChanged }) => workListChanged['topic'] === 'EPISODE');
    });
    frames.close();
    const [frame] = frames.received;
    expect(Object.keys(frame?.workListChanged ?? {}).sort()).toEqual(['id', 'patientId', 'topic', 'version']);
  });

  it('is claimed by one of two nurses; the other is told who was first', async () => {
    await send(astrid, patient.id, [spo2(87)]);
    const [episode] = await list();
    const both = await Promise.all(
      [nurse, colleague].map((client) =>
        client.get<{ claimEpisode: { __typename: string } }>(claim, { id: episode?.id, version: episode?.version }),
      ),
    );
    expect(both.map(({ claimEpisode }) => claimEpisode.__typename).sort()).toEqual(['EpisodeChanged', 'EpisodeTaken']);
  });

  it('is closed with an outcome and a note, and the patient reads that it was seen', async () => {
    const { outcome } = await send(astrid, patient.id, [spo2(87)]);
    const [open] = await list();
    await nurse.get(claim, { id: open?.id, version: open?.version });
    const [claimed] = await list();
    const closed = await nurse.get<{ closeEpisode: { __typename: string; episode: { state: string } } }>(close, {
      input: {
        episodeId: claimed?.id,
        version: claimed?.version,
        outcome: 'TRUE_DETERIORATION',
        note: 'Ringte; starter kur.',
      },
    });
    expect(closed.closeEpisode).toMatchObject({ __typename: 'EpisodeChanged', episode: { state: 'CLOSED' } });
    const { submission } = await astrid.get<{ submission: { seen: { state: string; by: string } } }>(
      'query ($p: ID!, $s: ID!) { submission(patientId: $p, submissionId: $s) { seen { state by } } }',
      { p: patient.id, s: outcome?.submissionId },
    );
    expect(submission.seen.state).toBe('CLAIMED');
    expect(submission.seen.by).toBeTruthy();
  });

  const seenOf = async (submissionId: string | undefined): Promise<{ state: string; by: string | null }> => {
    const { submission } = await astrid.get<{ submission: { seen: { state: string; by: string | null } } }>(
      'query ($p: ID!, $s: ID!) { submission(patientId: $p, submissionId: $s) { seen { state by } } }',
      { p: patient.id, s: submissionId },
    );
    return submission.seen;
  };
  const take = async (client: PortalClient): Promise<string> => {
    const [found] = await list();
    const { claimEpisode } = await client.get<{ claimEpisode: { __typename: string } }>(claim, {
      id: found?.id,
      version: found?.version,
    });
    return claimEpisode.__typename;
  };
  const roundOf = async (): Promise<number | undefined> => {
    const [row] = await house.database.rows<{ round: number }>(
      `select round from episodes.episode where patient_id = $1 and lane = 'CLINICAL' and state <> 'CLOSED'`,
      [patient.id],
    );
    return row?.round;
  };

  it('that is red and comes after the claim is told as seen only once its holder has seen it', async () => {
    const first = await send(astrid, patient.id, [spo2(87)]);
    expect(await take(nurse)).toBe('EpisodeChanged');
    const second = await send(astrid, patient.id, [spo2(86)]);
    expect((await seenOf(first.outcome?.submissionId)).state).toBe('CLAIMED');
    expect(await seenOf(second.outcome?.submissionId)).toEqual({ state: 'RECEIVED', by: null });
    expect(await list()).toMatchObject([{ state: 'CLAIMED', claimedByMe: true, unansweredSince: expect.any(String) }]);
    expect(await take(colleague)).toBe('EpisodeTaken');
    expect((await seenOf(second.outcome?.submissionId)).state).toBe('RECEIVED');
    expect(await take(nurse)).toBe('EpisodeChanged');
    expect((await seenOf(second.outcome?.submissionId)).state).toBe('CLAIMED');
    expect(await list()).toMatchObject([{ state: 'CLAIMED', claimedByMe: true, unansweredSince: null }]);
  });

  it('begins one round of the clock however many reds come after the claim, and another after the next claim', async () => {
    await send(astrid, patient.id, [spo2(87)]);
    await take(nurse);
    expect(await roundOf()).toBe(1);
    for (const value of [86, 85, 87]) await send(astrid, patient.id, [spo2(value)]);
    expect(await roundOf()).toBe(2);
    await take(nurse);
    await send(astrid, patient.id, [spo2(86)]);
    expect(await roundOf()).toBe(3);
  });

  it('that comes after the claim is seen by whoever closes with it in view', async () => {
    await send(astrid, patient.id, [spo2(87)]);
    await take(nurse);
    const second = await send(astrid, patient.id, [spo2(86)]);
    const [claimed] = await list();
    const input = { episodeId: claimed?.id, version: claimed?.version, outcome: 'EXPECTED', note: 'Ringte.' };
    await nurse.get(close, { input });
    expect((await seenOf(second.outcome?.submissionId)).state).toBe('CLAIMED');
  });

  it('is neither claimed, handed back nor closed by a unit that may only read, and its clock runs on', async () => {
    await send(astrid, patient.id, [spo2(87)]);
    const doctor = await house.as('hospital', 'clinician');
    const [open] = await list();
    expect(open).toMatchObject({ mayAct: true });
    const target = { id: open?.id, version: open?.version };
    const shown = await doctor.get('query ($id: ID!) { episode(id: $id) { mayAct } }', { id: open?.id });
    expect(shown).toEqual({ episode: { mayAct: false } });
    const input = { episodeId: open?.id, version: open?.version, outcome: 'EXPECTED', note: 'Sett.' };
    const refused = { __typename: 'EpisodeRefused', refusals: [{ code: 'episode/absent' }] };
    const asked = `{ __typename ... on EpisodeRefused { refusals { code } } }`;
    const act = `mutation ($id: ID!, $version: Int!, $input: CloseEpisodeInput!) {
      claimed: claimEpisode(episodeId: $id, version: $version) ${asked}
      released: releaseEpisode(episodeId: $id, version: $version) ${asked}
      closed: closeEpisode(input: $input) ${asked} }`;
    expect(await doctor.get(act, { ...target, input })).toEqual({
      claimed: refused,
      released: refused,
      closed: refused,
    });
    expect(await list()).toMatchObject([{ state: 'OPEN', unansweredSince: expect.any(String) }]);
  });

  it('under an id that cannot be one is absent, and what was asked does not reach the log', async () => {
    const asked = `{ __typename ... on EpisodeRefused { refusals { code } } }`;
    const act = `mutation ($input: CloseEpisodeInput!) { claimed: claimEpisode(episodeId: "xyzzy") ${asked}
      released: releaseEpisode(episodeId: "xyzzy", version: 1) ${asked} closed: closeEpisode(input: $input) ${asked} }`;
    const input = { episodeId: 'xyzzy', version: 1, outcome: 'EXPECTED', note: 'Sett.' };
    const refused = { __typename: 'EpisodeRefused', refusals: [{ code: 'episode/absent' }] };
    expect(await nurse.get(act, { input })).toEqual({ claimed: refused, released: refused, closed: refused });
    expect(await nurse.get('{ episode(id: "xyzzy") { id } }')).toEqual({ episode: null });
    const page =
      'query ($u: ID!, $a: String) { workList(unitId: $u, group: CLINICAL, after: $a) { edges { cursor } } }';
    for (const keys of [[], ['x', 'y', 'xyzzy'], [3, new Date(), 'xyzzy']]) {
      const after = Buffer.from(JSON.stringify(keys)).toString('base64url');
      expect(await nurse.code(page, { u: patient.unitId, a: after })).toBe('request/malformed-cursor');
    }
    expect(house.service.output()).not.toContain('xyzzy');
  });

  it('a new breach after closing opens a new episode', async () => {
    await send(astrid, patient.id, [spo2(87)]);
    const [first] = await list();
    await closeAll(house);
    await send(astrid, patient.id, [spo2(86)]);
    const [second] = await list();
    expect(second?.id).toBeDefined();
    expect(second?.id).not.toBe(first?.id);
  });

  it('is stored once however often it is sent, with the first answer again', async () => {
    const id = uuidv7();
    const items = [spo2(88)];
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(astrid, patient.id, items, id)));
    expect(answers.map(({ outcome }) => outcome?.zone)).toEqual(['RED', 'RED', 'RED', 'RED']);
    expect(new Set(answers.map(({ outcome }) => outcome?.receivedAt)).size).toBe(1);
    const rows = await house.database.rows('select 1 from measurements.measurement where submission_id = $1', [id]);
    expect(rows).toHaveLength(1);
    expect((await list())[0]?.findings.find(({ kind }) => kind === 'spo2')?.count).toBe(1);
  });

  it('with other content under the same id is refused', async () => {
    const id = uuidv7();
    await send(astrid, patient.id, [spo2(95)], id);
    const again = await send(astrid, patient.id, [spo2(94)], id);
    expect(again.refusals?.[0]?.code).toBe('submission/idempotency-conflict');
  });

  it('that is strange is asked about, and kept and judged once confirmed', async () => {
    const asked = await send(astrid, patient.id, [spo2(70)]);
    expect(asked).toMatchObject({
      __typename: 'ConfirmationNeeded',
      questions: [{ item: 0, kind: 'spo2', value: 70 }],
    });
    const kept = await send(astrid, patient.id, [spo2(70, { confirmed: true })]);
    expect(kept.outcome?.zone).toBe('RED');
    const [row] = await house.database.rows<{ flags: number }>(
      'select flags from measurements.measurement where submission_id = $1',
      [kept.outcome?.submissionId],
    );
    expect((row?.flags ?? 0) & 1).toBe(1);
  });

  it('that was taken days ago is judged at its own time and marked late', async () => {
    const takenAt = new Date(Date.now() - 3 * 86_400_000).toISOString();
    const { outcome } = await send(astrid, patient.id, [spo2(87, { takenAt })]);
    expect(outcome?.findings[0]).toMatchObject({ late: true, zone: 'RED' });
    const [newest] = await house.database.rows<{ value: number }>(
      'select value from measurements.newest where patient_id = $1 and kind = 1',
      [patient.id],
    );
    expect(newest?.value).not.toBe(87);
  });

  it('leaves a trace in the same transaction', async () => {
    const before = await house.database.rows('select 1 from audit.entry where patient_id = $1 and operation = $2', [
      patient.id,
      'intake.submit',
    ]);
    await send(astrid, patient.id, [spo2(95)]);
    const after = await house.database.rows('select 1 from audit.entry where patient_id = $1 and operation = $2', [
      patient.id,
      'intake.submit',
    ]);
    expect(after.length).toBe(before.length + 1);
  });

  it('of somebody else is absent, and nothing is stored', async () => {
    const other = await patientOf(house, 'patient-hjertesvikt');
    const foreign = await send(astrid, other.id, [spo2(87)]);
    const absent = await send(astrid, uuidv7(), [spo2(87)]);
    expect(foreign.refusals).toEqual(absent.refusals);
    expect(foreign.refusals?.[0]?.code).toBe('patient/absent');
  });

  it('is not let in without a sign-in, with nothing said of the patient', async () => {
    const { PortalClient: Client } = await import('../support');
    const nobody = new Client(house.service.urls.patient);
    const { errors } = await nobody.ask<SubmitAnswer>(submit, submissionOf(patient.id, [spo2(87)]));
    expect(errors?.[0]?.extensions?.code).toBe('access/sign-in-required');
    expect(JSON.stringify(errors)).not.toContain(patient.id);
  });
});
