import { PLAN_TEMPLATES, planDifferences, type Schedule } from '@fyrlykt/triage';
import { scheduleOf, typedOf, withSchedules } from './editable-schedule';

describe('a schedule as it is typed', () => {
  it.each(PLAN_TEMPLATES.map(({ id, plan }) => [id, plan] as const))(
    'gives the schedule back to the letter: %s',
    (_id, plan) => {
      const typed = Object.fromEntries(plan.tasks.map(({ schedule }, index) => [index, typedOf(schedule)]));
      expect(planDifferences(plan, withSchedules(plan, typed))).toEqual([]);
    },
  );

  it('ends with the day when it ends at midnight', () => {
    const evening: Schedule = { windows: [{ fromMinute: 1200, toMinute: 1440 }] };
    expect(typedOf(evening).windows).toEqual([{ from: '20:00', to: '00:00' }]);
    expect(scheduleOf(typedOf(evening))).toEqual(evening);
  });

  it('counts days from a first day, until a last one', () => {
    const every: Schedule = {
      windows: [{ fromMinute: 480, toMinute: 600 }],
      everyDays: 3,
      from: '2026-11-24',
      until: '2027-01-31',
    };
    expect(scheduleOf(typedOf(every))).toEqual(every);
  });

  it('is no number where nothing is typed, so that it is found', () => {
    const typed = { ...typedOf({ windows: [] }), windows: [{ from: '08:00', to: '' }] };
    expect(scheduleOf(typed).windows[0]?.toMinute).toBeNaN();
  });
});
