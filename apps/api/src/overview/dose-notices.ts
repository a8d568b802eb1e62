import { addDays } from '../platform/clock/local-time';
import { textFor, type PlanInForce } from '../plans';

/** Long enough to be seen by who measures once a week. */
const newsDays = 7;

/** What a patient is told of changes of the dose: the newest of each plan, while it is news. */
export function doseNotices(plans: readonly PlanInForce[], today: string, language: string) {
  return plans.flatMap(({ plan, periods }) => {
    const newest = periods.at(-1);
    const before = periods.at(-2)?.step ?? 0;
    if (!newest || newest.step === before || newest.fromDay < addDays(today, -newsDays)) return [];
    const title = textFor(plan.dose?.steps[newest.step - 1]?.title, language);
    return [{ fromDay: newest.fromDay, lessOften: newest.step > before, title }];
  });
}
