import { v7 as uuidv7 } from 'uuid';
import { openHouse, type House, type PortalClient } from '../support';
import { reading, send } from './patients';

describe('what a helper is told of what she has sent', () => {
  let house: House;
  let helper: PortalClient;
  let patientId: string;

  beforeAll(async () => {
    house = await openHouse();
    helper = await house.as('helper-datter', 'patient');
    const { me } = await helper.get<{ me: { reportsFor: { patientId: string; mayRead: boolean }[] } }>(
      '{ me { reportsFor { patientId mayRead } } }',
    );
    patientId = me.reportsFor.find(({ mayRead }) => !mayRead)?.patientId ?? '';
  });
  afterAll(() => house.close());

  const weight = () => [reading('weight', 88, 'kg', { confirmed: true })];

  it('is zone, advice and who looks without the right to read, and never what was measured before', async () => {
    const [id, items] = [uuidv7(), weight()];
    const first = await send(helper, patientId, items, id);
    expect(first.outcome).toMatchObject({ zone: expect.stringMatching(/YELLOW|RED/), findings: [] });
    expect(first.outcome?.advice?.text).toBeTruthy();
    expect(first.outcome?.whoLooks.coverage.unitName).toBeTruthy();
    expect((await send(helper, patientId, items, id)).outcome).toMatchObject({
      zone: first.outcome?.zone,
      findings: [],
    });
  });

  it('has its reasons when she may read', async () => {
    await house.database.rows(
      `update patients.care_access set scope = 'full' where scope = 'report' and patient_id = $1 and person_id = (select person_id from identity.demo_person where key = 'helper-datter')`,
      [patientId],
    );
    expect((await send(helper, patientId, weight())).outcome?.findings.length).toBeGreaterThan(0);
  });
});
