import { optionOf } from './answers';
import type { Answer, Answers, Item, Questionnaire } from './questionnaire';
import { isQuestion, visibleItems } from './visibility';

/** A form's total. Anything missing gives no total: a partial sum would look like a low one. */
export type Score =
  | { readonly status: 'complete'; readonly total: number }
  | { readonly status: 'incomplete'; readonly missing: readonly string[] }
  | { readonly status: 'none' };

/** `undefined` for an answer that counts nothing known: the total is then incomplete, not smaller. */
function pointsOf(item: Item, answer: Answer): number | undefined {
  if (item.type === 'integer' || item.type === 'decimal') {
    return typeof answer === 'number' && Number.isFinite(answer) ? answer : undefined;
  }
  const given = typeof answer === 'object' ? answer : [answer];
  const weights = given.map((value) => optionOf(item, value)?.weight);
  return weights.reduce<number | undefined>(
    (sum, weight) => (sum === undefined || weight === undefined ? undefined : sum + weight),
    0,
  );
}

/**
 * The total of the items that the form scores. An item hidden by the form's own logic counts nothing; a
 * visible one without a usable answer is missing. A form without scoring has status `none`.
 */
export function score(form: Questionnaire, answers: Answers): Score {
  const { scoring } = form;
  if (scoring === undefined) return { status: 'none' };
  const visible = visibleItems(form, answers).filter(isQuestion);
  const missing: string[] = [];
  let sum = 0;
  for (const item of visible.filter(({ linkId }) => scoring.items.includes(linkId))) {
    const answer = Object.hasOwn(answers, item.linkId) ? answers[item.linkId] : undefined;
    const points = answer === undefined ? undefined : pointsOf(item, answer);
    if (points === undefined) missing.push(item.linkId);
    else sum += points;
  }
  if (missing.length > 0) return { status: 'incomplete', missing };
  return { status: 'complete', total: sum * (scoring.multiplyBy ?? 1) };
}
