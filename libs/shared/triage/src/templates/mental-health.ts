import type { PlanTemplate } from './plan-template';
import { SILENT_WHEN_ADMITTED, answer, hours, missedRules, say, score } from './plan-template';

/**
 * Mental health: PHQ-9 and GAD-7 [INSPQ, SMAAT, CLIOT]; PHQ-9 item 9 above 0 is an alert of its own.
 * Weekly until the plan sets a first day, which every second or fourth week needs.
 */
export const MENTAL_HEALTH: PlanTemplate = {
  id: 'mental-health',
  version: 1,
  title: say('Psykisk helse', 'Psykisk helse', 'Mental health'),
  purpose: say(
    'Depresjon eller angst som følges med skjema. Sett første dag i planen.',
    'Depresjon eller angst som blir følgd med skjema. Set første dag i planen.',
    'Depression or anxiety followed by forms. Set the first day in the plan.',
  ),
  plan: {
    schemaVersion: 1,
    template: 'mental-health',
    title: say('Oppfølging av psykisk helse', 'Oppfølging av psykisk helse', 'Mental health follow-up'),
    tasks: [
      {
        id: 'mood',
        kind: 'form',
        form: 'phq-9',
        title: say('Svar på spørsmål om humøret', 'Svar på spørsmål om humøret', 'Answer questions about your mood'),
        schedule: { windows: [hours(8, 22)], weekdays: [1] },
        graceMinutes: 1440,
      },
      {
        id: 'anxiety',
        kind: 'form',
        form: 'gad-7',
        title: say('Svar på spørsmål om uro', 'Svar på spørsmål om uro', 'Answer questions about worry'),
        schedule: { windows: [hours(8, 22)], weekdays: [1] },
        graceMinutes: 1440,
      },
    ],
    rules: [
      answer(['self-harm', 'phq-9', 'phq9-9', 'thoughts-of-self-harm'], 'INSPQ, SMAAT', [{ zone: 'RED', above: 0 }], {
        safety: true,
        priority: 'high',
      }),
      score(['depression', 'phq-9', 'phq9-high'], 'INSPQ, SMAAT', [
        { zone: 'YELLOW', atOrAbove: 10 },
        { zone: 'RED', atOrAbove: 20 },
      ]),
      score(['anxiety', 'gad-7', 'gad7-high'], 'CLIOT', [
        { zone: 'YELLOW', atOrAbove: 10 },
        { zone: 'RED', atOrAbove: 15 },
      ]),
      ...missedRules('mood'),
      ...missedRules('anxiety'),
    ],
    inhibitions: SILENT_WHEN_ADMITTED,
    advice: {
      GREEN: say(
        'Fint at du svarte. Fortsett med det som gjør deg godt.',
        'Fint at du svara. Hald fram med det som gjer deg godt.',
        'Thank you for answering. Keep doing what is good for you.',
      ),
      YELLOW: say(
        'Du har det tyngre nå. Gjør de tiltakene som står i planen din. Oppfølgingstjenesten tar kontakt.',
        'Du har det tyngre no. Gjer dei tiltaka som står i planen din. Oppfølgingstenesta tek kontakt.',
        'Things are harder now. Do what your plan says helps. Your follow-up service will be in touch.',
      ),
      RED: say(
        'Du skal ikke stå alene i dette. Snakk med noen du stoler på. Ring legevakten på 116117, eller 113 hvis det haster. Mental Helse svarer hele døgnet på 116 123.',
        'Du skal ikkje stå åleine i dette. Snakk med nokon du stoler på. Ring legevakta på 116117, eller 113 om det hastar. Mental Helse svarer heile døgnet på 116 123.',
        'You are not alone in this. Talk to somebody you trust. Call 116117, or 113 if it is urgent. Mental Helse answers day and night on 116 123.',
      ),
    },
  },
};
