import type { FormText, Item, Questionnaire } from '../questionnaire';
import { YES_NO } from './options';

/** A trouble rated 0 (none) to 10 (worst thinkable), both included. */
function rated(linkId: string, text: FormText): Item {
  return { linkId, type: 'integer', required: true, min: 0, max: 10, text };
}

/** Own short form during chemotherapy: troubles 0–10, shivering, food. No total: each stands alone [ASCO]. */
export const CHEMOTHERAPY_DAILY: Questionnaire = {
  id: 'chemotherapy-daily',
  version: '1',
  title: { nb: 'Plager i dag', nn: 'Plager i dag', en: 'How you feel today' },
  copyright: 'Fyrlykt, Apache-2.0',
  items: [
    rated('nausea', {
      nb: 'Hvor kvalm har du vært det siste døgnet, fra 0 til 10?',
      nn: 'Kor kvalm har du vore det siste døgnet, frå 0 til 10?',
      en: 'How sick have you felt in the last day, from 0 to 10?',
    }),
    rated('pain', {
      nb: 'Hvor sterke smerter har du hatt, fra 0 til 10?',
      nn: 'Kor sterke smerter har du hatt, frå 0 til 10?',
      en: 'How strong has your pain been, from 0 to 10?',
    }),
    rated('tiredness', {
      nb: 'Hvor trett har du vært, fra 0 til 10?',
      nn: 'Kor trøytt har du vore, frå 0 til 10?',
      en: 'How tired have you been, from 0 to 10?',
    }),
    {
      linkId: 'shivering',
      type: 'choice',
      required: true,
      text: { nb: 'Har du hatt frostrier?', nn: 'Har du hatt frostrier?', en: 'Have you had shivering fits?' },
      options: YES_NO,
    },
  ],
};
