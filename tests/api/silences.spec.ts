import { v7 as uuidv7 } from 'uuid';
import { openHouse, readClock, resetClock, setClock, waitFor, type House } from '../support';
import { patientOf, reading } from './patients';
import { quietPlan } from './quiet-plan';
import { codeOf, SilenceHand } from './silence-hand';
import { openWard, signIn, type Bed } from './ward';

const submit = `mutation ($input: SubmitInput!) { submit(input: $input) { ... on SubmissionAccepted { outcome {
  zone advice { text } findings { ruleId zone snoozed } whoLooks { answerBy } retestOffered seen { state } } } } }`;

interface Outcome {
  zone: string;
  advice: { text: string } | null;
  findings: { ruleId: string; zone: string; snoozed: boolean }[];
  whoLooks: { answerBy: string | null };
  retestOffered: boolean;
}

const dayMilliseconds = 86_400_000;

/** The calendar day in Oslo, where these patients live, some days from an instant. */
const dayIn = (at: Date, days = 0): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(at.getTime() + days * dayMilliseconds);

describe('silences', () => {
  let house: House;
  let unitId: string;
  let hand: SilenceHand;

  beforeAll(async () => {
    house = await openHouse({ processes: ['main', 'worker'] });
    unitId = (await patientOf(house, 'patient-kols')).unitId;
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await resetClock(house.database);
    hand = new SilenceHand(await house.as('nurse-a', 'clinician'));
  });

  const admit = async (count = 1): Promise<Bed[]> => {
    const beds = await openWard(
      house,
      unitId,
      Array.from({ length: count }, () => quietPlan),
    );
    await signIn(house, beds);
    return beds;
  };
  const admitOne = async (): Promise<Bed> => (await admit())[0]!;
  const today = async (days = 0): Promise<string> => dayIn(await readClock(house.database), days);

  const measure = async (
    { client, patientId }: Bed,
    value: number,
    { kind = 'spo2', takenAt }: { kind?: string; takenAt?: Date } = {},
  ): Promise<Outcome> => {
    const at = (takenAt ?? (await readClock(house.database))).toISOString();
    const unit = kind === 'spo2' ? '%' : '/min';
    const items = [reading(kind, value, unit, { takenAt: at, confirmed: true })];
    const input = { submissionId: uuidv7(), patientId, items };
    return (await client.get<{ submit: { outcome: Outcome } }>(submit, { input })).submit.outcome;
  };
  const episodesOf = ({ patientId }: Bed) =>
    house.database.rows<{ lane: string; zone: string }>(
      'select lane, zone from episodes.episode where patient_id = $1 order by lane',
      [patientId],
    );

  describe('a snooze', () => {
    it('opens no episode for its direction, and the patient is told the own colour', async () => {
      const bed = await admitOne();
      const { silence } = await hand.snooze(bed, await today(13));
      expect(silence).toMatchObject({ __typename: 'Snooze', state: 'IN_FORCE', kind: 'spo2', direction: 'LOW' });
      const outcome = await measure(bed, 90);
      expect(outcome).toMatchObject({ zone: 'YELLOW', advice: { text: 'Ta det med ro.' }, retestOffered: false });
      expect(outcome.findings).toEqual([{ ruleId: 'oxygen', zone: 'YELLOW', snoozed: true }]);
      expect(outcome.whoLooks.answerBy).toBeNull();
      expect(await episodesOf(bed)).toEqual([]);
    });

    it('is told to the patient the same way later, and to professionals', async () => {
      const bed = await admitOne();
      await hand.snooze(bed, await today());
      await measure(bed, 90);
      const { today: page } = await bed.client.get<{ today: { latest: Outcome } }>(
        'query ($id: ID!) { today(patientId: $id) { latest { zone findings { snoozed } whoLooks { answerBy } } } }',
        { id: bed.patientId },
      );
      const told = { zone: 'YELLOW', findings: [{ snoozed: true }] };
      expect(page.latest).toEqual({ ...told, whoLooks: { answerBy: null } });
      const { patient } = await hand.client.get<{ patient: { submissions: { edges: { node: unknown }[] } } }>(
        'query ($id: ID!) { patient(id: $id) { submissions { edges { node { zone findings { snoozed } } } } } }',
        { id: bed.patientId },
      );
      expect(patient.submissions.edges.map(({ node }) => node)).toEqual([told]);
    });

    it('leaves the other direction, another measure and safety alone', async () => {
      const [high, pulse] = (await admit(2)) as [Bed, Bed];
      await hand.snooze(high, await today());
      expect((await measure(high, 99)).findings).toEqual([{ ruleId: 'oxygen', zone: 'YELLOW', snoozed: false }]);
      expect(await episodesOf(high)).toEqual([{ lane: 'CLINICAL', zone: 'YELLOW' }]);
      await hand.snooze(pulse, await today(), { kind: 'heart-rate', direction: 'HIGH' });
      expect((await measure(pulse, 110, { kind: 'heart-rate' })).whoLooks.answerBy).not.toBeNull();
      expect(await episodesOf(pulse)).toEqual([{ lane: 'CLINICAL', zone: 'YELLOW' }]);
    });

    it('is lifted by a worse zone for good', async () => {
      const bed = await admitOne();
      await hand.snooze(bed, await today(5));
      await measure(bed, 90);
      expect((await measure(bed, 86)).zone).toBe('RED');
      expect(await episodesOf(bed)).toEqual([{ lane: 'CLINICAL', zone: 'RED' }]);
      const [lifted] = await hand.of(bed);
      expect(lifted).toMatchObject({ state: 'LIFTED', liftedBy: null });
      expect(lifted?.liftedAt).not.toBeNull();
      expect((await measure(bed, 90)).findings).toEqual([{ ruleId: 'oxygen', zone: 'YELLOW', snoozed: false }]);
    });

    it('holds until its end and no longer', async () => {
      const bed = await admitOne();
      const noon = new Date(`${await today(1)}T12:00:00Z`);
      await setClock(house.database, noon);
      hand = new SilenceHand(await house.as('nurse-a', 'clinician'));
      const { silence } = await hand.snooze(bed, dayIn(noon, 1));
      const end = Date.parse(silence?.endsAt ?? '');
      const last = new Date(end - 60_000);
      expect([dayIn(last), dayIn(new Date(end))]).toEqual([dayIn(noon, 1), dayIn(noon, 2)]);
      await setClock(house.database, last);
      await signIn(house, [bed]);
      await measure(bed, 90);
      expect(await episodesOf(bed)).toEqual([]);
      await setClock(house.database, new Date(end));
      await signIn(house, [bed]);
      // What was measured within, and comes only now, is still silent; what is measured now is not.
      await measure(bed, 90, { takenAt: last });
      expect(await episodesOf(bed)).toEqual([]);
      await measure(bed, 90);
      expect(await episodesOf(bed)).toEqual([{ lane: 'CLINICAL', zone: 'YELLOW' }]);
      hand = new SilenceHand(await house.as('nurse-a', 'clinician'));
      expect(await hand.of(bed)).toMatchObject([{ state: 'ENDED', liftedAt: null }]);
    });

    it('is lifted by hand once, and the row stays', async () => {
      const bed = await admitOne();
      const { silence } = await hand.snooze(bed, await today());
      const lifted = await hand.lift(silence?.id ?? '');
      expect(lifted.silence).toMatchObject({ state: 'LIFTED', liftedBy: silence?.setBy });
      await measure(bed, 90);
      expect(await episodesOf(bed)).toHaveLength(1);
      expect(codeOf(await hand.lift(silence?.id ?? ''))).toBe('silence/over');
    });

    it('makes the same of two readings in whichever order they come', async () => {
      const beds = (await admit(2)) as [Bed, Bed];
      for (const bed of beds) await hand.snooze(bed, await today());
      const begun = await readClock(house.database);
      const [red, yellow] = [10, 20].map((more) => new Date(begun.getTime() + more)) as [Date, Date];
      await new Promise((resolve) => setTimeout(resolve, 50));
      await measure(beds[0], 86, { takenAt: red });
      await measure(beds[0], 90, { takenAt: yellow });
      await measure(beds[1], 90, { takenAt: yellow });
      await measure(beds[1], 86, { takenAt: red });
      for (const bed of beds) {
        expect(await episodesOf(bed)).toEqual([{ lane: 'CLINICAL', zone: 'RED' }]);
        expect(await hand.of(bed)).toMatchObject([{ state: 'LIFTED', liftedAt: red.toISOString() }]);
      }
    });

    it('is refused when it is unbounded, empty, about nothing, or there already', async () => {
      const bed = await admitOne();
      const code = async (days: number, more: Record<string, unknown> = {}) =>
        codeOf(await hand.snooze(bed, await today(days), more));
      expect(await code(14)).toBe('snooze/period');
      expect(await code(-1)).toBe('snooze/period');
      expect(await code(1, { lastDay: '2027-02-30' })).toBe('request/not-a-day');
      expect(await code(1, { reason: '  ' })).toBe('snooze/reason');
      expect(await code(1, { kind: 'weight' })).toBe('snooze/kind-not-watched');
      expect(await code(1)).toBeUndefined();
      expect(await code(2)).toBe('snooze/already-set');
    });

    it('is set once by two who do it at the same time', async () => {
      const bed = await admitOne();
      const colleague = new SilenceHand(await house.as('nurse-a2', 'clinician'));
      const day = await today();
      const done = await Promise.all([hand, colleague].map((each) => each.snooze(bed, day)));
      expect(done.map(codeOf).sort()).toEqual(['snooze/already-set', undefined]);
    });
  });

  describe('a pause', () => {
    /** Moves the clock and waits until the sweep has looked for what is missing. */
    const live = async (beds: readonly Bed[], until: Date): Promise<void> => {
      await setClock(house.database, until);
      const ids = beds.map(({ patientId }) => patientId);
      await waitFor(
        'the sweep',
        async () => {
          const due = await house.database.rows(
            'select 1 from patients.monitoring where patient_id = any ($1) and next_due_at <= platform.now()',
            [ids],
          );
          return due.length === 0;
        },
        30_000,
      );
      await signIn(house, beds);
      hand = new SilenceHand(await house.as('nurse-a', 'clinician'));
    };

    it('misses nothing while it lasts, goes on by itself, and may end early', async () => {
      const beds = await admit(3);
      const [control, paused, early] = beds as [Bed, Bed, Bed];
      const day = await today(1);
      const at = (clock: string, days = 0): Date => new Date(`${dayIn(new Date(`${day}T12:00:00Z`), days)}T${clock}Z`);
      await setClock(house.database, at('05:00:00'));
      await house.database.rows(
        `update patients.monitoring set next_due_at = platform.now() + interval '1 hour' where patient_id = any ($1)`,
        [beds.map(({ patientId }) => patientId)],
      );
      await live([], at('05:00:01'));
      expect((await hand.pause(paused, day, day)).silence).toMatchObject({ __typename: 'Pause', lastDay: day });
      const { silence } = await hand.pause(early, day, dayIn(at('12:00:00'), 20));

      await live(beds, at('12:00:00'));
      expect(await episodesOf(control)).toEqual([{ lane: 'ADHERENCE', zone: 'YELLOW' }]);
      expect([await episodesOf(paused), await episodesOf(early)]).toEqual([[], []]);
      await hand.lift(silence?.id ?? '');

      await live(beds, at('12:00:00', 1));
      expect([await episodesOf(paused), await episodesOf(early)].flat()).toEqual([
        { lane: 'ADHERENCE', zone: 'YELLOW' },
        { lane: 'ADHERENCE', zone: 'YELLOW' },
      ]);
    });

    it('stands on Today, asks for nothing, and judges what is sent nevertheless', async () => {
      const bed = await admitOne();
      const query = `query ($id: ID!) { today(patientId: $id) { tasks { taskId } pauses { reason lastDay wholePlan } } }`;
      const read = async () =>
        (await bed.client.get<{ today: { tasks: unknown[]; pauses: unknown[] } }>(query, { id: bed.patientId })).today;
      expect(await read()).toMatchObject({ tasks: [{ taskId: 'oxygen' }], pauses: [] });
      const lastDay = await today(9);
      await hand.pause(bed, await today(-2), lastDay, { reason: 'ADMISSION', note: 'Lungemedisin' });
      expect(await read()).toEqual({ tasks: [], pauses: [{ reason: 'ADMISSION', lastDay, wholePlan: true }] });
      expect((await measure(bed, 90)).zone).toBe('YELLOW');
      expect(await episodesOf(bed)).toEqual([{ lane: 'CLINICAL', zone: 'YELLOW' }]);
    });

    it('is refused when it is too long, too far away, over another, or of another patient', async () => {
      const [bed, other] = (await admit(2)) as [Bed, Bed];
      const code = async (first: number, last: number, more: Record<string, unknown> = {}) =>
        codeOf(await hand.pause(bed, await today(first), await today(last), more));
      expect(await code(0, 30)).toBe('pause/period');
      expect(await code(2, 1)).toBe('pause/period');
      expect(await code(-5, -1)).toBe('pause/period');
      expect(await code(-15, 1)).toBe('pause/period');
      expect(await code(91, 92)).toBe('pause/period');
      expect(await code(0, 1, { note: 'x'.repeat(501) })).toBe('pause/note');
      expect(await code(0, 1, { pathwayId: other.patientId })).toBe('pause/pathway-absent');
      expect(await code(3, 5)).toBeUndefined();
      expect(await code(1, 3)).toBe('pause/overlaps');
      expect(await code(0, 2)).toBeUndefined();
    });

    it('is set again in the same days once it was lifted', async () => {
      const bed = await admitOne();
      const set = async () => hand.pause(bed, await today(), await today(5));
      await hand.lift((await set()).silence?.id ?? '');
      expect((await set()).silence).toMatchObject({ state: 'IN_FORCE' });
    });
  });

  it('stand on the work list beside the patient’s episode while they are in force', async () => {
    const bed = await admitOne();
    await hand.snooze(bed, await today());
    await hand.pause(bed, await today(1), await today(2));
    await measure(bed, 99);
    const { workList } = await hand.client.get<{
      workList: { edges: { node: { patient: { id: string }; silences: unknown[] } }[] };
    }>(
      `query ($u: ID!) { workList(unitId: $u, group: CLINICAL, first: 100) { edges { node { patient { id } silences { what kind direction } } } } }`,
      { u: unitId },
    );
    const row = workList.edges.find(({ node }) => node.patient.id === bed.patientId)?.node;
    expect(row?.silences).toEqual([{ what: 'SNOOZE', kind: 'spo2', direction: 'LOW' }]);
  });

  it('are absent to a nurse of another municipality', async () => {
    const bed = await admitOne();
    const { silence } = await hand.snooze(bed, await today());
    const stranger = new SilenceHand(await house.as('nurse-b', 'clinician'));
    const nobody = { ...bed, patientId: uuidv7() };
    const day = await today();
    const asked = async (whom: Bed) => [
      codeOf(await stranger.snooze(whom, day)),
      codeOf(await stranger.pause(whom, day, day)),
    ];
    expect(await asked(bed)).toEqual(['patient/absent', 'patient/absent']);
    expect(await asked(nobody)).toEqual(await asked(bed));
    expect(codeOf(await stranger.lift(silence?.id ?? ''))).toBe('silence/absent');
    expect(codeOf(await stranger.lift(uuidv7()))).toBe('silence/absent');
    expect(await hand.of(bed)).toMatchObject([{ state: 'IN_FORCE' }]);
  });

  it('are not set by who may only read', async () => {
    const bed = await admitOne();
    await house.database.rows(`update patients.care_access set scope = 'read' where patient_id = $1 and unit_id = $2`, [
      bed.patientId,
      unitId,
    ]);
    expect(codeOf(await hand.snooze(bed, await today()))).toBe('patient/absent');
  });

  it('leave a trace of who set and who lifted them', async () => {
    const bed = await admitOne();
    const { silence } = await hand.snooze(bed, await today());
    await hand.lift(silence?.id ?? '');
    await hand.pause(bed, await today(), await today());
    const traces = await house.database.rows<{ operation: string; silence: string | null }>(
      `select e.operation, e.details ->> 'silence' as silence from audit.entry e join identity.demo_person d using (person_id)
       where e.patient_id = $1 and d.key = 'nurse-a' and e.kind = 'write' order by e.id`,
      [bed.patientId],
    );
    expect(traces.map(({ operation }) => operation)).toEqual([
      'plans.snooze-measure',
      'plans.lift-silence',
      'plans.pause-pathway',
    ]);
    expect(traces.slice(0, 2).map((trace) => trace.silence)).toEqual([silence?.id, silence?.id]);
  });

  it('are rows that nobody changes, deletes or takes the lift back from', async () => {
    const bed = await admitOne();
    const { silence } = await hand.snooze(bed, await today());
    const app = await house.database.connect('fyrlykt_app');
    await app.query(
      `select set_config('fyrlykt.units', $1, false), set_config('fyrlykt.patient', $2, false), set_config('fyrlykt.purpose', 'care', false)`,
      [`{${unitId}}`, bed.patientId],
    );
    await expect(app.query(`update plans.silence set ends_at = 'infinity'`)).rejects.toThrow(/permission denied/);
    await expect(app.query(`delete from plans.silence`)).rejects.toThrow(/permission denied/);
    await hand.lift(silence?.id ?? '');
    const back = app.query(`update plans.silence set lifted_at = null, lifted_by_person_id = null`);
    await expect(back).rejects.toThrow(/stays lifted/);
    const forged = app.query(
      `insert into plans.silence (patient_id, what, kind, direction, reason, begins_at, ends_at, set_at, set_by_person_id)
       values ($1, 'snooze', 'spo2', 'low', 'x', now(), now() + interval '1 hour', now(), $2)`,
      [bed.patientId, bed.personId],
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});
