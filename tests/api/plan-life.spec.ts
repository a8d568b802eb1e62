import { openHouse, type House } from '../support';
import { send, spo2 } from './patients';
import { PlanHand, planPlaceOf, type PlanPlace } from './plans';

describe('a plan', () => {
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

  it('is copied, changed, proposed, signed by the GP and put in force, and decides from then on', async () => {
    expect((await send(nurse.client, place.patientId, [spo2(91)])).outcome?.zone).toBe('RED');
    const { plan } = await nurse.draft();
    const content = plan.content.replace(/"below": ?92/, '"below": 88');
    const edited = await nurse.edit(plan, content);
    expect(edited.__typename).toBe('PlanSaved');
    const proposed = await nurse.propose(edited.plan);
    expect((await nurse.activate(proposed.plan)).refusals?.[0]?.code).toBe('plan/wrong-state');
    const approved = await gp.approve(proposed.plan);
    expect(approved.plan.state).toBe('APPROVED');
    const active = await nurse.activate(approved.plan);
    expect(active.plan.state).toBe('ACTIVE');
    const takenAt = new Date().toISOString();
    expect((await send(nurse.client, place.patientId, [spo2(91, { takenAt })])).outcome?.zone).not.toBe('RED');
    const states = await house.database.rows<{ state: string }>(
      'select state from plans.plan_version where pathway_id = $1 order by number',
      [place.pathwayId],
    );
    expect(states.map(({ state }) => state)).toEqual(['retired', 'active']);
  });

  it('is not signed by a nurse', async () => {
    const { plan } = await nurse.draft();
    const proposed = await nurse.propose(plan);
    expect(
      await nurse.client.code(
        `mutation { approvePlan(planVersionId: "${plan.id}", revision: ${proposed.plan.revision}) { __typename } }`,
      ),
    ).toBe('access/not-permitted');
  });

  it('refuses a broken plan with the path to the fault', async () => {
    const { plan } = await nurse.draft();
    const broken = JSON.parse(plan.content) as { rules: { type: string }[] };
    broken.rules = [{ type: 'witchcraft' }];
    const { refusals } = await nurse.edit(plan, JSON.stringify(broken));
    expect(refusals?.[0]?.path).toContain('/rules/0');
  });

  it('is immutable once approved, also for the owner of the database', async () => {
    await expect(
      house.database.rows(`update plans.plan_version set content = '{}' where state = 'active' and patient_id = $1`, [
        place.patientId,
      ]),
    ).rejects.toThrow(/immutable/);
  });
});
