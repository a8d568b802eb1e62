import type { PlanTemplate } from './plan-template';
import { SILENT_WHEN_ADMITTED, hours, missedRules, say } from './plan-template';

/** Asthma: PEF as percent of the personal best; 80 % exactly is green, 50 % exactly is yellow [MAYO]. */
export const ASTHMA: PlanTemplate = {
  id: 'asthma',
  version: 1,
  title: say('Astma', 'Astma', 'Asthma'),
  purpose: say(
    'Astma med daglig PEF-måling. Personlig beste må settes etter to til tre uker.',
    'Astma med dagleg PEF-måling. Personleg beste må setjast etter to til tre veker.',
    'Asthma with daily PEF. The personal best must be set after two to three weeks.',
  ),
  plan: {
    schemaVersion: 1,
    template: 'asthma',
    title: say('Oppfølging av astma', 'Oppfølging av astma', 'Asthma follow-up'),
    tasks: [
      {
        id: 'pef',
        kind: 'measurement',
        measures: ['pef'],
        title: say('Blås PEF', 'Blås PEF', 'Measure your peak flow'),
        schedule: { windows: [hours(6, 11)] },
        graceMinutes: 120,
      },
    ],
    rules: [
      {
        id: 'pef-of-best',
        type: 'relative',
        kind: 'pef',
        reference: 'goal',
        in: 'percent',
        lane: 'clinical',
        textCode: 'pef-low',
        source: 'MAYO',
        safety: true,
        levels: [
          { zone: 'YELLOW', below: 80 },
          { zone: 'RED', below: 50 },
        ],
      },
      ...missedRules('pef'),
    ],
    inhibitions: SILENT_WHEN_ADMITTED,
    advice: {
      GREEN: say(
        'Pusten er som den skal. Ta den forebyggende medisinen som avtalt.',
        'Pusten er som han skal. Ta den førebyggjande medisinen som avtalt.',
        'Your breathing is as it should be. Take your preventer medicine as agreed.',
      ),
      YELLOW: say(
        'Bruk anfallsmedisinen slik planen din sier, og blås igjen om 20 minutter. Ring oppfølgingstjenesten hvis det ikke hjelper.',
        'Bruk anfallsmedisinen slik planen din seier, og blås igjen om 20 minutt. Ring oppfølgingstenesta om det ikkje hjelper.',
        'Use your reliever as your plan says, and measure again in 20 minutes. Call your follow-up service if it does not help.',
      ),
      RED: say(
        'Bruk anfallsmedisinen nå. Ring 113 hvis du ikke får snakket i hele setninger eller ikke blir bedre med en gang.',
        'Bruk anfallsmedisinen no. Ring 113 om du ikkje får snakka i heile setningar eller ikkje blir betre med ein gong.',
        'Use your reliever now. Call 113 if you cannot speak in full sentences or do not get better at once.',
      ),
    },
  },
};
