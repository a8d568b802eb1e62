import type { Questionnaire } from '../questionnaire';
import { COMPARED_WITH_USUAL, YES_NO, option } from './options';

/** Own short form for heart failure: breath, sleep, swelling, dizziness. Total 0–6 over the first three. */
export const HEART_FAILURE_DAILY: Questionnaire = {
  id: 'heart-failure-daily',
  version: '1',
  title: { nb: 'Hjertet i dag', nn: 'Hjartet i dag', en: 'Your heart today' },
  copyright: 'Fyrlykt, Apache-2.0',
  items: [
    {
      linkId: 'breathlessness',
      type: 'choice',
      required: true,
      text: { nb: 'Når blir du tungpustet?', nn: 'Når blir du tungpusta?', en: 'When do you get short of breath?' },
      options: [
        option('usual', 0, { nb: 'Som vanlig for meg', nn: 'Som vanleg for meg', en: 'As usual for me' }),
        option('worse', 1, { nb: 'Lettere enn vanlig', nn: 'Lettare enn vanleg', en: 'More easily than usual' }),
        option('at-rest', 2, {
          nb: 'Også når jeg sitter i ro',
          nn: 'Også når eg sit i ro',
          en: 'Even when I sit still',
        }),
      ],
    },
    {
      linkId: 'sleep-flat',
      type: 'choice',
      required: true,
      text: {
        nb: 'Hvordan var det å ligge flatt i natt?',
        nn: 'Korleis var det å liggje flatt i natt?',
        en: 'How was it to lie flat last night?',
      },
      options: [
        option('usual', 0, { nb: 'Som vanlig', nn: 'Som vanleg', en: 'As usual' }),
        option('worse', 1, { nb: 'Jeg trengte flere puter', nn: 'Eg trong fleire puter', en: 'I needed more pillows' }),
        option('woke', 2, {
          nb: 'Jeg våknet og måtte sette meg opp',
          nn: 'Eg vakna og måtte setje meg opp',
          en: 'I woke up and had to sit up',
        }),
      ],
    },
    {
      linkId: 'swelling',
      type: 'choice',
      required: true,
      text: { nb: 'Er du hoven i beina?', nn: 'Er du hoven i beina?', en: 'Are your legs swollen?' },
      options: COMPARED_WITH_USUAL,
    },
    {
      linkId: 'dizziness',
      type: 'choice',
      required: true,
      text: {
        nb: 'Har du vært svimmel eller nær ved å besvime?',
        nn: 'Har du vore svimmel eller nær ved å svime av?',
        en: 'Have you been dizzy or close to fainting?',
      },
      options: YES_NO,
    },
  ],
  scoring: { items: ['breathlessness', 'sleep-flat', 'swelling'] },
};
