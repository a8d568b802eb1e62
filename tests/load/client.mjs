// Talks to the service as portals and gateways do, over connections that stay open.
import { Agent, request } from 'node:http';
import { v7 as uuidv7 } from 'uuid';
import { credential, patientId, serialOf, tokenOf, unitId } from './data.mjs';

const submitText = `mutation ($input: SubmitInput!) { submit(input: $input) { __typename
  ... on SubmissionAccepted { outcome { submissionId zone receivedAt findings { ruleId code zone lane late params } advice { text language }
    whoLooks { answerBy coverage { code unitName } } seen { state by } retestOffered } }
  ... on ConfirmationNeeded { questions { item code } } ... on SubmissionRefused { refusals { code message path } } } }`;
const trendText = `query ($id: ID!, $kind: String!, $from: DateTime!, $to: DateTime!) { trend(patientId: $id, kind: $kind, from: $from, to: $to) {
  unit reduced points bands { zone from to low high } } }`;
const workListText = `query ($unit: ID!) { workList(unitId: $unit, group: CLINICAL, first: 50) { pageInfo { hasNextPage endCursor } edges { cursor node {
  id version lane zone state openedAt lastFindingAt unansweredSince unitName claimedBy claimedByMe nextStepAt nextStep patient { id name age condition }
  findings { ruleId code params zone kind worstValue unit firstSeenAt lastSeenAt count late } } } } }`;
const countsText = `query ($unit: ID!) { workListCounts(unitId: $unit) { red yellow other mine greenToReview } }`;
const patientsText = `query ($unit: ID!, $after: String) { patients(unitId: $unit, first: 50, after: $after) { pageInfo { hasNextPage endCursor } edges { node {
  id name age condition zone lastReadingAt nextDueAt overdue openEpisodes newest { kind value unit takenAt flags } } } } }`;

/** Requests over at most so many connections as are asked for at once. */
export function makeClient(urls) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64, noDelay: true });
  const post = (url, headers, body) =>
    new Promise((resolve, reject) => {
      const text = Buffer.from(JSON.stringify(body));
      const asked = request(
        url,
        {
          method: 'POST',
          agent,
          headers: { 'content-type': 'application/json', 'content-length': text.length, ...headers },
        },
        (response) => {
          const parts = [];
          response.on('data', (part) => parts.push(part));
          response.on('end', () =>
            resolve({ status: response.statusCode, text: Buffer.concat(parts).toString('utf8') }),
          );
          response.on('error', reject);
        },
      );
      asked.on('error', reject);
      asked.end(text);
    });
  const ask = async (audience, token, query, variables) => {
    const headers = { origin: urls[audience], 'x-requested-with': 'fyrlykt', cookie: `fyrlykt-${audience}=${token}` };
    const { status, text } = await post(`${urls[audience]}/graphql`, headers, { query, variables });
    // Looking at the text is enough, and leaves the processor to those who are measured.
    if (status !== 200 || text.startsWith('{"errors"')) throw new Error(`${status}: ${text.slice(0, 400)}`);
    return text;
  };
  return { post, ask, close: () => agent.destroy() };
}

const measurement = (value, minutesAgo, more) => ({
  measurement: {
    kind: 'spo2',
    value,
    unit: '%',
    takenAt: new Date(Date.now() - minutesAgo * 60_000 - 1000).toISOString(),
    ...more,
  },
});

/** Every twentieth submission is below the limit and raises an episode. */
const valueOf = (count) => (count % 20 === 0 ? 88 : 94 + (count % 4));

/** What is asked of the service, each as `(connection, count) => Promise`. `patients` come one after the other. */
export function works(client, urls, { patients }) {
  const nurse = tokenOf(patients);
  const days = (count) => new Date(Date.now() - count * 86_400_000).toISOString();
  const submit = async (index, items) => {
    const input = { submissionId: uuidv7(), patientId: patientId(index), items };
    const text = await client.ask('patient', tokenOf(index), submitText, { input });
    if (!text.includes('SubmissionAccepted')) throw new Error(text.slice(0, 400));
    return text;
  };
  // The first patients have series of their own and are left alone; the bench walks through all the others.
  let next = 21;
  const turn = () => (next = next + 1 < patients ? next + 1 : 21);
  const trend = (index, from) =>
    client.ask('patient', tokenOf(index), trendText, {
      id: patientId(index),
      kind: 'spo2',
      from: days(from),
      to: days(0),
    });
  return {
    submit,
    breach: (index) => submit(index, [measurement(88, 0, { confirmed: true })]),
    turn,
    single: (_, count) => submit(turn(), [measurement(valueOf(count), 0, { confirmed: true })]),
    regulars: (_, count) => submit(100 + (count % 128), [measurement(valueOf(count), 0, { confirmed: true })]),
    batch: (_, count) =>
      submit(
        turn(),
        Array.from({ length: 20 }, (__, item) =>
          measurement(valueOf(count * 20 + item + 1), item, { confirmed: true }),
        ),
      ),
    gateway: async (_, count) => {
      const submissions = Array.from({ length: 20 }, (__, item) => ({
        submissionId: uuidv7(),
        device: { serial: serialOf(turn()) },
        items: [measurement(valueOf(count * 20 + item), 0)],
      }));
      const { status, text } = await client.post(
        `${urls.integrations}/v1/submissions`,
        { authorization: `Bearer ${credential}` },
        { submissions },
      );
      if (status !== 200 || text.includes('"refused"')) throw new Error(`${status}: ${text.slice(0, 400)}`);
    },
    trend: (_, count) => trend(1 + (count % 20), 88),
    year: () => trend(0, 366),
    workList: () => client.ask('clinician', nurse, workListText, { unit: unitId }),
    counts: () => client.ask('clinician', nurse, countsText, { unit: unitId }),
    patients: (after) => client.ask('clinician', nurse, patientsText, { unit: unitId, after }),
    nurse,
  };
}
