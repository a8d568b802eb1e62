import type { PlanTemplate } from './plan-template';
import { SILENT_WHEN_ADMITTED, band, hours, missedRules, say } from './plan-template';

/** Acute respiratory infection at home, after the UK service: three rounds a day for a fortnight [UKOX]. */
export const ACUTE_HOME_OXIMETRY: PlanTemplate = {
  id: 'acute-home-oximetry',
  version: 1,
  title: say('Akutt luftveisinfeksjon hjemme', 'Akutt luftvegsinfeksjon heime', 'Acute respiratory infection at home'),
  purpose: say(
    'Akutt luftveisinfeksjon som følges hjemme i inntil to uker.',
    'Akutt luftvegsinfeksjon som blir følgd heime i inntil to veker.',
    'Acute respiratory infection followed at home for up to two weeks.',
  ),
  plan: {
    schemaVersion: 1,
    template: 'acute-home-oximetry',
    title: say('Oppfølging av oksygen hjemme', 'Oppfølging av oksygen heime', 'Oxygen follow-up at home'),
    tasks: [
      {
        id: 'round',
        kind: 'measurement',
        measures: ['spo2', 'heart-rate', 'temperature', 'respiratory-rate'],
        title: say(
          'Mål oksygen, puls, temperatur og pust',
          'Mål oksygen, puls, temperatur og pust',
          'Measure oxygen, pulse, temperature and breathing',
        ),
        schedule: { windows: [hours(7, 10), hours(13, 16), hours(19, 22)] },
        graceMinutes: 60,
      },
    ],
    rules: [
      band(
        ['spo2', 'spo2', 'spo2-low'],
        'UKOX',
        [
          { zone: 'YELLOW', atOrBelow: 94 },
          { zone: 'RED', atOrBelow: 92 },
        ],
        { safety: true },
      ),
      band(['pulse', 'heart-rate', 'heart-rate-outside'], 'UKOX', [
        { zone: 'YELLOW', atOrAbove: 101 },
        { zone: 'RED', atOrAbove: 111 },
      ]),
      band(['temperature', 'temperature', 'temperature-high'], 'UKOX', [
        { zone: 'YELLOW', atOrAbove: 38.1 },
        { zone: 'RED', above: 39 },
      ]),
      band(['breathing', 'respiratory-rate', 'respiratory-rate-outside'], 'UKOX', [
        { zone: 'YELLOW', atOrAbove: 22 },
        { zone: 'RED', atOrAbove: 25 },
      ]),
      ...missedRules('round'),
    ],
    inhibitions: SILENT_WHEN_ADMITTED,
    advice: {
      GREEN: say(
        'Tallene dine er fine. Hvil, drikk godt og mål igjen som avtalt.',
        'Tala dine er fine. Kvil, drikk godt og mål igjen som avtalt.',
        'Your numbers are fine. Rest, drink well and measure again as agreed.',
      ),
      YELLOW: say(
        'Mål igjen om en time. Oppfølgingstjenesten tar kontakt. Ring 116117 hvis du blir verre før det.',
        'Mål igjen om ein time. Oppfølgingstenesta tek kontakt. Ring 116117 om du blir verre før det.',
        'Measure again in an hour. Your follow-up service will be in touch. Call 116117 if you get worse before that.',
      ),
      RED: say(
        'Du trenger vurdering av lege nå. Ring legevakten på 116117. Ring 113 hvis du kjemper for å få pusten eller er forvirret.',
        'Du treng vurdering av lege no. Ring legevakta på 116117. Ring 113 om du kjempar for å få pusten eller er forvirra.',
        'You need to be seen by a doctor now. Call 116117. Call 113 if you struggle to breathe or are confused.',
      ),
    },
  },
};
