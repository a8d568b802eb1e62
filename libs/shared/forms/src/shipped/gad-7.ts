import type { Questionnaire } from '../questionnaire';
import { LAST_TWO_WEEKS, SPITZER_TERMS, frequencyItems } from './frequency-form';

/** GAD-7 in its English wording, 0–21 [PHQ]. */
export const GAD_7: Questionnaire = {
  id: 'gad-7',
  version: '1',
  title: { en: 'Generalised anxiety disorder (GAD-7)', nb: 'GAD-7', nn: 'GAD-7' },
  copyright: SPITZER_TERMS,
  items: [
    LAST_TWO_WEEKS,
    ...frequencyItems('gad7', [
      'Feeling nervous, anxious or on edge',
      'Not being able to stop or control worrying',
      'Worrying too much about different things',
      'Trouble relaxing',
      'Being so restless that it is hard to sit still',
      'Becoming easily annoyed or irritable',
      'Feeling afraid as if something awful might happen',
    ]),
  ],
  scoring: { items: [1, 2, 3, 4, 5, 6, 7].map((number) => `gad7-${String(number)}`) },
};
