import type { Questionnaire } from '../questionnaire';
import { LAST_TWO_WEEKS, SPITZER_TERMS, frequencyItems } from './frequency-form';

/** PHQ-9 in its English wording, 0–27 [PHQ]. Item 9 above 0 is an alert of its own, whatever the total. */
export const PHQ_9: Questionnaire = {
  id: 'phq-9',
  version: '1',
  title: { en: 'Patient Health Questionnaire (PHQ-9)', nb: 'PHQ-9', nn: 'PHQ-9' },
  copyright: SPITZER_TERMS,
  items: [
    LAST_TWO_WEEKS,
    ...frequencyItems('phq9', [
      'Little interest or pleasure in doing things',
      'Feeling down, depressed, or hopeless',
      'Trouble falling or staying asleep, or sleeping too much',
      'Feeling tired or having little energy',
      'Poor appetite or overeating',
      'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
      'Trouble concentrating on things, such as reading the newspaper or watching television',
      'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
      'Thoughts that you would be better off dead or of hurting yourself in some way',
    ]),
  ],
  scoring: { items: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `phq9-${String(number)}`) },
};
