import type { AnswerOption, FormText } from '../questionnaire';

/** Yes or no, as two options that count nothing. */
export const YES_NO: readonly AnswerOption[] = [
  { code: 'no', text: { nb: 'Nei', nn: 'Nei', en: 'No' } },
  { code: 'yes', text: { nb: 'Ja', nn: 'Ja', en: 'Yes' } },
];

/** As usual, a little worse, much worse: the patient's own normal is the measure. 0, 1 and 2 points. */
export const COMPARED_WITH_USUAL: readonly AnswerOption[] = [
  option('usual', 0, { nb: 'Som vanlig', nn: 'Som vanleg', en: 'As usual' }),
  option('worse', 1, { nb: 'Litt verre enn vanlig', nn: 'Litt verre enn vanleg', en: 'A little worse than usual' }),
  option('much-worse', 2, { nb: 'Mye verre enn vanlig', nn: 'Mykje verre enn vanleg', en: 'Much worse than usual' }),
];

/** An option with its points. */
export function option(code: string, weight: number, text: FormText): AnswerOption {
  return { code, weight, text };
}
