import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { waitFor } from '../support/wait-for';
import { WholeHouse, type Target } from './whole-house';

/** Short in the test run; FYRLYKT_FAULTS_DOSE=long for 1,000 submissions and 20 kills. */
const long = process.env['FYRLYKT_FAULTS_DOSE'] === 'long';
const submissions = long ? 1_000 : 200;
const kills = long ? 20 : 6;
const clients = 8;

const mutation = `mutation ($input: SubmitInput!) { submit(input: $input) { __typename ... on SubmissionAccepted { outcome { zone } }
  ... on SubmissionRefused { refusals { code } } } }`;

interface Reporter {
  patientId: string;
  token: string;
  /** SpO2 below this is red by the patient's own plan. */
  limit: number;
}

interface Entry {
  submissionId: string;
  reporter: Reporter;
  value: number;
}

/** The same numbers in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function reportersOf(owner: Client): Promise<Reporter[]> {
  const { rows } = await owner.query<{ patientId: string; personId: string; limit: number }>(
    `select p.id as "patientId", p.person_id as "personId", (level->>'below')::float8 as "limit"
     from patients.patient p join plans.plan_version v on v.patient_id = p.id and v.state = 'active',
          jsonb_array_elements(v.content->'rules') rule, jsonb_array_elements(rule->'levels') level
     where rule->>'id' = 'spo2-low' and level->>'zone' = 'RED' order by p.id limit 24`,
  );
  const reporters: Reporter[] = [];
  for (const { patientId, personId, limit } of rows) {
    const token = randomBytes(32).toString('base64url');
    await owner.query(
      `insert into identity.session (token_hash, audience, person_id, created_at, last_seen_at, idle_ends_at, ends_at)
       values ($1, 'patient', $2, now(), now(), now() + interval '2 hours', now() + interval '2 hours')`,
      [createHash('sha256').update(token).digest(), personId],
    );
    reporters.push({ patientId, token, limit });
  }
  return reporters;
}

/** One attempt at one of the two APIs; true only when the answer says that it is stored. */
async function attempt(url: string, { submissionId, reporter, value }: Entry, takenAt: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      signal: AbortSignal.timeout(10_000),
      headers: {
        'content-type': 'application/json',
        origin: url,
        'x-requested-with': 'fyrlykt',
        cookie: `fyrlykt-patient=${reporter.token}`,
      },
      body: JSON.stringify({
        query: mutation,
        variables: {
          input: {
            submissionId,
            patientId: reporter.patientId,
            items: [{ measurement: { kind: 'spo2', value, unit: '%', takenAt } }],
          },
        },
      }),
    });
    const answer = (await response.json()) as { data?: { submit: { __typename: string } } };
    return answer.data?.submit.__typename === 'SubmissionAccepted';
  } catch {
    return false;
  }
}

describe(`${kills} kills during ${submissions} submissions from ${clients} clients`, () => {
  const house = new WholeHouse();
  const journal: Entry[] = [];
  let reporters: Reporter[] = [];
  let begun = new Date();
  let owner: Client | undefined;
  let before: Map<string, number>;

  const ask = (): Client => {
    if (!owner) throw new Error('The house was never opened.');
    return owner;
  };
  const redCounts = async (): Promise<Map<string, number>> => {
    const { rows } = await ask().query<{ id: string; n: number }>(
      `select patient_id as id, sum(count)::int as n from episodes.finding where rule_id = 'spo2-low' group by 1`,
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  };

  beforeAll(async () => {
    await house.open();
    owner = await house.owner();
    reporters = await reportersOf(ask());
    before = await redCounts();
    begun = new Date();
    await owner.end();

    const next = chance(7);
    const entries = Array.from({ length: submissions }, (_, index): Entry => {
      const reporter = reporters[Math.floor(next() * reporters.length)];
      if (!reporter) throw new Error('The demo has nobody with a limit for SpO2.');
      return { submissionId: uuidv7(), reporter, value: 80 + Math.floor(next() * 19) + (index % 2) };
    });
    const waiting = [...entries];
    const client = async (): Promise<void> => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        const takenAt = new Date().toISOString();
        // A client that was not answered sends the very same again, to whichever API answers.
        for (
          let turn = Math.floor(next() * 2);
          !(await attempt(house.urls[turn % 2 === 0 ? 0 : 1], entry, takenAt));
          turn += 1
        )
          await pause(100);
        journal.push(entry);
      }
    };
    const killer = async (): Promise<void> => {
      const targets: Target[] = ['api', 'second-api', 'worker', 'postgres', 'launcher'];
      for (let done = 0; done < kills; done += 1) {
        const share = Math.floor((submissions * (done + 0.5)) / kills);
        await waitFor('the next kill is due', () => journal.length >= share || waiting.length === 0, 300_000);
        await house.kill(targets[Math.floor(next() * targets.length)] ?? 'api');
      }
    };
    await Promise.all([killer(), ...Array.from({ length: clients }, client)]);
    await house.mend();
    owner = await house.owner();
  }, 900_000);

  afterAll(async () => {
    await owner?.end();
    await house.close();
  }, 60_000);

  it('has stored every acknowledged submission exactly once, with its value', async () => {
    expect(journal).toHaveLength(submissions);
    const { rows } = await ask().query<{ id: string; value: number }>(
      'select submission_id as id, value from measurements.measurement where received_at >= $1',
      [begun],
    );
    expect(rows).toHaveLength(submissions);
    const stored = new Map(rows.map(({ id, value }) => [id, value]));
    expect(journal.filter(({ submissionId, value }) => stored.get(submissionId) !== value)).toEqual([]);
  });

  it('has each breach in exactly one finding, counted once', async () => {
    const after = await redCounts();
    const expected = new Map<string, number>();
    for (const { reporter, value } of journal) {
      if (value < reporter.limit) expected.set(reporter.patientId, (expected.get(reporter.patientId) ?? 0) + 1);
    }
    expect(expected.size).toBeGreaterThan(5);
    for (const [patientId, breaches] of expected) {
      expect([patientId, (after.get(patientId) ?? 0) - (before.get(patientId) ?? 0)]).toEqual([patientId, breaches]);
    }
  });

  it('never has two open episodes of one lane', async () => {
    const { rows } = await ask().query(
      `select patient_id, lane from episodes.episode where state <> 'CLOSED' group by 1, 2 having count(*) > 1`,
    );
    expect(rows).toEqual([]);
  });

  it('has told of every step at least once, repeating itself only under the same key', async () => {
    await waitFor(
      'nothing waits to be told',
      async () => {
        const { rows } = await ask().query<{ n: number }>(
          `select (select count(*) from notifications.notification where sent_at is null)::int
              + (select count(*) from episodes.episode where next_step_due_at < now() - interval '5 seconds')::int as n`,
        );
        return rows[0]?.n === 0;
      },
      60_000,
    );
    const { rows: steps } = await ask().query<{ key: string }>(
      'select key from notifications.notification where created_at >= $1',
      [begun],
    );
    const told = new Set(house.notifications().map(({ key }) => key));
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.filter(({ key }) => !told.has(key))).toEqual([]);
  });

  it('kept the sign-ins and every earlier submission', async () => {
    const [reporter] = reporters;
    const response = await fetch(`${house.urls[0]}/auth/session`, {
      headers: { cookie: `fyrlykt-patient=${reporter?.token ?? ''}` },
    });
    expect(await response.json()).toMatchObject({ signedIn: true });
  });
});
