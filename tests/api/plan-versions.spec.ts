import { planDifferences, type Plan } from '@fyrlykt/triage';
import { moveClock, openHouse, readClock, resetClock, type House } from '../support';
import { send, spo2 } from './patients';
import { PlanHand, planPlaceOf, type Acted, type PlanPlace, type PlanVersion } from './plans';

const code = ({ refusals }: Acted): string | undefined => refusals?.[0]?.code;

describe('versions of a plan', () => {
  let house: House;
  let place: PlanPlace;
  let nurse: PlanHand;
  let gp: PlanHand;

  beforeAll(async () => {
    house = await openHouse();
    place = await planPlaceOf(house, 'patient-kols');
    nurse = new PlanHand(await house.as('nurse-a', 'clinician'), place);
    gp = new PlanHand(await house.as('gp', 'clinician'), place);
  });
  afterAll(() => house.close());

  const lowered = (content: string, to: number): string => content.replace(/"below": ?(92|88|87)/, `"below": ${to}`);

  /** A draft with another limit, taken as far as a signature. */
  const signed = async (limit: number): Promise<PlanVersion> => {
    const { plan } = await nurse.draft();
    const edited = await nurse.edit(plan, lowered(plan.content, limit));
    const proposed = await nurse.propose(edited.plan);
    return (await gp.approve(proposed.plan)).plan;
  };
  const zoneNow = async (value: number): Promise<string | undefined> => {
    const takenAt = (await readClock(house.database)).toISOString();
    return (await send(nurse.client, place.patientId, [spo2(value, { takenAt })])).outcome?.zone;
  };

  describe('put in force from a later moment', () => {
    afterAll(() => resetClock(house.database));

    it('decides from then on, and the former one until then', async () => {
      const version = await signed(88);
      const from = new Date((await readClock(house.database)).getTime() + 3 * 86_400_000);
      const { plan } = await nurse.activate(version, from);
      expect(plan.state).toBe('ACTIVE');
      expect(plan.effectiveFrom).toBe(from.toISOString());
      const before = (await nurse.versions()).plan;
      expect(before?.id).not.toBe(version.id);
      expect(await zoneNow(90)).toBe('RED');
      await moveClock(house.database, '3 days 1 minute');
      expect((await nurse.versions()).plan?.id).toBe(version.id);
      expect(await zoneNow(90)).not.toBe('RED');
    });

    it('is refused when that is more than a year ahead', async () => {
      const version = await signed(87);
      const refused = await nurse.activate(version, new Date(Date.now() + 500 * 86_400_000));
      expect(refused.refusals).toEqual([
        { code: 'plan/begins-too-late', message: expect.any(String) as string, path: '/effectiveFrom' },
      ]);
    });
  });

  it('are told apart: what was seen and what somebody else has saved', async () => {
    const { plan } = await nurse.draft();
    const theirs = lowered(plan.content, 86);
    const mine = lowered(plan.content, 85);
    await nurse.edit(plan, theirs);
    const stale = await nurse.edit(plan, mine);
    expect(stale.__typename).toBe('PlanStale');
    expect(stale.yourContent).toBe(mine);
    expect(JSON.parse(stale.theirs?.content ?? '')).toEqual(JSON.parse(theirs));
    const kept = (await nurse.versions()).planVersions.find(({ id }) => id === plan.id);
    expect(JSON.parse(kept?.content ?? '')).toEqual(JSON.parse(theirs));
  });

  it('are compared by what they say', async () => {
    const { plan } = await nurse.draft();
    await nurse.edit(plan, lowered(plan.content, 84));
    const { plan: inForce, planVersions } = await nurse.versions();
    const [before, after] = [inForce?.content, planVersions.find(({ id }) => id === plan.id)?.content].map(
      (content) => JSON.parse(content ?? '') as Plan,
    ) as [Plan, Plan];
    const [difference, ...others] = planDifferences(before, after);
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ change: 'changed', after: 84 });
    expect(difference?.path.at(-1)).toBe('below');
  });

  describe('without the duty', () => {
    const giveTo = async (kind: string, unit: string | undefined): Promise<void> => {
      await house.database.rows(
        'update patients.duty set until = platform.now() where pathway_id = $1 and kind = $2 and until is null',
        [place.pathwayId, kind],
      );
      await house.database.rows(
        `insert into patients.duty (patient_id, pathway_id, kind, unit_id, since)
         select $3, $1, $2, id, platform.now() from organisations.unit where id = $4::uuid`,
        [place.pathwayId, kind, place.patientId, unit ?? null],
      );
    };
    const unitOf = async (key: string): Promise<string> => {
      const [row] = await house.database.rows<{ id: string }>(
        `select m.unit_id as id from organisations.membership m join identity.demo_person d using (person_id) where d.key = $1`,
        [key],
      );
      return row?.id ?? '';
    };
    const lend = (unit: string) =>
      house.database.rows(`insert into patients.care_access (patient_id, unit_id, scope) values ($1, $2, 'full')`, [
        place.patientId,
        unit,
      ]);

    it('a nurse of another municipality finds no version to propose', async () => {
      const { plan } = await nurse.draft();
      const other = new PlanHand(await house.as('nurse-b', 'clinician'), place);
      expect(code(await other.propose(plan))).toBe('plan/absent');
    });

    it('a doctor signs nothing', async () => {
      const proposed = await nurse.propose((await nurse.draft()).plan);
      await giveTo('limits', await unitOf('hospital'));
      expect(code(await gp.approve(proposed.plan))).toBe('plan/not-yours-to-sign');
      await giveTo('limits', undefined);
      expect(code(await gp.approve(proposed.plan))).toBe('plan/not-yours-to-sign');
      await giveTo('limits', await unitOf('gp'));
      expect((await gp.approve(proposed.plan)).plan.state).toBe('APPROVED');
    });

    it('a hospital that shares the pathway puts nothing in force, and the practice that signed does', async () => {
      const version = await signed(83);
      await lend(await unitOf('hospital'));
      const hospital = new PlanHand(await house.as('hospital', 'clinician'), place);
      expect((await hospital.versions()).planVersions.map(({ id }) => id)).toContain(version.id);
      expect(code(await hospital.activate(version))).toBe('plan/not-yours-to-put-in-force');
      expect((await gp.activate(version)).plan.state).toBe('ACTIVE');
    });

    it('nothing is put in force when nobody follows up', async () => {
      const version = await signed(82);
      await giveTo('follow-up', undefined);
      expect(code(await gp.activate(version))).toBe('plan/nobody-follows-up');
      await giveTo('follow-up', await unitOf('nurse-a'));
      expect((await nurse.activate(version)).plan.state).toBe('ACTIVE');
    });
  });
});
