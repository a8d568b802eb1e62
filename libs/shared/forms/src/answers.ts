import type { Answer, AnswerOption, Answers, Item, Questionnaire } from './questionnaire';
import { flatten } from './questionnaire';
import { isQuestion, visibleItems } from './visibility';

/** Why an answer is refused. */
export type AnswerFaultCode =
  | 'unknown-item'
  | 'not-a-question'
  | 'hidden-item'
  | 'required'
  | 'unknown-option'
  | 'wrong-type'
  | 'out-of-range'
  | 'too-long';

/** One thing wrong with a set of answers. */
export interface AnswerFault {
  readonly linkId: string;
  readonly code: AnswerFaultCode;
}

/** Characters of a free text, at most. */
const LONGEST_TEXT = 4000;

/**
 * The option an answer means: by its code or, for scales that are sent as numbers, by the one option that
 * has this weight. `undefined` when none or several would fit.
 */
export function optionOf(item: Item, answer: string | number | boolean): AnswerOption | undefined {
  const options = item.options ?? [];
  const byCode = options.find((option) => option.code === answer);
  if (byCode !== undefined || typeof answer !== 'number') return byCode;
  const byWeight = options.filter((option) => option.weight === answer);
  return byWeight.length === 1 ? byWeight[0] : undefined;
}

/** A list only where several may be given, and only options that exist. */
function choiceFault(item: Item, answer: Answer): AnswerFaultCode | undefined {
  const given = typeof answer === 'object' ? answer : [answer];
  if (typeof answer === 'object' && item.repeats !== true) return 'wrong-type';
  return given.every((value) => optionOf(item, value) !== undefined) ? undefined : 'unknown-option';
}

/** Both ends of the range are inside. */
function numberFault(item: Item, answer: Answer): AnswerFaultCode | undefined {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'wrong-type';
  if (item.type === 'integer' && !Number.isInteger(answer)) return 'wrong-type';
  const { min = -Infinity, max = Infinity } = item;
  return answer < min || answer > max ? 'out-of-range' : undefined;
}

function textFault(answer: Answer): AnswerFaultCode | undefined {
  if (typeof answer !== 'string') return 'wrong-type';
  return answer.length > LONGEST_TEXT ? 'too-long' : undefined;
}

/** The first thing wrong with one answer, by its item's type. */
function answerFault(item: Item, answer: Answer): AnswerFaultCode | undefined {
  switch (item.type) {
    case 'choice':
      return choiceFault(item, answer);
    case 'integer':
    case 'decimal':
      return numberFault(item, answer);
    case 'boolean':
      return typeof answer === 'boolean' ? undefined : 'wrong-type';
    case 'text':
      return textFault(answer);
    case 'group':
    case 'display':
      return 'not-a-question';
  }
}

/** Everything wrong with a set of answers; empty when they may be stored. Never throws. */
export function checkAnswers(form: Questionnaire, answers: Answers): AnswerFault[] {
  const all = new Map(flatten(form.items).map((item) => [item.linkId, item]));
  const visible = new Set(visibleItems(form, answers).map((item) => item.linkId));
  const faults: AnswerFault[] = [];
  for (const [linkId, answer] of Object.entries(answers)) {
    const item = all.get(linkId);
    const code = item === undefined ? 'unknown-item' : (answerFault(item, answer) ?? hiddenFault(visible, linkId));
    if (code !== undefined) faults.push({ linkId, code });
  }
  for (const item of visibleItems(form, answers)) {
    if (item.required === true && isQuestion(item) && !Object.hasOwn(answers, item.linkId)) {
      faults.push({ linkId: item.linkId, code: 'required' });
    }
  }
  return faults;
}

/** An answer to what was not asked is not stored: nobody saw the question. */
function hiddenFault(visible: ReadonlySet<string>, linkId: string): AnswerFaultCode | undefined {
  return visible.has(linkId) ? undefined : 'hidden-item';
}
