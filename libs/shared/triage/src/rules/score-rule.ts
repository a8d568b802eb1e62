import type { FormResponse } from '../series';
import { crossingOf } from './level';
import type { Level, RuleFields } from './rule-fields';
import type { Verdict } from './rule-kind';
import { CLEAR, formRule, unjudged } from './rule-kind';

/** Limits on a form's total. An incomplete form has no total and is never judged as a low one. */
export interface ScoreRule extends RuleFields {
  readonly type: 'score';
  readonly form: string;
  readonly levels: readonly Level[];
}

/** The status decides, not the number: a partial sum may well be there. */
function judge(rule: ScoreRule, response: FormResponse): Verdict {
  const { score, scoreStatus } = response;
  if (scoreStatus !== 'complete' || score === undefined) return unjudged('score-incomplete', { form: rule.form });
  const crossing = crossingOf(score, rule.levels);
  if (crossing === undefined) return CLEAR;
  const { zone, direction, edge, limit } = crossing;
  return {
    outcome: 'breach',
    zone,
    direction,
    params: { form: rule.form, value: score, edge, limit },
    readingIds: [],
    formIds: [response.id],
  };
}

/** Judges the total of an answered form. */
export const scoreRule = formRule<ScoreRule>(judge);
