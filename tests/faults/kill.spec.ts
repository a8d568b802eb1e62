import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { Chance } from '../support/chance';
import {
  borderlines,
  breachesOfEpisodes,
  breachesOfValues,
  closeOpen,
  doublyOpen,
  type Borderline,
} from '../support/plan-limits';
import { waitFor } from '../support/wait-for';
import { WholeHouse, type Target } from './whole-house';

/** Short in the test run; FYRLYKT_FAULTS_DOSE=long for 1,000 submissions and 20 kills. */
const long = process.env['FYRLYKT_FAULTS_DOSE'] === 'long';
const submissions = long ? 1_000 : 200;
const kills = long ? 20 : 6;
const clients = 8;
const targets: readonly Target[] = ['launcher', 'api', 'second-api', 'worker', 'postgres'];

const mutation = `mutation ($input: SubmitInput!) { submit(input: $input) { __typename ... on SubmissionAccepted { outcome { zone } }
  ... on SubmissionRefused { refusals { code } } } }`;

interface Entry {
  submissionId: string;
  person: Borderline;
  value: number;
}

/** Everybody who will send, signed in. */
async function signIn(owner: Client, people: readonly Borderline[]): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const { patientId, personId } of people) {
    if (tokens.has(patientId)) continue;
    const token = randomBytes(32).toString('base64url');
    await owner.query(
      `insert into identity.session (token_hash, audience, person_id, created_at, last_seen_at, idle_ends_at, ends_at)
       values ($1, 'patient', $2, now(), now(), now() + interval '2 hours', now() + interval '2 hours')`,
      [createHash('sha256').update(token).digest(), personId],
    );
    tokens.set(patientId, token);
  }
  return tokens;
}

/** One attempt at one of the two APIs; true only when the answer says that it is stored. */
async function attempt(
  url: string,
  token: string,
  { submissionId, person, value }: Entry,
  takenAt: string,
): Promise<boolean> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      signal: AbortSignal.timeout(10_000),
      headers: {
        'content-type': 'application/json',
        origin: url,
        'x-requested-with': 'fyrlykt',
        cookie: `fyrlykt-patient=${token}`,
      },
      body: JSON.stringify({
        query: mutation,
        variables: {
          input: {
            submissionId,
            patientId: person.patientId,
            items: [{ measurement: { kind: person.kind, value, unit: person.unit, takenAt, confirmed: true } }],
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
  const chance = new Chance(7);
  /** What was acknowledged, by its id. */
  const journal = new Map<string, Entry>();
  const killed: Target[] = [];
  let sent: Entry[] = [];
  let attempts = 0;
  let people: Borderline[] = [];
  let tokens = new Map<string, string>();
  let begun = new Date();
  let owner: Client | undefined;

  const ask = (): Client => {
    if (!owner) throw new Error('The house was never opened.');
    return owner;
  };
  /** Sends what waits, the very same again until it is answered, to whichever API answers. */
  const client = async (waiting: Entry[]): Promise<void> => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      const takenAt = new Date().toISOString();
      const token = tokens.get(entry.person.patientId) ?? '';
      for (let turn = chance.below(2); ; turn += 1) {
        attempts += 1;
        if (await attempt(house.urls[turn % 2 === 0 ? 0 : 1], token, entry, takenAt)) break;
        await pause(100);
      }
      journal.set(entry.submissionId, entry);
    }
  };
  /** Each target at least once, the rest by chance, evenly over the run. */
  const killer = async (): Promise<void> => {
    const more = Array.from({ length: kills - targets.length }, () => chance.pick(targets));
    for (const [done, target] of chance.shuffle([...targets, ...more]).entries()) {
      const share = Math.floor((submissions * (done + 0.5)) / kills);
      await waitFor('the next kill is due', () => journal.size >= share, 300_000);
      await house.kill(target);
      killed.push(target);
    }
  };

  beforeAll(async () => {
    await house.open();
    owner = await house.owner();
    people = await borderlines(owner);
    tokens = await signIn(owner, people);
    await closeOpen(owner);
    begun = new Date();
    await owner.end();
    sent = Array.from({ length: submissions }, () => {
      const person = chance.pick(people);
      return { submissionId: uuidv7(), person, value: chance.pick(person.values) };
    });
    const waiting = [...sent];
    await Promise.all([killer(), ...Array.from({ length: clients }, () => client(waiting))]);
    await house.mend();
    owner = await house.owner();
  }, 900_000);

  afterAll(async () => {
    console.info(
      `${journal.size} of ${submissions} submissions acknowledged after ${attempts} attempts; killed: ${killed.join(', ')}`,
    );
    await owner?.end();
    await house.close();
  }, 60_000);

  it('kills everything that runs at least once', () => {
    expect(killed).toHaveLength(kills);
    expect(new Set(killed)).toEqual(new Set(targets));
  });

  it('has stored every acknowledged submission exactly once, with its value', async () => {
    expect(journal.size).toBe(submissions);
    const { rows } = await ask().query<{ patientId: string; id: string; value: number }>(
      `select patient_id as "patientId", submission_id as id, value from measurements.measurement
       where received_at >= $1 and submission_id = any ($2) order by submission_id`,
      [begun, [...journal.keys()]],
    );
    const expected = [...journal.values()].map(({ submissionId, person, value }) => ({
      patientId: person.patientId,
      id: submissionId,
      value,
    }));
    expect(rows).toEqual(expected.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  });

  it('has each breach in exactly one finding, counted once, as SQL counts them from the stored values', async () => {
    const breaches = await breachesOfValues(ask(), begun);
    expect(breaches.length).toBeGreaterThan(5);
    expect(await breachesOfEpisodes(ask(), begun)).toEqual(breaches);
  });

  it('never has two open episodes of one lane', async () => {
    expect(await doublyOpen(ask())).toEqual([]);
  });

  it('has fired every due step, and told of each at least once, repeating itself only under the same key', async () => {
    await waitFor(
      'nothing waits to be told',
      async () => {
        const { rows } = await ask().query<{ n: number }>(
          `select (select count(*) from notifications.notification where sent_at is null)::int
              + (select count(*) from episodes.episode where next_step_due_at < platform.now() - interval '5 seconds')::int as n`,
        );
        return rows[0]?.n === 0;
      },
      60_000,
    );
    const { rows: steps } = await ask().query<{ prefix: string; keys: string[] }>(
      `select format('episode:%s:%s:%s:', s.episode_id, s.round, s.step) as prefix,
              coalesce(array_agg(n.key) filter (where n.key is not null), '{}') as keys
       from episodes.escalation_step s
       left join notifications.notification n on starts_with(n.key, format('episode:%s:%s:%s:', s.episode_id, s.round, s.step))
       where s.fired_at >= $1 group by 1`,
      [begun],
    );
    const told = new Set(house.notifications().map(({ key }) => key));
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.filter(({ keys }) => keys.length === 0)).toEqual([]);
    expect(steps.flatMap(({ keys }) => keys).filter((key) => !told.has(key))).toEqual([]);
  });

  it('kept the sign-ins', async () => {
    const [token] = tokens.values();
    const response = await fetch(`${house.urls[0]}/auth/session`, {
      headers: { cookie: `fyrlykt-patient=${token ?? ''}` },
    });
    expect(await response.json()).toMatchObject({ signedIn: true });
  });
});
