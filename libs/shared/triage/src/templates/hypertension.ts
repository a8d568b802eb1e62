import type { PlanTemplate } from './plan-template';
import { SILENT_WHEN_ADMITTED, band, dose, hours, missedRules, pulseRule, say, step } from './plan-template';

const MORNING_AND_EVENING = [hours(6, 10), hours(18, 22)];

/**
 * Hypertension: home protocol morning and evening, the week’s mean judged [CHEP, ESH]; a single 180/110 is
 * red [GK]. The one lower step is four days in a row: with fewer, the mean would lack its twelve readings.
 */
export const HYPERTENSION: PlanTemplate = {
  id: 'hypertension',
  version: 2,
  title: say('Høyt blodtrykk', 'Høgt blodtrykk', 'High blood pressure'),
  purpose: say(
    'Høyt blodtrykk som måles hjemme i perioder på sju dager.',
    'Høgt blodtrykk som blir målt heime i periodar på sju dagar.',
    'High blood pressure measured at home in rounds of seven days.',
  ),
  plan: {
    schemaVersion: 1,
    template: 'hypertension',
    title: say('Oppfølging av blodtrykk', 'Oppfølging av blodtrykk', 'Blood pressure follow-up'),
    tasks: [
      {
        id: 'blood-pressure',
        kind: 'measurement',
        measures: ['systolic', 'diastolic', 'heart-rate'],
        title: say('Mål blodtrykket to ganger', 'Mål blodtrykket to gonger', 'Measure your blood pressure twice'),
        schedule: { windows: MORNING_AND_EVENING },
        graceMinutes: 60,
      },
    ],
    rules: [
      band(['systolic-high', 'systolic', 'systolic-outside'], 'GK', [{ zone: 'RED', atOrAbove: 180 }], {
        safety: true,
      }),
      band(['diastolic-high', 'diastolic', 'diastolic-outside'], 'GK', [{ zone: 'RED', atOrAbove: 110 }], {
        safety: true,
      }),
      band(['systolic-low', 'systolic', 'systolic-outside'], 'TELB', [{ zone: 'YELLOW', below: 100 }], {
        confirm: { withinMinutes: 15 },
      }),
      {
        id: 'week-mean',
        type: 'home-blood-pressure',
        days: 7,
        atLeast: 12,
        systolic: [{ zone: 'YELLOW', atOrAbove: 135 }],
        diastolic: [{ zone: 'YELLOW', atOrAbove: 85 }],
        lane: 'clinical',
        textCode: 'blood-pressure-mean-high',
        source: 'CHEP, ESH',
      },
      pulseRule(),
      ...missedRules('blood-pressure'),
    ],
    dose: dose(
      step('four-days', say('Fire dager i uka', 'Fire dagar i veka', 'Four days a week'), {
        'blood-pressure': { windows: MORNING_AND_EVENING, weekdays: [1, 2, 3, 4] },
      }),
    ),
    inhibitions: SILENT_WHEN_ADMITTED,
    advice: {
      GREEN: say(
        'Blodtrykket ditt er der det skal være. Fortsett som avtalt.',
        'Blodtrykket ditt er der det skal vere. Hald fram som avtalt.',
        'Your blood pressure is where it should be. Carry on as agreed.',
      ),
      YELLOW: say(
        'Sitt i ro i fem minutter og mål igjen. Ta medisinen som avtalt. Oppfølgingstjenesten ser på målingene dine.',
        'Sit i ro i fem minutt og mål igjen. Ta medisinen som avtalt. Oppfølgingstenesta ser på målingane dine.',
        'Sit quietly for five minutes and measure again. Take your medicine as agreed. Your follow-up service looks at your readings.',
      ),
      RED: say(
        'Sitt i ro og mål igjen. Er det fortsatt like høyt, ring legevakten på 116117. Ring 113 ved brystsmerter, lammelser, talevansker eller kraftig hodepine.',
        'Sit i ro og mål igjen. Er det framleis like høgt, ring legevakta på 116117. Ring 113 ved brystsmerter, lammingar, talevanskar eller kraftig hovudverk.',
        'Sit quietly and measure again. If it is still as high, call 116117. Call 113 for chest pain, paralysis, trouble speaking or severe headache.',
      ),
    },
  },
};
