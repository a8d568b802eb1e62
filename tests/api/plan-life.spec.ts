import { openHouse, type House, type PortalClient } from '../support';
import { patientOf, send, spo2 } from './patients';

const parts = `__typename ... on PlanSaved { plan { id revision state number content } } ... on PlanStale { theirs { revision } yourContent }
  ... on PlanRefused { refusals { code message path } }`;

interface Acted {
  __typename: string;
  plan: { id: string; revision: number; state: string; number: number; content: string };
  theirs?: { revision: number };
  refusals?: { code: string; path: string }[];
}

describe('a plan', () => {
  let house: House;
  let nurse: PortalClient;
  let gp: PortalClient;
  let patientId: string;
  let pathwayId: string;

  beforeAll(async () => {
    house = await openHouse();
    nurse = await house.as('nurse-a', 'clinician');
    gp = await house.as('gp', 'clinician');
    patientId = (await patientOf(house, 'patient-kols')).id;
    const [pathway] = await house.database.rows<{ id: string }>(
      'select id from patients.pathway where patient_id = $1',
      [patientId],
    );
    pathwayId = pathway?.id ?? '';
  });
  afterAll(() => house.close());

  const act = async (client: PortalClient, mutation: string, variables: Record<string, unknown>): Promise<Acted> =>
    (await client.get<{ done: Acted }>(mutation, variables)).done;
  const draft = () =>
    act(nurse, `mutation ($input: DraftPlanInput!) { done: draftPlan(input: $input) { ${parts} } }`, {
      input: { patientId, pathwayId, reason: 'Lavere grense' },
    });
  const step = (client: PortalClient, name: string, { id, revision }: { id: string; revision: number }) =>
    act(client, `mutation ($id: ID!, $r: Int!) { done: ${name}(planVersionId: $id, revision: $r) { ${parts} } }`, {
      id,
      r: revision,
    });
  const edit = (id: string, revision: number, content: string) =>
    act(nurse, `mutation ($input: EditPlanInput!) { done: editPlan(input: $input) { ${parts} } }`, {
      input: { planVersionId: id, revision, content, reason: 'Endret grense' },
    });

  it('is copied, changed, proposed, signed by the GP and put in force, and decides from then on', async () => {
    expect((await send(nurse, patientId, [spo2(91)])).outcome?.zone).toBe('RED');
    const { plan } = await draft();
    const content = plan.content.replace(/"below": ?92/, '"below": 88');
    const edited = await edit(plan.id, plan.revision, content);
    expect(edited.__typename).toBe('PlanSaved');
    const proposed = await step(nurse, 'proposePlan', edited.plan);
    expect((await step(nurse, 'activatePlan', proposed.plan)).refusals?.[0]?.code).toBe('plan/wrong-state');
    const approved = await step(gp, 'approvePlan', proposed.plan);
    expect(approved.plan.state).toBe('APPROVED');
    const active = await step(nurse, 'activatePlan', approved.plan);
    expect(active.plan.state).toBe('ACTIVE');
    const takenAt = new Date().toISOString();
    expect((await send(nurse, patientId, [spo2(91, { takenAt })])).outcome?.zone).not.toBe('RED');
    const states = await house.database.rows<{ state: string }>(
      'select state from plans.plan_version where pathway_id = $1 order by number',
      [pathwayId],
    );
    expect(states.map(({ state }) => state)).toEqual(['retired', 'active']);
  });

  it('is not signed by a nurse', async () => {
    const { plan } = await draft();
    const proposed = await step(nurse, 'proposePlan', plan);
    expect(
      await nurse.code(
        `mutation { approvePlan(planVersionId: "${plan.id}", revision: ${proposed.plan.revision}) { __typename } }`,
      ),
    ).toBe('access/not-permitted');
  });

  it('refuses a stale edit with the other version', async () => {
    const { plan } = await draft();
    await edit(plan.id, plan.revision, plan.content);
    const stale = await edit(plan.id, plan.revision, plan.content);
    expect(stale).toMatchObject({ __typename: 'PlanStale', theirs: { revision: plan.revision + 1 } });
  });

  it('refuses a broken plan with the path to the fault', async () => {
    const { plan } = await draft();
    const broken = JSON.parse(plan.content) as { rules: { type: string }[] };
    broken.rules = [{ type: 'witchcraft' }];
    const { refusals } = await edit(plan.id, plan.revision, JSON.stringify(broken));
    expect(refusals?.[0]?.path).toContain('/rules/0');
  });

  it('is immutable once approved, also for the owner of the database', async () => {
    await expect(
      house.database.rows(`update plans.plan_version set content = '{}' where state = 'active' and patient_id = $1`, [
        patientId,
      ]),
    ).rejects.toThrow(/immutable/);
  });
});
