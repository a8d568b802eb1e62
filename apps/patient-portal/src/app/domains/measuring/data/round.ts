import type { Answer, Answers, Item, Questionnaire } from '@fyrlykt/forms';
import { isQuestion, visibleItems } from '@fyrlykt/forms';

/** One page of a round: a measure, the two numbers of a blood pressure, or a question. */
export type Step =
  | { readonly type: 'measure'; readonly key: string; readonly kinds: readonly string[] }
  | { readonly type: 'question'; readonly key: string; readonly item: Item; readonly before: readonly Item[] };

/** A number as typed, and when. */
export interface Entry {
  readonly text: string;
  readonly takenAt: string;
  readonly confirmed?: boolean;
}

/** What has been typed in a round; the id is the submission's, made with the first page. */
export interface RoundDraft {
  readonly submissionId: string;
  readonly entries: Readonly<Record<string, Entry>>;
  readonly answers: Answers;
  readonly answeredAt?: string;
}

const isPair = (kinds: readonly string[]): boolean => kinds.includes('systolic') && kinds.includes('diastolic');

/** The pages of a round in order: measures first, then the form's visible questions. */
export function stepsOf(kinds: readonly string[], form: Questionnaire | undefined, answers: Answers): Step[] {
  const pair = isPair(kinds);
  const measures: Step[] = kinds
    .filter((kind) => !(pair && kind === 'diastolic'))
    .map((kind) => ({
      type: 'measure',
      key: kind,
      kinds: pair && kind === 'systolic' ? ['systolic', 'diastolic'] : [kind],
    }));
  return form === undefined ? measures : [...measures, ...questionsOf(form, answers)];
}

/** Texts between questions are shown above the question that follows them. */
function questionsOf(form: Questionnaire, answers: Answers): Step[] {
  const steps: Step[] = [];
  let before: Item[] = [];
  for (const item of visibleItems(form, answers)) {
    if (isQuestion(item)) {
      steps.push({ type: 'question', key: item.linkId, item, before });
      before = [];
    } else {
      before.push(item);
    }
  }
  return steps;
}

/** Answers to questions that are shown: what a changed answer has hidden again is not sent. */
export function shownAnswers(form: Questionnaire, answers: Answers): [string, Answer][] {
  const shown = new Set(visibleItems(form, answers).map(({ linkId }) => linkId));
  return Object.entries(answers).filter(([linkId]) => shown.has(linkId));
}
