import type { LocalisedText, Plan } from '@fyrlykt/triage';
import { type Difference, planDifferences } from '@fyrlykt/triage/plan-differences';

const SAID_OF_LEVELS = new Set(['zone', 'missed', 'below', 'atOrBelow', 'above', 'atOrAbove']);
const SAID_OF_TASKS = new Set(['title', 'windows', 'weekdays', 'everyDays', 'until']);

/** What two versions differ in and no sentence about a plan says, so that nobody signs what is not shown. */
export function unwordedDifferences(before: Plan, after: Plan, language: keyof LocalisedText): Difference[] {
  const isPart = (id: string): boolean =>
    [before, after].some(({ rules }) => rules.some((rule) => rule.id === id && rule.partOnly === true));
  const isSaid = ([part, id = '', ...rest]: readonly string[]): boolean => {
    if (part === 'advice') return rest[0] === language;
    if (part === 'tasks') return rest.some((name) => SAID_OF_TASKS.has(name));
    if (part === 'rules')
      return !isPart(id) && rest[0] === 'levels' && rest.slice(2).every((name) => SAID_OF_LEVELS.has(name));
    return part === 'dose';
  };
  return planDifferences(before, after).filter(({ path }) => !isSaid(path));
}
