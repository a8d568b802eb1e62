import type { Questionnaire } from '../questionnaire';
import { YES_NO } from './options';

/** Own short form for diabetes: low glucose, illness, medicine, feet. No total: each answer stands alone. */
export const DIABETES_DAILY: Questionnaire = {
  id: 'diabetes-daily',
  version: '1',
  title: { nb: 'Diabetes i dag', nn: 'Diabetes i dag', en: 'Your diabetes today' },
  copyright: 'Fyrlykt, Apache-2.0',
  items: [
    {
      linkId: 'low-glucose',
      type: 'choice',
      required: true,
      text: {
        nb: 'Har du kjent tegn på lavt blodsukker siden i går?',
        nn: 'Har du kjent teikn på lågt blodsukker sidan i går?',
        en: 'Have you felt signs of low blood sugar since yesterday?',
      },
      options: [
        { code: 'no', text: { nb: 'Nei', nn: 'Nei', en: 'No' } },
        {
          code: 'managed',
          text: { nb: 'Ja, jeg ordnet det selv', nn: 'Ja, eg ordna det sjølv', en: 'Yes, I dealt with it myself' },
        },
        {
          code: 'needed-help',
          text: { nb: 'Ja, jeg trengte hjelp', nn: 'Ja, eg trong hjelp', en: 'Yes, I needed help' },
        },
      ],
    },
    {
      linkId: 'unwell',
      type: 'choice',
      required: true,
      text: {
        nb: 'Er du syk med feber, kvalme eller oppkast?',
        nn: 'Er du sjuk med feber, kvalme eller oppkast?',
        en: 'Are you ill with fever, nausea or vomiting?',
      },
      options: YES_NO,
    },
    {
      linkId: 'medicine',
      type: 'choice',
      required: true,
      text: {
        nb: 'Har du tatt diabetesmedisinen som avtalt?',
        nn: 'Har du teke diabetesmedisinen som avtalt?',
        en: 'Have you taken your diabetes medicine as agreed?',
      },
      options: YES_NO,
    },
    {
      linkId: 'feet',
      type: 'choice',
      required: true,
      text: {
        nb: 'Har du fått nye sår på føttene?',
        nn: 'Har du fått nye sår på føtene?',
        en: 'Do you have new sores on your feet?',
      },
      options: YES_NO,
    },
  ],
};
