import { lookBack, watchedBy } from './look-back';
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

  it('asks for less when it is told what woke it', () => {
    const plan = planTemplate('heart-failure')!.plan;
    const submission = lookBack(plan, 'submission');
    expect(submission.readings).toMatchObject({ weight: 4 * DAY + HOUR, systolic: 0 });
    expect(submission.occurrences).toEqual({});
    const schedule = lookBack(plan, 'schedule');
    expect(schedule.readings).toMatchObject({ weight: 15 * DAY + HOUR });
    expect(Object.keys(schedule.occurrences)).toHaveLength(3);
  });

  it('reads the windows of an absence that is part of a combination', () => {
    const absence = {
      ...FIELDS,
      id: 'gone',
      type: 'absence',
      taskId: 'x',
      withinDays: 2,
      levels: [{ zone: 'RED', missed: 1 }],
    } as const;
    const both = {
      ...FIELDS,
      type: 'combination',
      of: ['gone', 'rule'],
      need: 'any',
      withinMinutes: 60,
      zone: 'RED',
    } as const;
    expect(lookBack(planOf(absence, both), 'schedule').occurrences).toEqual({ x: 4 * DAY + HOUR });
  });
});

describe('watchedBy', () => {
  it('names what the rules watch and what the tasks ask for', () => {
    const { measures, forms } = watchedBy(planTemplate('copd')!.plan);
    expect([...measures].sort()).toEqual(['heart-rate', 'spo2', 'weight']);
    expect([...forms]).toEqual(['copd-daily']);
    expect(watchedBy(planTemplate('general-adult')!.plan).measures.has('steps')).toBe(true);
  });
});
