import type { Questionnaire } from '../questionnaire';
import { YES_NO } from './options';

/** The two parts of NEWS2 that are seen, not measured [RCP]; answered by the person who takes the round. */
export const NEWS2_OBSERVATIONS: Questionnaire = {
  id: 'news2-observations',
  version: '1',
  title: { nb: 'Observasjoner til NEWS2', nn: 'Observasjonar til NEWS2', en: 'Observations for NEWS2' },
  copyright: 'Fyrlykt, Apache-2.0; NEWS2 © Royal College of Physicians 2017',
  items: [
    {
      linkId: 'on-oxygen',
      type: 'choice',
      required: true,
      text: { nb: 'Får personen oksygen?', nn: 'Får personen oksygen?', en: 'Is the person on oxygen?' },
      options: YES_NO,
    },
    {
      linkId: 'consciousness',
      type: 'choice',
      required: true,
      text: { nb: 'Hvor våken er personen?', nn: 'Kor vaken er personen?', en: 'How alert is the person?' },
      options: [
        { code: 'A', text: { nb: 'Våken og klar', nn: 'Vaken og klar', en: 'Alert' } },
        { code: 'C', text: { nb: 'Nyoppstått forvirret', nn: 'Nyleg forvirra', en: 'Newly confused' } },
        { code: 'V', text: { nb: 'Reagerer på tale', nn: 'Reagerer på tale', en: 'Responds to voice' } },
        { code: 'P', text: { nb: 'Reagerer på smerte', nn: 'Reagerer på smerte', en: 'Responds to pain' } },
        { code: 'U', text: { nb: 'Reagerer ikke', nn: 'Reagerer ikkje', en: 'Unresponsive' } },
      ],
    },
  ],
};
