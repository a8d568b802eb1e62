import type { AnswerValue, FormResponse } from '../series';
import type { LimitZone } from '../zone';
import { isWorse } from '../zone';
import { crossingOf } from './level';
import type { Level, RuleFields } from './rule-fields';
import type { Verdict } from './rule-kind';
import { CLEAR, formRule, unjudged } from './rule-kind';

/** One zone's answers: met by any of the codes, or by a number beyond an edge. */
export interface AnswerLevel extends Level {
  readonly anyOf?: readonly (string | number | boolean)[];
}

/** Limits on a single answer, such as item 9 of PHQ-9 above 0. */
export interface AnswerRule extends RuleFields {
  readonly type: 'answer';
  readonly form: string;
  /** linkId of the item. */
  readonly item: string;
  readonly levels: readonly AnswerLevel[];
  /** The form may rightly leave the question out, so a missing answer is no fault. */
  readonly optional?: boolean;
}

const listOf = (answer: AnswerValue): readonly (string | number | boolean)[] =>
  typeof answer === 'object' ? answer : [answer];

/** A choice code that is a plain number is compared as that number. */
function numberOf(answer: AnswerValue): number | undefined {
  if (typeof answer === 'number') return answer;
  return typeof answer === 'string' && /^-?\d+(\.\d+)?$/.test(answer) ? Number(answer) : undefined;
}

/** The worst level met, by number or by code. */
function zoneOf(answer: AnswerValue, levels: readonly AnswerLevel[]): LimitZone | undefined {
  const value = numberOf(answer);
  let found = value === undefined ? undefined : crossingOf(value, levels)?.zone;
  for (const { anyOf, zone } of levels) {
    const met = anyOf?.some((wanted) => listOf(answer).some((given) => String(given) === String(wanted))) ?? false;
    if (met && (found === undefined || isWorse(zone, found))) found = zone;
  }
  return found;
}

/** Own properties only: an item called like a method of objects is still just missing. */
function judge(rule: AnswerRule, response: FormResponse): Verdict {
  const { form, item } = rule;
  const answer = Object.hasOwn(response.answers, item) ? response.answers[item] : undefined;
  if (answer === undefined) return rule.optional === true ? CLEAR : unjudged('answer-missing', { form, item });
  const zone = zoneOf(answer, rule.levels);
  if (zone === undefined) return CLEAR;
  return {
    outcome: 'breach',
    zone,
    params: { form, item, answer: listOf(answer).join(',') },
    readingIds: [],
    formIds: [response.id],
  };
}

/** Judges one answer of a form. */
export const answerRule = formRule<AnswerRule>(judge);
