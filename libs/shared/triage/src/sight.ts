import type { Plan } from './plan';
import type { PreparedSeries } from './prepared-series';
import { newestBefore } from './prepared-series';
import { isSeenBy } from './rules/history';
import { judgeRule, watchOf } from './rules/registry';
import type { Rule } from './rules/rule';
import type { Instant, Sight, Subject, Verdict } from './rules/rule-kind';
import { timeOf } from './rules/rule-kind';

/** The newest thing a rule could have been looking at, at an instant. */
function newestSubject(rule: Rule, rules: readonly Rule[], { at, after }: Instant, sight: Sight): Subject | undefined {
  const { measures, forms, moment } = watchOf(rule, rules);
  if (moment === true) return { kind: 'moment', at };
  const span = [at, sight.at] as const;
  const candidates: Subject[] = [
    ...measures.flatMap((kind): Subject[] => {
      const reading = newestBefore(sight.series.readings.get(kind), span, (item) => isSeenBy(rule, item));
      return reading === undefined ? [] : [{ kind: 'reading', reading }];
    }),
    ...forms.flatMap((form): Subject[] => {
      const response = newestBefore(sight.series.forms.get(form), span);
      return response === undefined ? [] : [{ kind: 'form', response }];
    }),
  ].filter((subject) => timeOf(subject) > after);
  return candidates.reduce<Subject | undefined>(
    (newest, subject) => (newest === undefined || timeOf(subject) > timeOf(newest) ? subject : newest),
    undefined,
  );
}

/** What the rules of a plan may see of a series at a time. `path` holds the combinations being judged. */
export function sightOf(plan: Plan, series: PreparedSeries, at: number, path: readonly string[] = []): Sight {
  const sight: Sight = {
    series,
    references: plan,
    at,
    taskOf: (id) => plan.tasks.find((task) => task.id === id),
    judgePart: (ruleId, instant): Verdict | undefined => {
      const rule = path.includes(ruleId) ? undefined : plan.rules.find((candidate) => candidate.id === ruleId);
      const subject = rule === undefined ? undefined : newestSubject(rule, plan.rules, instant, sight);
      if (rule === undefined || subject === undefined) return undefined;
      return judgeRule(rule, subject, sightOf(plan, series, at, [...path, ruleId]));
    },
  };
  return sight;
}
