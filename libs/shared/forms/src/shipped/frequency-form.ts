import type { Item } from '../questionnaire';
import { option } from './options';

/** How often in the last two weeks: the answers of PHQ-9 and GAD-7, 0–3 points. */
const HOW_OFTEN = [
  option('0', 0, { en: 'Not at all' }),
  option('1', 1, { en: 'Several days' }),
  option('2', 2, { en: 'More than half the days' }),
  option('3', 3, { en: 'Nearly every day' }),
];

/** Items of one such form, `prefix-1` and on, all required. */
export function frequencyItems(prefix: string, questions: readonly string[]): Item[] {
  return questions.map((en, index) => ({
    linkId: `${prefix}-${String(index + 1)}`,
    type: 'choice',
    required: true,
    text: { en },
    options: HOW_OFTEN,
  }));
}

/** What all of them have in front. */
export const LAST_TWO_WEEKS: Item = {
  linkId: 'lead',
  type: 'display',
  text: { en: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?' },
};

/** The authors' terms [PHQ]. */
export const SPITZER_TERMS =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.';
