import type { Questionnaire } from '../questionnaire';
import { COMPARED_WITH_USUAL, YES_NO, option } from './options';

/**
 * Own short form for COPD: breath, cough, phlegm and its colour. The colour is asked only when there is
 * more phlegm than usual. Total 0–6: one point a step on three questions.
 */
export const COPD_DAILY: Questionnaire = {
  id: 'copd-daily',
  version: '1',
  title: { nb: 'Pusten i dag', nn: 'Pusten i dag', en: 'Your breathing today' },
  copyright: 'Fyrlykt, Apache-2.0',
  items: [
    {
      linkId: 'breathlessness',
      type: 'choice',
      required: true,
      text: {
        nb: 'Hvor tungpustet er du i dag?',
        nn: 'Kor tungpusta er du i dag?',
        en: 'How breathless are you today?',
      },
      options: COMPARED_WITH_USUAL,
    },
    {
      linkId: 'cough',
      type: 'choice',
      required: true,
      text: { nb: 'Hvordan er hosten?', nn: 'Korleis er hosten?', en: 'How is your cough?' },
      options: COMPARED_WITH_USUAL,
    },
    {
      linkId: 'phlegm',
      type: 'choice',
      required: true,
      text: { nb: 'Hvor mye slim har du?', nn: 'Kor mykje slim har du?', en: 'How much phlegm do you have?' },
      options: [
        option('usual', 0, { nb: 'Som vanlig', nn: 'Som vanleg', en: 'As usual' }),
        option('worse', 1, { nb: 'Litt mer enn vanlig', nn: 'Litt meir enn vanleg', en: 'A little more than usual' }),
        option('much-worse', 2, { nb: 'Mye mer enn vanlig', nn: 'Mykje meir enn vanleg', en: 'Much more than usual' }),
      ],
    },
    {
      linkId: 'phlegm-colour',
      type: 'choice',
      required: true,
      text: { nb: 'Hvilken farge har slimet?', nn: 'Kva farge har slimet?', en: 'What colour is the phlegm?' },
      enableWhen: [{ question: 'phlegm', operator: '!=', answer: 'usual' }],
      options: [
        { code: 'clear', text: { nb: 'Klart eller hvitt', nn: 'Klart eller kvitt', en: 'Clear or white' } },
        {
          code: 'coloured',
          text: { nb: 'Gult, grønt eller brunt', nn: 'Gult, grønt eller brunt', en: 'Yellow, green or brown' },
        },
        { code: 'blood', text: { nb: 'Blod i slimet', nn: 'Blod i slimet', en: 'Blood in it' } },
      ],
    },
    {
      linkId: 'rescue-medicine',
      type: 'choice',
      required: true,
      text: {
        nb: 'Har du brukt mer anfallsmedisin enn vanlig?',
        nn: 'Har du brukt meir anfallsmedisin enn vanleg?',
        en: 'Have you used more reliever medicine than usual?',
      },
      options: YES_NO,
    },
  ],
  scoring: { items: ['breathlessness', 'cough', 'phlegm'] },
};
