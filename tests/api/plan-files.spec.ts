import { ENGINE_VERSION, PLAN_TEMPLATES, planJsonSchema, type Plan } from '@fyrlykt/triage';
import { openHouse, type House } from '../support';
import { PlanHand, planPlaceOf, type PlanPlace } from './plans';

interface Document {
  schema: string;
  title: string;
  condition: string;
  version: number;
  state: string;
  plan: Plan & Record<string, unknown>;
}

describe('a plan as a file', () => {
  let house: House;
  let place: PlanPlace;
  let nurse: PlanHand;

  beforeAll(async () => {
    house = await openHouse();
    place = await planPlaceOf(house, 'patient-kols');
    nurse = new PlanHand(await house.as('nurse-a', 'clinician'), place);
  });
  afterAll(() => house.close());

  const exported = async (id: string, hand = nurse): Promise<{ fileName: string; document: Document } | null> => {
    const { planExport } = await hand.client.get<{ planExport: { fileName: string; document: string } | null }>(
      'query ($id: ID!) { planExport(id: $id) { fileName document } }',
      { id },
    );
    return planExport && { ...planExport, document: JSON.parse(planExport.document) as Document };
  };
  const inForce = async (): Promise<Document> => {
    const found = await exported((await nurse.versions()).plan?.id ?? '');
    if (!found) throw new Error('The patient has a plan in force.');
    return found.document;
  };
  const countVersions = async (): Promise<number> => (await nurse.versions()).planVersions.length;

  it('names the published schema and its version, holds the content to the letter, and names nobody', async () => {
    const plan = (await nurse.versions()).plan;
    const found = await exported(plan?.id ?? '');
    expect(found?.fileName).toMatch(/^plan-copd-\d+\.json$/);
    expect(found?.document).toMatchObject({ schema: planJsonSchema['$id'], version: plan?.number, state: 'ACTIVE' });
    expect(found?.document.plan).toEqual(JSON.parse(plan?.content ?? ''));
    expect(JSON.stringify(found?.document)).not.toContain(place.patientId);
    const [trace] = await house.database.rows<{ n: number }>(
      `select count(*)::int as n from audit.entry where operation = 'plans.export' and patient_id = $1`,
      [place.patientId],
    );
    expect(trace?.n).toBeGreaterThan(0);
  });

  it('is not there for a nurse of another municipality', async () => {
    const other = new PlanHand(await house.as('nurse-b', 'clinician'), place);
    expect(await exported((await nurse.versions()).plan?.id ?? '', other)).toBeNull();
  });

  it('becomes a draft with the same content, which skips no step', async () => {
    const document = await inForce();
    const { plan } = await nurse.import(JSON.stringify(document));
    expect(plan.state).toBe('DRAFT');
    expect(JSON.parse(plan.content)).toEqual(document.plan);
    for (const step of [nurse.activate(plan), new PlanHand(await house.as('gp', 'clinician'), place).approve(plan)])
      expect((await step).refusals?.[0]?.code).toBe('plan/wrong-state');
    expect((await nurse.versions()).plan?.id).not.toBe(plan.id);
  });

  it('may be any of the templates', async () => {
    const schema = planJsonSchema['$id'];
    for (const { id, title, plan } of PLAN_TEMPLATES) {
      const document = { schema, title: title.nb, condition: id, version: 1, state: ENGINE_VERSION, plan };
      expect((await nurse.import(JSON.stringify(document))).plan.state).toBe('DRAFT');
    }
  });

  const broken: [string, (document: Document) => unknown, string, string][] = [
    ['a limit that is a text', ({ plan }) => set(plan.rules[0], 'levels', [{ zone: 'RED', below: '88' }]), 'plan/schema', '/plan/rules/0/levels/0/below'],
    ['a misspelt field', ({ plan }) => set(plan.rules[1], 'colour', 'red'), 'plan/field-unknown', '/plan/rules/1/colour'],
    ['a task without schedule', ({ plan }) => set(plan.tasks[0], 'schedule', undefined), 'plan/field-missing', '/plan/tasks/0/schedule'],
    ['a zone without advice', ({ plan }) => set(plan.advice, 'RED', { nb: '' }), 'plan/advice-missing', '/plan/advice/RED'],
    ['another schema', (document) => set(document, 'schema', 'https://example.no/plan.json'), 'plan/other-schema', '/schema'],
    ['no title', (document) => set(document, 'title', ''), 'plan/not-an-export', '/title'],
    ['a plan without a file around it', ({ plan }) => plan, 'plan/not-an-export', ''],
    ['a list', () => [], 'plan/not-an-export', ''],
  ]; // prettier-ignore

  it.each(broken)(
    'is refused with the path to the fault, and nothing is kept: %s',
    async (_name, spoil, code, path) => {
      const document = await inForce();
      const spoilt = spoil(document);
      const before = await countVersions();
      const { refusals } = await nurse.import(JSON.stringify(spoilt ?? document));
      expect(refusals?.[0]).toMatchObject({ code, path });
      expect(await countVersions()).toBe(before);
    },
  );

  it('is refused when it is no JSON, or too long', async () => {
    expect((await nurse.import('{"schema": ')).refusals?.[0]?.code).toBe('plan/not-json');
    expect((await nurse.import(' '.repeat(200_001))).refusals?.[0]?.code).toBe('plan/too-long');
  });

  it('tells several faults at once', async () => {
    const document = await inForce();
    set(document.plan.rules[0], 'colour', 'red');
    set(document.plan.tasks[0], 'graceMinutes', -1);
    const { refusals } = await nurse.import(JSON.stringify(document));
    expect(refusals?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/plan/rules/0/colour', '/plan/tasks/0/graceMinutes']),
    );
  });
});

/** Spoils one field; gives nothing, so that the document itself is sent. */
function set(of: unknown, field: string, value: unknown): undefined {
  (of as Record<string, unknown>)[field] = value;
}
