import { addDays, weekdayOf } from '@fyrlykt/triage';
import { v7 as uuidv7 } from 'uuid';
import { openHouse, readClock, resetClock, setClock, waitFor, type House } from '../support';
import { DoseHand } from './dose-hand';
import { dosedPlan } from './dosed-plan';
import { patientOf, send, spo2 } from './patients';
import { PlanHand, planPlaceOf } from './plans';
import { codeOf, SilenceHand } from './silence-hand';
import { openWard, signIn, type Bed } from './ward';

const dayIn = (at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(at);

describe('the dose of monitoring', () => {
  let house: House;
  let unitId: string;
  let hand: DoseHand;

  beforeAll(async () => {
    house = await openHouse({ processes: ['main', 'worker'] });
    unitId = (await patientOf(house, 'patient-kols')).unitId;
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await resetClock(house.database);
    hand = new DoseHand(await house.as('nurse-a', 'clinician'));
  });

  const today = async (days = 0): Promise<string> => addDays(dayIn(await readClock(house.database)), days);
  const admit = async (count = 1): Promise<Bed[]> => {
    const plan = dosedPlan(await today());
    const beds = await openWard(
      house,
      unitId,
      Array.from({ length: count }, () => plan),
    );
    await signIn(house, beds);
    return beds;
  };
  const admitOne = async (): Promise<Bed> => (await admit())[0]!;
  const lower = async (bed: Bed, to = 1) => {
    const { planVersionId, step } = await hand.one(bed);
    return hand.change(planVersionId, [step, to]);
  };
  const measure = async ({ client, patientId }: Bed, value: number, daysAgo = 0) => {
    const takenAt = new Date((await readClock(house.database)).getTime() - daysAgo * 86_400_000).toISOString();
    return (await send(client, patientId, [spo2(value, { takenAt, confirmed: true })])).outcome!;
  };
  const page = async ({ client, patientId }: Bed) =>
    await client.get<{
      today: { tasks: { taskId: string }[]; doseChanges: unknown[] };
      myPlan: Record<string, unknown>;
    }>(
      `query ($id: ID!) { today(patientId: $id) { tasks { taskId } doseChanges { fromDay lessOften title { text } } }
           myPlan(patientId: $id) { tasks { weekdays everyDays } doseChanges { fromDay } } }`,
      { id: patientId },
    );
  const nextDue = async ({ patientId }: Bed): Promise<string | undefined> => {
    const [row] = await house.database.rows<{ at: Date | null }>(
      'select next_due_at as at from patients.monitoring where patient_id = $1',
      [patientId],
    );
    return row?.at ? dayIn(row.at) : undefined;
  };
  /** Moves the clock, signs everybody in again, and waits until the sweep has looked for what is missing. */
  const live = async (beds: readonly Bed[], until: Date): Promise<void> => {
    await setClock(house.database, until);
    const ids = beds.map(({ patientId }) => patientId);
    const late = 'select 1 from patients.monitoring where patient_id = any ($1) and next_due_at <= platform.now()';
    await waitFor('the sweep', async () => (await house.database.rows(late, [ids])).length === 0, 30_000);
    await signIn(house, beds);
    hand = new DoseHand(await house.as('nurse-a', 'clinician'));
  };

  it('stepped down by hand asks for less from tomorrow on, and misses nothing of what it does not ask for', async () => {
    // In the window of the day before, so that both have done what was asked for until then.
    await live([], new Date(`${await today(1)}T07:30:00Z`));
    const beds = (await admit(2)) as [Bed, Bed];
    const [control, lowered] = beds;
    const day = await today();
    for (const bed of beds) expect(await measure(bed, 95)).toMatchObject({ zone: 'GREEN' });
    const asked = (await page(lowered)).today.tasks;
    const acted = await lower(lowered);
    expect(acted.change).toMatchObject({ step: 1, fromDay: addDays(day, 1), reason: 'Stabil i fire uker', zone: null });
    expect(acted.change?.changedBy).toMatch(/\w+ \w+/);
    const told = await page(lowered);
    expect(told.today.tasks).toEqual(asked);
    expect(told.today.doseChanges).toEqual([
      { fromDay: addDays(day, 1), lessOften: true, title: { text: 'Tre dager i uka' } },
    ]);
    expect(await hand.one(lowered)).toMatchObject({ step: 1, stepToday: 0 });

    // Both are looked at, whatever was computed for them.
    await house.database.rows(
      `update patients.monitoring set next_due_at = platform.now() + interval '1 day' where patient_id = any ($1)`,
      [beds.map(({ patientId }) => patientId)],
    );
    await live(beds, new Date(`${addDays(day, 1)}T12:00:00Z`));
    const episodesOf = ({ patientId }: Bed) =>
      house.database.rows('select lane from episodes.episode where patient_id = $1', [patientId]);
    expect([await episodesOf(control), await episodesOf(lowered)]).toEqual([[{ lane: 'ADHERENCE' }], []]);
    expect([await nextDue(control), await nextDue(lowered)]).toEqual([addDays(day, 2), addDays(day, 2)]);
    expect([(await page(control)).today.tasks.length, (await page(lowered)).today.tasks.length]).toEqual([1, 0]);
    expect((await page(lowered)).myPlan).toMatchObject({
      tasks: [{ everyDays: 1, weekdays: [2, 4, 6].map((n) => weekdayOf(addDays(day, n))).sort() }],
      doseChanges: [{ fromDay: addDays(day, 1) }],
    });

    await live(beds, new Date(`${addDays(day, 2)}T12:00:00Z`));
    expect(await episodesOf(lowered)).toEqual([{ lane: 'ADHERENCE' }]);
  });

  it('steps up at once by a yellow reading, in the same transaction, and tells why', async () => {
    const bed = await admitOne();
    await lower(bed);
    const tomorrow = await today(1);
    await live([bed], new Date(`${tomorrow}T05:00:00Z`));
    expect((await page(bed)).today.tasks).toEqual([]);
    expect(await measure(bed, 95)).toMatchObject({ zone: 'GREEN' });
    expect(await hand.one(bed)).toMatchObject({ step: 1, stepToday: 1 });
    const { submissionId } = await measure(bed, 90);
    expect(await hand.one(bed)).toMatchObject({
      step: 0,
      stepToday: 0,
      fromDay: tomorrow,
      change: { step: 0, submissionId, zone: 'YELLOW', changedBy: null, reason: null },
    });
    const told = await page(bed);
    expect(told.today.tasks).toHaveLength(1);
    expect(told.today.doseChanges).toEqual([{ fromDay: tomorrow, lessOften: false, title: null }]);
    expect(await nextDue(bed)).toBe(tomorrow);
    const [written] = await house.database.rows(
      `select d.xmin = s.xmin as together from plans.dose_change d join intake.submission s on s.id = d.submission_id where s.id = $1`,
      [submissionId],
    );
    expect(written).toEqual({ together: true });
    await measure(bed, 90);
    const changes = await house.database.rows('select 1 from plans.dose_change where patient_id = $1', [bed.patientId]);
    expect(changes).toHaveLength(2);
  });

  it('asks for nothing that is over when it is stepped up late in the day', async () => {
    const bed = await admitOne();
    await lower(bed);
    const tomorrow = await today(1);
    await live([bed], new Date(`${tomorrow}T15:00:00Z`));
    await measure(bed, 86);
    expect(await hand.one(bed)).toMatchObject({
      step: 0,
      stepToday: 1,
      fromDay: addDays(tomorrow, 1),
      change: { zone: 'RED' },
    });
    expect((await page(bed)).today.tasks).toEqual([]);
    expect(await nextDue(bed)).toBe(addDays(tomorrow, 1));
  });

  it('begins a new version at step 0', async () => {
    const place = await planPlaceOf(house, 'patient-kols');
    const bed = { patientId: place.patientId } as Bed;
    const former = await hand.one(bed);
    await hand.change(former.planVersionId, [0, 1]);
    expect(await hand.one(bed)).toMatchObject({ step: 1 });
    const nurse = new PlanHand(hand.client, place);
    const gp = new PlanHand(await house.as('gp', 'clinician'), place);
    const proposed = await nurse.propose((await nurse.draft()).plan);
    const { plan } = await nurse.activate((await gp.approve(proposed.plan)).plan);
    const begun = { planVersionId: plan.id, step: 0, stepToday: 0, fromDay: await today(), quietDays: 0 };
    expect(await hand.of(bed)).toMatchObject([{ ...begun, change: null, proposedStep: null }]);
    expect(codeOf(await hand.change(former.planVersionId, [1, 0]))).toBe('dose/absent');
  });

  it('is proposed lower after quiet days that were measured, and not by silence or after unrest', async () => {
    const bed = await admitOne();
    expect(await hand.one(bed)).toMatchObject({ quietDays: 0, proposedStep: null });
    await measure(bed, 95);
    const quiet = await hand.one(bed);
    expect(quiet).toMatchObject({ step: 0, proposedStep: 1 });
    expect(quiet.quietDays).toBeGreaterThan(2000);
    await measure(bed, 90, 3);
    expect(await hand.one(bed)).toMatchObject({ quietDays: 3, proposedStep: null });
    await new SilenceHand(hand.client).pause(bed, await today(-5), await today());
    expect(await hand.one(bed)).toMatchObject({ quietDays: 0 });
  });

  it('is refused without reason, by leaps, and to who has not seen the last change', async () => {
    const bed = await admitOne();
    const { planVersionId } = await hand.one(bed);
    const code = async (steps: readonly [number, number], reason?: string) =>
      codeOf(await hand.change(planVersionId, steps, reason));
    expect(await code([0, 1], '  ')).toBe('dose/reason');
    expect(await code([0, 1], 'x'.repeat(501))).toBe('dose/reason');
    expect(await code([0, 2])).toBe('dose/step');
    expect(await code([0, 0])).toBe('dose/step');
    expect(await code([0, -1])).toBe('dose/step');
    expect(await code([1, 2])).toBe('dose/changed-meanwhile');
    expect(await code([0, 1])).toBeUndefined();
    // A lower step has to begin before the next.
    expect(await code([1, 2])).toBe('dose/step');
    expect(await code([1, 0])).toBeUndefined();
    expect(codeOf(await hand.change(uuidv7(), [0, 1]))).toBe('dose/absent');
  });

  it('goes to one of two who act at once', async () => {
    const bed = await admitOne();
    const { planVersionId } = await hand.one(bed);
    const colleague = new DoseHand(await house.as('nurse-a2', 'clinician'));
    const done = await Promise.all([hand, colleague].map((each) => each.change(planVersionId, [0, 1])));
    expect(done.map(codeOf).sort()).toEqual(['dose/changed-meanwhile', undefined]);
  });

  it('ends up where the yellow reading put it, whichever of reading and step down came first', async () => {
    const bed = await admitOne();
    const { planVersionId } = await hand.one(bed);
    const [acted] = await Promise.all([hand.change(planVersionId, [0, 1]), measure(bed, 90)]);
    const { step, change } = await hand.one(bed);
    // Before the reading the step was taken back by it; after it, a person has decided knowing of step 0.
    expect([acted.__typename, step]).toEqual(['DoseChanged', change?.submissionId === null ? 1 : 0]);
    await measure(bed, 90);
    expect(await hand.one(bed)).toMatchObject({ step: 0 });
  });

  it('is absent to a nurse of another municipality, and not changed by who may only read', async () => {
    const bed = await admitOne();
    const { planVersionId } = await hand.one(bed);
    const stranger = new DoseHand(await house.as('nurse-b', 'clinician'));
    expect(await stranger.of(bed)).toBeNull();
    expect(codeOf(await stranger.change(planVersionId, [0, 1]))).toBe('dose/absent');
    await house.database.rows(`update patients.care_access set scope = 'read' where patient_id = $1 and unit_id = $2`, [
      bed.patientId,
      unitId,
    ]);
    expect(codeOf(await hand.change(planVersionId, [0, 1]))).toBe('dose/absent');
  });

  it('leaves a trace of each change and of nothing that was refused', async () => {
    const bed = await admitOne();
    const { planVersionId } = await hand.one(bed);
    await hand.change(planVersionId, [0, 2]);
    await hand.change(planVersionId, [0, 1]);
    await hand.change(planVersionId, [1, 0], 'Verre igjen');
    const traces = await house.database.rows(
      `select e.operation, e.details ->> 'plan' as plan, e.details ->> 'step' as step from audit.entry e join identity.demo_person d using (person_id)
       where e.patient_id = $1 and d.key = 'nurse-a' and e.kind = 'write' order by e.id`,
      [bed.patientId],
    );
    expect(traces).toEqual([
      { operation: 'plans.change-dose', plan: planVersionId, step: '1' },
      { operation: 'plans.change-dose', plan: planVersionId, step: '0' },
    ]);
  });

  it('is kept in rows that nobody changes, deletes, or writes in another’s name', async () => {
    const bed = await admitOne();
    const { planVersionId } = await hand.one(bed);
    await lower(bed);
    const app = await house.database.connect('fyrlykt_app');
    await app.query(
      `select set_config('fyrlykt.units', $1, false), set_config('fyrlykt.patient', $2, false), set_config('fyrlykt.purpose', 'care', false)`,
      [`{${unitId}}`, bed.patientId],
    );
    await expect(app.query(`update plans.dose_change set step = 0`)).rejects.toThrow(/permission denied/);
    await expect(app.query(`delete from plans.dose_change`)).rejects.toThrow(/permission denied/);
    const forge = (columns: string, values: string) =>
      app.query(
        `insert into plans.dose_change (plan_version_id, patient_id, number, step, from_day, changed_at, ${columns})
         values ($1, $2, 9, ${values})`,
        [planVersionId, bed.patientId],
      );
    await expect(forge('changed_by_person_id, reason', `1, now(), now(), '${bed.personId}', 'x'`)).rejects.toThrow(
      /row-level security/,
    );
    await expect(forge('submission_id, zone', `0, now(), now(), '${uuidv7()}', 'RED'`)).rejects.toThrow(
      /row-level security/,
    );
    await app.query(`select set_config('fyrlykt.purpose', 'intake', false)`);
    await expect(forge('submission_id, zone', `1, now(), now(), '${uuidv7()}', 'RED'`)).rejects.toThrow(
      /check constraint/,
    );
  });
});
