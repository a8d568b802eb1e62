import type { Answer, Answers, Item, Questionnaire } from '@fyrlykt/forms';
import { isQuestion, score, visibleItems } from '@fyrlykt/forms';

/** Answers as a table writes them: `item=answer;item=answer`, numbers where the item is a number. */
export function readAnswers(cell: string, form: Questionnaire): Answers {
  const numbers = new Set(form.items.filter(({ type }) => type === 'integer').map(({ linkId }) => linkId));
  return Object.fromEntries(
    cell.split(';').map((pair): [string, Answer] => {
      const [item = '', value = ''] = pair.split('=');
      return [item, numbers.has(item) ? Number(value) : value];
    }),
  );
}

/**
 * The pinned answers, and to every other question that counts the answer with the most points that the total
 * still allows: what a person must have answered to come to that total.
 * @throws when no answers give the total, since such a row says nothing of any real form
 */
export function answersWithTotal(form: Questionnaire, pinned: Answers, total: number): Answers {
  const open = visibleItems(form, pinned).filter((item) => isQuestion(item) && !Object.hasOwn(pinned, item.linkId));
  const answers: Record<string, Answer> = { ...pinned };
  let rest = total - pointsOf(form, pinned, open);
  for (const item of open) {
    const best = (item.options ?? []).filter(({ weight = 0 }) => weight <= rest).at(-1);
    if (best === undefined) continue;
    answers[item.linkId] = best.code;
    rest -= best.weight ?? 0;
  }
  const given = score(form, answers);
  if (given.status !== 'complete' || given.total !== total) {
    throw new Error(`${form.id}: ${JSON.stringify(pinned)} cannot come to ${total}.`);
  }
  return answers;
}

/** What the pinned answers count, the open questions left at nothing. */
function pointsOf(form: Questionnaire, pinned: Answers, open: readonly Item[]): number {
  const nothing = open.map(({ linkId, options }) => [linkId, options?.[0]?.code ?? '']);
  const least = score(form, { ...pinned, ...(Object.fromEntries(nothing) as Answers) });
  return least.status === 'complete' ? least.total : 0;
}
