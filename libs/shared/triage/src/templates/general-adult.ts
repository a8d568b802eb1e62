import type { PlanTemplate } from './plan-template';
import { SILENT_WHEN_ADMITTED, band, hours, missedRules, say } from './plan-template';

/** General adult limits of the TELBIL trial, yellow only and meant to be adjusted per patient [TELB]. */
export const GENERAL_ADULT: PlanTemplate = {
  id: 'general-adult',
  version: 1,
  title: say('Voksen, generell', 'Vaksen, generell', 'Adult, general'),
  purpose: say(
    'Utgangspunkt når ingen annen mal passer. Alle grenser må vurderes for den enkelte.',
    'Utgangspunkt når ingen annan mal passar. Alle grenser må vurderast for den einskilde.',
    'A starting point when no other template fits. Every limit must be weighed for the person.',
  ),
  plan: {
    schemaVersion: 1,
    template: 'general-adult',
    title: say('Generell oppfølging', 'Generell oppfølging', 'General follow-up'),
    tasks: [
      {
        id: 'round',
        kind: 'measurement',
        measures: ['spo2', 'heart-rate', 'systolic', 'diastolic', 'temperature', 'respiratory-rate'],
        title: say('Ta dagens målinger', 'Ta målingane for dagen', 'Take the measurements of the day'),
        schedule: { windows: [hours(7, 11)] },
        graceMinutes: 180,
      },
      {
        id: 'steps',
        kind: 'measurement',
        measures: ['steps'],
        title: say('Skritt i går', 'Steg i går', 'Steps yesterday'),
        schedule: { windows: [hours(7, 11)] },
        graceMinutes: 720,
        informational: true,
      },
    ],
    rules: [
      band(['spo2', 'spo2', 'spo2-low'], 'TELB', [{ zone: 'YELLOW', below: 95 }]),
      band(['pulse', 'heart-rate', 'heart-rate-outside'], 'TELB', [{ zone: 'YELLOW', below: 50, above: 100 }]),
      band(['systolic', 'systolic', 'systolic-outside'], 'TELB', [{ zone: 'YELLOW', below: 100, above: 160 }]),
      band(['diastolic', 'diastolic', 'diastolic-outside'], 'TELB', [{ zone: 'YELLOW', below: 60, above: 95 }]),
      band(['temperature', 'temperature', 'temperature-high'], 'TELB', [{ zone: 'YELLOW', above: 37 }]),
      band(['breathing', 'respiratory-rate', 'respiratory-rate-outside'], 'TELB', [
        { zone: 'YELLOW', below: 12, above: 24 },
      ]),
      ...missedRules('round'),
    ],
    inhibitions: SILENT_WHEN_ADMITTED,
    advice: {
      GREEN: say(
        'Tallene dine er innenfor grensene. Fortsett som avtalt.',
        'Tala dine er innanfor grensene. Hald fram som avtalt.',
        'Your numbers are within the limits. Carry on as agreed.',
      ),
      YELLOW: say(
        'En måling er utenfor grensen. Hvil litt og mål igjen. Oppfølgingstjenesten ser på den.',
        'Ei måling er utanfor grensa. Kvil litt og mål igjen. Oppfølgingstenesta ser på ho.',
        'A reading is outside its limit. Rest a little and measure again. Your follow-up service looks at it.',
      ),
      RED: say(
        'Ring legevakten på 116117 hvis du føler deg syk. Ring 113 hvis det haster.',
        'Ring legevakta på 116117 om du kjenner deg sjuk. Ring 113 om det hastar.',
        'Call 116117 if you feel ill. Call 113 if it is urgent.',
      ),
    },
  },
};
