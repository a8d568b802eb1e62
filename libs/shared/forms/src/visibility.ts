import type { Answer, Answers, Condition, Item, Questionnaire } from './questionnaire';

/** Greater and less compare as numbers, as FHIR R4 has them for numbers only. */
function compare(given: string | number | boolean, { operator, answer }: Condition): boolean {
  switch (operator) {
    case 'exists':
      return true;
    case '=':
      return given === answer;
    case '!=':
      return given !== answer;
    case '>':
      return Number(given) > Number(answer);
    case '<':
      return Number(given) < Number(answer);
    case '>=':
      return Number(given) >= Number(answer);
    case '<=':
      return Number(given) <= Number(answer);
  }
}

const listOf = (answer: Answer): readonly (string | number | boolean)[] =>
  typeof answer === 'object' ? answer : [answer];

/** Whether a condition holds. Without an answer only `exists` false does, as FHIR R4 has it. */
function holds(condition: Condition, given: Answer | undefined): boolean {
  if (condition.operator === 'exists') return (given !== undefined) === (condition.answer !== false);
  return given !== undefined && listOf(given).some((value) => compare(value, condition));
}

/** Several conditions are all needed unless the form says any. */
function isEnabled(item: Item, known: ReadonlyMap<string, Answer>): boolean {
  const conditions = item.enableWhen ?? [];
  if (conditions.length === 0) return true;
  const results = conditions.map((condition) => holds(condition, known.get(condition.question)));
  return item.enableBehavior === 'any' ? results.includes(true) : !results.includes(false);
}

/**
 * The items a person is to see, in reading order, given the answers so far. An answer to a hidden item
 * counts for nothing, so that what was opened by it closes again; conditions refer to earlier items.
 */
export function visibleItems(form: Questionnaire, answers: Answers): Item[] {
  const known = new Map<string, Answer>();
  const seen: Item[] = [];
  const walk = (items: readonly Item[]): void => {
    for (const item of items) {
      if (!isEnabled(item, known)) continue;
      seen.push(item);
      const answer = Object.hasOwn(answers, item.linkId) ? answers[item.linkId] : undefined;
      if (answer !== undefined) known.set(item.linkId, answer);
      walk(item.items ?? []);
    }
  };
  walk(form.items);
  return seen;
}

/** Whether an item asks for an answer; groups and displayed texts do not. */
export function isQuestion(item: Item): boolean {
  return item.type !== 'group' && item.type !== 'display';
}

/** The answers without those to items that are no longer shown: what a page sends. */
export function keepVisible(form: Questionnaire, answers: Answers): Answers {
  const visible = new Set(visibleItems(form, answers).map(({ linkId }) => linkId));
  return Object.fromEntries(Object.entries(answers).filter(([linkId]) => visible.has(linkId)));
}
