import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { openHouse, PortalClient, type House } from '../support';
import { Chance } from '../support/chance';
import {
  borderlines,
  breachesOfEpisodes,
  breachesOfValues,
  closeOpen,
  doublyOpen,
  type Borderline,
} from '../support/plan-limits';
import { reading, send } from './patients';

const submissions = 500;
const chance = new Chance(11);

interface Sent {
  patientId: string;
  submissionId: string;
  kind: string;
  value: number;
  items: unknown[];
}

type Clients = Map<string, PortalClient>;

/** Each patient signed in, whether the demo lists them by a key or not. */
async function signInAll(house: House, people: readonly Borderline[]): Promise<Clients> {
  const clients: Clients = new Map();
  for (const { patientId, personId } of people) {
    if (clients.has(patientId)) continue;
    const token = randomBytes(32).toString('base64url');
    await house.database.rows(
      `insert into identity.session (token_hash, audience, person_id, created_at, last_seen_at, idle_ends_at, ends_at)
       values ($1, 'patient', $2, platform.now(), platform.now(), platform.now() + interval '1 hour', platform.now() + interval '1 hour')`,
      [createHash('sha256').update(token).digest(), personId],
    );
    clients.set(patientId, new PortalClient(house.service.urls.patient, `fyrlykt-patient=${token}`));
  }
  return clients;
}

/** Readings of the last forty minutes, on and beside the limits of each plan; not everybody gets as bad as their plan knows. */
function makeSubmissions(everybody: readonly Borderline[], now: number): Sent[] {
  const people = everybody.map((each) => ({
    ...each,
    values: chance.shuffle(each.values).slice(0, 2),
  }));
  return Array.from({ length: submissions }, () => {
    const { patientId, kind, unit, values } = chance.pick(people);
    const value = chance.pick(values);
    const takenAt = new Date(now - (1 + chance.next() * 40) * 60_000).toISOString();
    // Strange values are confirmed, so that no question is asked of one order of arrival and not of another.
    const item = reading(kind, value, unit, { takenAt, confirmed: true });
    return { patientId, submissionId: uuidv7(), kind, value, items: [item] };
  });
}

async function sendAll(clients: Clients, list: readonly Sent[], atOnce: number): Promise<string[]> {
  const waiting = [...list];
  const answers: string[] = [];
  const client = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const portal = clients.get(next.patientId);
      if (!portal) throw new Error('A patient without a session was to send.');
      answers.push((await send(portal, next.patientId, next.items, next.submissionId)).__typename);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  return answers;
}

describe(`${submissions} submissions, each sent one to five times, shuffled, by two clients at once`, () => {
  let shuffled: House;
  let inOrder: House;
  let people: Borderline[];
  let sent: Sent[];
  let deliveries = 0;
  let begun: Date;
  const answers = new Set<string>();

  beforeAll(async () => {
    [shuffled, inOrder] = await Promise.all([openHouse(), openHouse()]);
    people = await borderlines(shuffled.database.owner);
    for (const { database } of [shuffled, inOrder]) await closeOpen(database.owner);
    begun = new Date();
    sent = makeSubmissions(people, begun.getTime());

    const repeated = chance.shuffle(sent.flatMap((each) => Array.from({ length: 1 + chance.below(5) }, () => each)));
    deliveries = repeated.length;
    const halves = [repeated.filter((_, index) => index % 2 === 0), repeated.filter((_, index) => index % 2 === 1)];
    const signedIn = [await signInAll(shuffled, people), await signInAll(shuffled, people)] as const;
    const once = await signInAll(inOrder, people);
    const outcomes = await Promise.all([
      sendAll(signedIn[0], halves[0] ?? [], 4),
      sendAll(signedIn[1], halves[1] ?? [], 4),
      sendAll(once, sent, 1),
    ]);
    for (const answer of outcomes.flat()) answers.add(answer);
  }, 240_000);
  afterAll(async () => {
    await Promise.all([shuffled.close(), inOrder.close()]);
  });

  it('are all accepted, the repeated ones too', () => {
    console.info(
      `${deliveries} deliveries of ${submissions} submissions from ${new Set(people.map((p) => p.patientId)).size} patients`,
    );
    expect([...answers]).toEqual(['SubmissionAccepted']);
    expect(deliveries).toBeGreaterThan(2 * submissions);
  });

  it('are stored once each, with the value sent', async () => {
    const expected = sent.map(({ submissionId, value }) => ({ id: submissionId, value }));
    for (const { database } of [shuffled, inOrder]) {
      const rows = await database.rows<{ id: string; value: number }>(
        'select submission_id as id, value from measurements.measurement where received_at >= $1',
        [begun],
      );
      const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);
      expect(rows.toSorted(byId)).toEqual(expected.toSorted(byId));
    }
  });

  it('break the same rules, as often and as badly, in any order, and as SQL counts them', async () => {
    const [one, other] = [shuffled.database.owner, inOrder.database.owner];
    const found = await breachesOfEpisodes(one, begun);
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found.map(({ zone }) => zone))).toEqual(new Set(['RED', 'YELLOW']));
    expect(found).toEqual(await breachesOfEpisodes(other, begun));
    expect(found).toEqual(await breachesOfValues(one, begun));
  });

  it('open the same episodes: one for each patient and lane', async () => {
    // What waits for more readings, or for the same device again, is as it was at its own moment: order belongs to it.
    const episodes = (house: House) =>
      house.database.rows(
        `select e.patient_id, e.lane, e.zone, f.rule_id, f.worst_zone
         from episodes.episode e join episodes.finding f on f.episode_id = e.id
         where e.opened_at >= $1 and f.code not in ('too-few-readings', 'device-changed') order by 1, 2, 4, 5`,
        [begun],
      );
    expect(await episodes(shuffled)).toEqual(await episodes(inOrder));
    expect(await doublyOpen(shuffled.database.owner)).toEqual([]);
    const opened = (house: House) =>
      house.database.rows(
        'select patient_id, lane, count(*)::int as n from episodes.episode where opened_at >= $1 group by 1, 2 order by 1, 2',
        [begun],
      );
    expect(await opened(shuffled)).toEqual(await opened(inOrder));
  });
});
