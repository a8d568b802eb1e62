import { openHouse, type House } from '../support';
import { closeAll, patientOf, reading, send, spo2 } from './patients';
import { quietPlan } from './quiet-plan';
import { openWard, signIn, type Bed } from './ward';

const oxygen = (value: number) => spo2(value, { confirmed: true });
const pulse = (value: number) => reading('heart-rate', value, '/min', { confirmed: true });

/** Oxygen is yellow below 92 and above 98, red below 88; a pulse is yellow above 100. */
const courses: [string, (value: number) => unknown, number[], { worst: number; zone: string }][] = [
  ['the lower of two reds', oxygen, [80, 85], { worst: 80, zone: 'RED' }],
  ['the lower of two reds, come last', oxygen, [85, 80], { worst: 80, zone: 'RED' }],
  ['the lower of two yellows', oxygen, [89, 91], { worst: 89, zone: 'YELLOW' }],
  ['the lowest of three', oxygen, [85, 80, 84], { worst: 80, zone: 'RED' }],
  ['a red before a yellow', oxygen, [85, 90], { worst: 85, zone: 'RED' }],
  ['a red after a yellow', oxygen, [90, 85], { worst: 85, zone: 'RED' }],
  ['a red low after a yellow high', oxygen, [100, 85], { worst: 85, zone: 'RED' }],
  ['the higher of two above the limit', oxygen, [100, 99], { worst: 100, zone: 'YELLOW' }],
  ['the newest where the directions differ', oxygen, [90, 99], { worst: 99, zone: 'YELLOW' }],
  ['the higher of two pulses', pulse, [130, 110], { worst: 130, zone: 'YELLOW' }],
  ['the higher of two pulses, come last', pulse, [110, 130], { worst: 130, zone: 'YELLOW' }],
];

describe('the worst value of a finding', () => {
  let house: House;
  let bed: Bed;

  beforeAll(async () => {
    house = await openHouse();
    const { unitId } = await patientOf(house, 'patient-kols');
    const [opened] = await openWard(house, unitId, [quietPlan]);
    if (!opened) throw new Error('The ward did not open a bed.');
    bed = opened;
    await signIn(house, [bed]);
  });
  afterAll(() => house.close());
  beforeEach(() => closeAll(house));

  it.each(courses)('is %s', async (_, item, values, { worst, zone }) => {
    for (const value of values) expect((await send(bed.client, bed.patientId, [item(value)])).outcome).toBeDefined();
    const kept = await house.database.rows(
      `select f.worst_value as worst, f.worst_zone as zone, (f.params ->> 'value')::float8 as told, f.count
       from episodes.finding f join episodes.episode e on e.id = f.episode_id where e.patient_id = $1 and e.state <> 'CLOSED'`,
      [bed.patientId],
    );
    expect(kept).toEqual([{ worst, zone, told: worst, count: values.length }]);
  });
});
