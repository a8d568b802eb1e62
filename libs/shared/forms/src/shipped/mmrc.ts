import type { Questionnaire } from '../questionnaire';
import { option } from './options';

/** Modified MRC breathlessness scale, 0–4 in English; 2 or more is symptomatic [TSIL]. */
export const MMRC: Questionnaire = {
  id: 'mmrc',
  version: '1',
  title: { en: 'Breathlessness (mMRC)', nb: 'mMRC', nn: 'mMRC' },
  copyright: 'Modified Medical Research Council dyspnoea scale; terms to be confirmed before clinical use.',
  items: [
    {
      linkId: 'grade',
      type: 'choice',
      required: true,
      text: { en: 'Which of these fits you best?' },
      options: [
        option('0', 0, { en: 'I only get breathless with strenuous exercise' }),
        option('1', 1, { en: 'I get short of breath when hurrying on level ground or walking up a slight hill' }),
        option('2', 2, {
          en: 'On level ground, I walk slower than people of the same age because of breathlessness, or I have to stop for breath when walking at my own pace',
        }),
        option('3', 3, {
          en: 'I stop for breath after walking about 100 yards or after a few minutes on level ground',
        }),
        option('4', 4, { en: 'I am too breathless to leave the house or I am breathless when dressing' }),
      ],
    },
  ],
  scoring: { items: ['grade'] },
};
