import type { PlanTemplate } from './plan-template';
import { SILENT_WHEN_ADMITTED, hours, missedRules, say } from './plan-template';

/** Diabetes with glucose measured at home; limits after the European and American consensus [EASD]. */
export const DIABETES: PlanTemplate = {
  id: 'diabetes',
  version: 1,
  title: say('Diabetes', 'Diabetes', 'Diabetes'),
  purpose: say(
    'Diabetes med hjemmemåling av blodsukker. Tilpass tidspunktene til behandlingen.',
    'Diabetes med heimemåling av blodsukker. Tilpass tidspunkta til behandlinga.',
    'Diabetes with glucose measured at home. Fit the times to the treatment.',
  ),
  plan: {
    schemaVersion: 1,
    template: 'diabetes',
    title: say('Oppfølging av diabetes', 'Oppfølging av diabetes', 'Diabetes follow-up'),
    tasks: [
      {
        id: 'glucose',
        kind: 'measurement',
        measures: ['glucose'],
        title: say('Mål blodsukkeret', 'Mål blodsukkeret', 'Measure your blood sugar'),
        schedule: { windows: [hours(6, 10), hours(16, 20)] },
        graceMinutes: 120,
      },
      {
        id: 'symptoms',
        kind: 'form',
        form: 'diabetes-daily',
        title: say('Svar på spørsmål om dagen', 'Svar på spørsmål om dagen', 'Answer questions about your day'),
        schedule: { windows: [hours(6, 12)] },
        graceMinutes: 240,
      },
    ],
    rules: [
      {
        id: 'glucose',
        type: 'band',
        kind: 'glucose',
        lane: 'clinical',
        textCode: 'glucose-outside',
        source: 'EASD',
        levels: [
          { zone: 'YELLOW', below: 3.9, above: 10 },
          { zone: 'RED', below: 3, above: 13.9 },
        ],
      },
      {
        id: 'low-glucose-help',
        type: 'answer',
        form: 'diabetes-daily',
        item: 'low-glucose',
        lane: 'clinical',
        textCode: 'low-glucose-felt',
        source: 'GK',
        levels: [
          { zone: 'YELLOW', anyOf: ['managed'] },
          { zone: 'RED', anyOf: ['needed-help'] },
        ],
      },
      {
        id: 'unwell',
        type: 'answer',
        form: 'diabetes-daily',
        item: 'unwell',
        lane: 'clinical',
        textCode: 'unwell',
        source: 'GK',
        levels: [{ zone: 'YELLOW', anyOf: ['yes'] }],
      },
      {
        id: 'medicine-not-taken',
        type: 'answer',
        form: 'diabetes-daily',
        item: 'medicine',
        lane: 'adherence',
        textCode: 'medicine-not-taken',
        source: 'GK',
        levels: [{ zone: 'YELLOW', anyOf: ['no'] }],
      },
      {
        id: 'foot-sore',
        type: 'answer',
        form: 'diabetes-daily',
        item: 'feet',
        lane: 'clinical',
        textCode: 'foot-sore',
        source: 'GK',
        levels: [{ zone: 'YELLOW', anyOf: ['yes'] }],
      },
      ...missedRules('glucose'),
      ...missedRules('symptoms'),
    ],
    inhibitions: SILENT_WHEN_ADMITTED,
    advice: {
      GREEN: say(
        'Blodsukkeret ligger der det skal. Fortsett som avtalt.',
        'Blodsukkeret ligg der det skal. Hald fram som avtalt.',
        'Your blood sugar is where it should be. Carry on as agreed.',
      ),
      YELLOW: say(
        'Er blodsukkeret lavt: ta noe søtt og mål igjen etter 15 minutter. Er det høyt: drikk vann, følg planen din og mål igjen før neste måltid.',
        'Er blodsukkeret lågt: ta noko søtt og mål igjen etter 15 minutt. Er det høgt: drikk vatn, følg planen din og mål igjen før neste måltid.',
        'If it is low: take something sweet and measure again after 15 minutes. If it is high: drink water, follow your plan and measure again before your next meal.',
      ),
      RED: say(
        'Er blodsukkeret svært lavt: ta sukker straks og be noen være hos deg. Er det svært høyt og du er kvalm, tørst eller sløv: ring legevakten på 116117. Ring 113 ved bevisstløshet.',
        'Er blodsukkeret svært lågt: ta sukker straks og be nokon vere hos deg. Er det svært høgt og du er kvalm, tørst eller sløv: ring legevakta på 116117. Ring 113 ved medvitsløyse.',
        'If it is very low: take sugar at once and ask somebody to stay with you. If it is very high and you feel sick, thirsty or drowsy: call 116117. Call 113 if somebody loses consciousness.',
      ),
    },
  },
};
