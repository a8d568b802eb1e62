import type { DoseWords } from './dose-nb';

/** How often a patient measures, in English. */
export const doseEn: DoseWords = {
  dose: {
    title: 'How often it is measured',
    own: 'The plan’s own times',
    since: 'From {{day}}, when the plan began.',
    byPerson: 'From {{day}}. {{by}} changed it {{at}}: {{reason}}',
    byZone: 'From {{day}}. A measurement that was {{zone}} brought it back {{at}}.',
    ahead: 'From {{day}}: {{name}}',
    quiet: '{{n}} quiet days in a row. The next step is proposed after {{of}}.',
    proposal: 'It has been quiet for {{n}} days. Proposal: {{name}}.',
    upAt: '{{zone}} or worse brings the plan’s own times back at once.',
    down: 'Measure less often: {{name}}',
    up: 'Measure more often: {{name}}',
    leadDown: 'Holds from tomorrow. The patient sees it on the first page.',
    leadUp: 'Holds from today if it can still be done today, else from tomorrow.',
    notQuiet: 'It has been quiet for only {{n}} of {{of}} days. Write why it is safe nevertheless.',
    reason: 'Why?',
    reasonMissing: 'Write briefly why.',
    save: 'Change',
    drop: 'Take the lower steps out of the plan',
    gone: 'With these times none of the steps is lower any more. They are taken out when the draft is saved.',
    done: {
      down: 'The patient measures less often from {{day}}.',
      up: 'The patient measures more often from {{day}}.',
    },
  },
};
