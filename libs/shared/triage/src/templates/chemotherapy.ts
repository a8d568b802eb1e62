import type { PlanTemplate } from './plan-template';
import { SILENT_WHEN_ADMITTED, answer, band, hours, missedRules, say } from './plan-template';

/** Cancer under chemotherapy: 38.0 °C is red at any hour [AHUS, NFI]; symptoms 4–6 yellow, 7 or more red [ASCO]. */
export const CHEMOTHERAPY: PlanTemplate = {
  id: 'chemotherapy',
  version: 1,
  title: say('Kreft under cellegift', 'Kreft under cellegift', 'Cancer on chemotherapy'),
  purpose: say(
    'Cellegiftkur med fare for infeksjon, særlig dag 8 til 14.',
    'Cellegiftkur med fare for infeksjon, særleg dag 8 til 14.',
    'Chemotherapy with a risk of infection, above all on days 8 to 14.',
  ),
  plan: {
    schemaVersion: 1,
    template: 'chemotherapy',
    title: say('Oppfølging under cellegift', 'Oppfølging under cellegift', 'Follow-up on chemotherapy'),
    tasks: [
      {
        id: 'temperature',
        kind: 'measurement',
        measures: ['temperature'],
        title: say('Mål temperaturen', 'Mål temperaturen', 'Measure your temperature'),
        schedule: { windows: [hours(7, 11), hours(18, 22)] },
        graceMinutes: 60,
      },
      {
        id: 'symptoms',
        kind: 'form',
        form: 'chemotherapy-daily',
        title: say('Svar på spørsmål om plager', 'Svar på spørsmål om plager', 'Answer questions about how you feel'),
        schedule: { windows: [hours(7, 14)] },
        graceMinutes: 180,
      },
    ],
    rules: [
      band(['fever', 'temperature', 'fever-on-chemotherapy'], 'AHUS, NFI', [{ zone: 'RED', atOrAbove: 38 }], {
        safety: true,
        priority: 'high',
      }),
      ...['nausea', 'pain', 'tiredness'].map((item) =>
        answer([`${item}-strong`, 'chemotherapy-daily', item, `${item}-strong`], 'ASCO', [
          { zone: 'YELLOW', atOrAbove: 4 },
          { zone: 'RED', atOrAbove: 7 },
        ]),
      ),
      answer(['shivering', 'chemotherapy-daily', 'shivering', 'shivering'], 'GK', [{ zone: 'RED', anyOf: ['yes'] }], {
        safety: true,
      }),
      ...missedRules('temperature'),
      ...missedRules('symptoms'),
    ],
    inhibitions: SILENT_WHEN_ADMITTED,
    advice: {
      GREEN: say(
        'Alt ser bra ut i dag. Mål igjen som avtalt.',
        'Alt ser bra ut i dag. Mål igjen som avtalt.',
        'All looks well today. Measure again as agreed.',
      ),
      YELLOW: say(
        'Bruk de lindrende medisinene du har fått. Oppfølgingstjenesten tar kontakt. Ring dem hvis plagene øker.',
        'Bruk dei lindrande medisinane du har fått. Oppfølgingstenesta tek kontakt. Ring dei om plagene aukar.',
        'Use the relief medicines you were given. Your follow-up service will be in touch. Call them if it gets worse.',
      ),
      RED: say(
        'Ring avdelingen din på sykehuset nå, også om natten. Får du ikke svar, ring 113. Ikke ta febernedsettende før du har snakket med dem.',
        'Ring avdelinga di på sjukehuset no, også om natta. Får du ikkje svar, ring 113. Ikkje ta febernedsetjande før du har snakka med dei.',
        'Call your hospital ward now, at night too. If nobody answers, call 113. Do not take fever medicine before you have spoken to them.',
      ),
    },
  },
};
