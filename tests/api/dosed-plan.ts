import { addDays, weekdayOf, type Plan } from '@fyrlykt/triage';
import { quietPlan } from './quiet-plan';

/** Oxygen every day from 8 to 10; lowered, on three days and then on one, counted from a day that is never the next. */
export function dosedPlan(today: string): Plan {
  const windows = quietPlan.tasks[0]?.schedule.windows ?? [];
  const on = (...ahead: number[]) => ({
    oxygen: { windows, weekdays: ahead.map((days) => weekdayOf(addDays(today, days))).sort() },
  });
  const title = (nb: string) => ({ nb, nn: nb, en: nb });
  return {
    ...quietPlan,
    dose: {
      steps: [
        { id: 'three', title: title('Tre dager i uka'), schedules: on(2, 4, 6) },
        { id: 'one', title: title('Én dag i uka'), schedules: on(4) },
      ],
      downAfterDays: 28,
      upAt: 'YELLOW',
    },
  };
}
