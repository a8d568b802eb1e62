import type { Dose, DoseStep } from '../dose';
import type { Plan } from '../plan';
import type { Schedule } from '../schedule';
import { FIELDS, planOf } from '../series.fixture';
import { checkPlan } from './check-plan';

const windows = [{ fromMinute: 420, toMinute: 660 }];
const title = { en: 'x' };
const STEP: DoseStep = { id: 'three', title, schedules: { oxygen: { windows, weekdays: [1, 3, 5] } } };
const DOSE: Dose = { steps: [STEP], downAfterDays: 28, upAt: 'YELLOW' };

const planWith = (dose: Partial<Dose>, timeOfDay = { fromMinute: 0, toMinute: 1440 }): Plan => ({
  ...planOf({ ...FIELDS, type: 'band', kind: 'spo2', levels: [{ zone: 'RED', below: 92 }], timeOfDay }),
  tasks: [{ id: 'oxygen', kind: 'measurement', measures: ['spo2'], title, graceMinutes: 60, schedule: { windows } }],
  dose: { ...DOSE, ...dose },
});
const stepOf = (schedule: Partial<Schedule>, id = 'next'): DoseStep => ({
  id,
  title,
  schedules: { oxygen: { windows, ...schedule } },
});
const at = (path: string): string => `/dose/steps/${path}`;

describe('checkPlan of a dose', () => {
  it.each<[string, Plan]>([
    ['one lower step', planWith({})],
    ['days counted from the period’s first', planWith({ steps: [stepOf({ everyDays: 10 })] })],
    ['ever lower', planWith({ steps: [STEP, stepOf({ weekdays: [1] }), stepOf({ everyDays: 14 }, 'last')] })],
    ['seven quiet days', planWith({ downAfterDays: 7 })],
  ])('takes %s', (_title, plan) => {
    expect(checkPlan(plan)).toEqual([]);
  });

  it.each<[string, Plan, string, string]>([
    ['no step', planWith({ steps: [] }), 'dose-without-steps', '/dose/steps'],
    ['six quiet days', planWith({ downAfterDays: 6 }), 'dose-too-soon', '/dose/downAfterDays'],
    ['no number of days', planWith({ downAfterDays: Number.NaN }), 'dose-too-soon', '/dose/downAfterDays'],
    [
      'an unknown task',
      planWith({ steps: [{ ...STEP, schedules: { ...STEP.schedules, pain: { windows } } }] }),
      'unknown-task',
      at('0/schedules/pain'),
    ],
    [
      'the same step id',
      planWith({ steps: [STEP, { ...stepOf({ weekdays: [1] }), id: 'three' }] }),
      'duplicate-id',
      at('1/id'),
    ],
    ['no window', planWith({ steps: [stepOf({ windows: [] })] }), 'window-missing', at('0/schedules/oxygen/windows')],
    [
      'no such weekday',
      planWith({ steps: [stepOf({ weekdays: [8] })] }),
      'weekday-unknown',
      at('0/schedules/oxygen/weekdays/0'),
    ],
    ['as often as before', planWith({ steps: [STEP, stepOf({ weekdays: [2, 4, 6] })] }), 'dose-not-lower', at('1')],
    [
      'more often than before',
      planWith({ steps: [STEP, stepOf({ everyDays: 2 })] }),
      'dose-not-lower',
      at('1/schedules/oxygen'),
    ],
    [
      'a step that names nothing',
      planWith({ steps: [STEP, { id: 'all', title, schedules: {} }] }),
      'dose-not-lower',
      at('1'),
    ],
    [
      'an hour in which no rule looks',
      planWith({ steps: [stepOf({ weekdays: [1], windows: [{ fromMinute: 700, toMinute: 720 }] })] }, windows[0]),
      'task-without-rule',
      at('0/schedules/oxygen/windows/0'),
    ],
  ])('refuses %s', (_title, plan, code, path) => {
    expect(checkPlan(plan).map((fault) => [fault.code, fault.path])).toEqual([[code, path]]);
  });
});
