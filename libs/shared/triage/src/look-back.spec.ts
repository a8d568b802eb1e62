import { lookBack } from './look-back';
import { FIELDS, planOf } from './series.fixture';
import { planTemplate } from './templates/catalogue';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const levels = [{ zone: 'RED', above: 1 }] as const;

describe('lookBack', () => {
  it('asks for nothing but the reading itself where no rule looks back', () => {
    expect(lookBack(planOf({ ...FIELDS, type: 'band', kind: 'spo2', levels }))).toEqual({
      readings: { spo2: 0 },
      forms: {},
      occurrences: {},
    });
  });

  it('takes the longest of several, with a day and an hour to spare', () => {
    const change = { ...FIELDS, type: 'change', kind: 'weight', against: 'lowest', in: 'unit', levels } as const;
    expect(lookBack(planOf({ ...change, withinDays: 3 }, { ...change, id: 'b', withinDays: 1 })).readings).toEqual({
      weight: 4 * DAY + HOUR,
    });
  });

  it('follows combinations to their parts and absence to its task', () => {
    const plan = planTemplate('heart-failure')!.plan;
    const { readings, forms, occurrences } = lookBack(plan);
    expect(readings.weight).toBe(15 * DAY + HOUR);
    expect(forms['heart-failure-daily']).toBe(15 * DAY + HOUR);
    expect(Object.keys(occurrences).sort()).toEqual(['blood-pressure', 'symptoms', 'weight']);
    const part = {
      ...FIELDS,
      id: 'part',
      type: 'change',
      kind: 'weight',
      against: 'lowest',
      in: 'unit',
      withinDays: 3,
      levels,
    } as const;
    const both = {
      ...FIELDS,
      type: 'combination',
      of: ['part'],
      need: 'all',
      withinMinutes: 1441,
      zone: 'RED',
    } as const;
    expect(lookBack(planOf(part, both)).readings).toEqual({ weight: 6 * DAY + HOUR });
  });

  it('covers the rule that an inhibition rests on', () => {
    const plan = planOf({ ...FIELDS, type: 'band', kind: 'spo2', levels });
    const inhibitions = [{ id: 'i', when: { rule: 'rule', withinMinutes: 60 }, silences: 'all' }] as const;
    expect(lookBack({ ...plan, inhibitions }).readings).toEqual({ spo2: HOUR });
  });
});
