import type { Dose, DosePeriod } from './dose';
import { dosedOccurrences, firstDayOf, proposeDose, scheduleOn, stepOn } from './dose';
import type { Plan } from './plan';
import { occurrencesBetween } from './schedule';
import { planOf } from './series.fixture';
import type { Task } from './task';
import { planDifferences } from './plan-differences';
import { planTemplate } from './templates/catalogue';

const MORNING = { fromMinute: 420, toMinute: 660 };
const EVENING = { fromMinute: 1080, toMinute: 1320 };

const task = (id: string, windows = [MORNING]): Task => ({
  id,
  kind: 'measurement',
  measures: ['spo2'],
  title: { en: id },
  graceMinutes: 60,
  schedule: { windows },
});

const DOSE: Dose = {
  steps: [
    { id: 'three', title: { en: 'three' }, schedules: { oxygen: { windows: [MORNING], weekdays: [1, 3, 5] } } },
    { id: 'tenth', title: { en: 'tenth' }, schedules: { oxygen: { windows: [MORNING], everyDays: 10 } } },
  ],
  downAfterDays: 28,
  upAt: 'YELLOW',
};

const PLAN: Plan = { ...planOf(), tasks: [task('oxygen'), task('weight')], dose: DOSE };

// 2026-03-02 is a Monday.
const days = (periods: readonly DosePeriod[], first: string, last: string, of = 'oxygen'): string[] =>
  dosedOccurrences(
    { plan: PLAN, periods },
    PLAN.tasks.find(({ id }) => id === of)!,
    first,
    last,
  ).map(({ localDay }) => localDay.slice(8));

describe('the occurrences of a dose', () => {
  it.each<[string, DosePeriod[], string[]]>([
    ['no change: every day', [], ['02', '03', '04', '05', '06', '07', '08']],
    ['a step that is yet to begin', [{ step: 1, fromDay: '2026-03-09' }], ['02', '03', '04', '05', '06', '07', '08']],
    ['a step that begins within', [{ step: 1, fromDay: '2026-03-04' }], ['02', '03', '04', '06']],
    ['days counted from the first day of the period', [{ step: 2, fromDay: '2026-02-23' }], ['05']],
    [
      'back to the plan’s own',
      [
        { step: 1, fromDay: '2026-02-23' },
        { step: 0, fromDay: '2026-03-05' },
      ],
      ['02', '04', '05', '06', '07', '08'],
    ],
    [
      'a step ahead that was taken back before it began',
      [
        { step: 1, fromDay: '2026-03-04' },
        { step: 0, fromDay: '2026-03-03' },
      ],
      ['02', '03', '04', '05', '06', '07', '08'],
    ],
    [
      'a step that the plan does not have',
      [{ step: 7, fromDay: '2026-03-01' }],
      ['02', '03', '04', '05', '06', '07', '08'],
    ],
  ])('%s', (_title, periods, expected) => {
    expect(days(periods, '2026-03-02', '2026-03-08')).toEqual(expected);
  });

  it('are the task’s own where a step does not name it, and where a plan has no dose', () => {
    const periods = [{ step: 1, fromDay: '2026-03-02' }];
    expect(days(periods, '2026-03-02', '2026-03-04', 'weight')).toEqual(['02', '03', '04']);
    const plain = { ...planOf(), tasks: PLAN.tasks };
    const oxygen = PLAN.tasks[0]!;
    expect(dosedOccurrences({ plan: plain, periods }, oxygen, '2026-03-01', '2026-03-31')).toEqual(
      occurrencesBetween(oxygen.schedule, '2026-03-01', '2026-03-31'),
    );
    expect(scheduleOn({ plan: PLAN, periods }, oxygen, '2026-03-01')).toBe(oxygen.schedule);
  });

  it('keep a first day that is written', () => {
    const schedule = { windows: [MORNING], everyDays: 2, from: '2026-03-03' };
    const plan = { ...PLAN, dose: { ...DOSE, steps: [{ ...DOSE.steps[0]!, schedules: { oxygen: schedule } }] } };
    const found = dosedOccurrences(
      { plan, periods: [{ step: 1, fromDay: '2026-03-02' }] },
      PLAN.tasks[0]!,
      '2026-03-02',
      '2026-03-06',
    );
    expect(found.map(({ localDay }) => localDay.slice(8))).toEqual(['03', '05']);
  });
});

describe('the first day of a change', () => {
  const tuesday = '2026-03-03';
  const first = (plan: Plan, periods: DosePeriod[], step: number, minuteOfDay: number): string =>
    firstDayOf({ plan, periods }, step, { localDay: tuesday, minuteOfDay });
  const stepped = [{ step: 1, fromDay: '2026-02-02' }];
  const twice: Plan = { ...PLAN, tasks: [task('oxygen', [MORNING, EVENING])] };

  it.each<[string, string, string]>([
    ['down: tomorrow', first(PLAN, [], 1, 0), '2026-03-04'],
    ['up while the window of today is open', first(PLAN, stepped, 0, 659), tuesday],
    ['up when that window has closed', first(PLAN, stepped, 0, 660), '2026-03-04'],
    ['up when only the evening is left of today', first(twice, stepped, 0, 720), '2026-03-04'],
    [
      'up on a day on which nothing differs, however late',
      first(PLAN, [{ step: 1, fromDay: '2026-03-04' }], 0, 1439),
      tuesday,
    ],
    ['up on a day when the lower step asks for something else', first(withOther(), stepped, 0, 100), '2026-03-04'],
  ])('%s', (_title, found, expected) => {
    expect(found).toBe(expected);
  });

  function withOther(): Plan {
    const schedules = { oxygen: { windows: [EVENING], weekdays: [2] } };
    return { ...PLAN, dose: { ...DOSE, steps: [{ ...DOSE.steps[0]!, schedules }] } };
  }

  it('knows the step of a day', () => {
    expect([stepOn(stepped, '2026-02-01'), stepOn(stepped, '2026-02-02')]).toEqual([0, 1]);
  });
});

describe('the proposal', () => {
  const since = '2026-03-02';
  it.each([
    ['quiet long enough', { step: 0, since, lastGreen: '2026-03-30' }, { quietDays: 28, step: 1 }],
    ['a day short', { step: 0, since, lastGreen: '2026-03-29' }, { quietDays: 27 }],
    [
      'counted from the last unrest',
      { step: 1, since, lastUnrest: '2026-03-05', lastGreen: '2026-03-30' },
      { quietDays: 25 },
    ],
    [
      'unrest of an earlier step',
      { step: 1, since, lastUnrest: '2026-02-05', lastGreen: '2026-03-30' },
      { quietDays: 28, step: 2 },
    ],
    ['silence is no quiet', { step: 0, since }, { quietDays: 0 }],
    [
      'green only before the unrest',
      { step: 0, since, lastUnrest: '2026-03-20', lastGreen: '2026-03-10' },
      { quietDays: 0 },
    ],
    ['at the lowest already', { step: 2, since, lastGreen: '2026-06-30' }, { quietDays: 120 }],
  ])('%s', (_title, standing, expected) => {
    expect(proposeDose(DOSE, standing)).toEqual(expected);
  });
});

describe('a version with another dose', () => {
  const { plan } = planTemplate('copd')!;
  it('differs by step and task', () => {
    const dose = { ...plan.dose!, upAt: 'RED' as const, steps: plan.dose!.steps.slice(0, 1) };
    expect(planDifferences(plan, { ...plan, dose })).toMatchObject([
      { path: ['dose', 'steps', 'weekly'], change: 'removed' },
      { path: ['dose', 'upAt'], change: 'changed', before: 'YELLOW', after: 'RED' },
    ]);
    const other = { ...planOf(), dose };
    expect(planDifferences(planOf(), other)).toEqual([{ path: ['dose'], change: 'added', after: dose }]);
  });
});
