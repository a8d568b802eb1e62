import type { DoseWords } from './dose-nb';

/** How often a patient measures, in nynorsk. */
export const doseNn: DoseWords = {
  dose: {
    title: 'Kor ofte det blir målt',
    own: 'Tidene i planen',
    since: 'Frå {{day}}, då planen tok til.',
    byPerson: 'Frå {{day}}. {{by}} endra det {{at}}: {{reason}}',
    byZone: 'Frå {{day}}. Ei måling som blei {{zone}}, førte tilbake {{at}}.',
    ahead: 'Frå {{day}}: {{name}}',
    quiet: '{{n}} rolege dagar på rad. Neste trinn blir foreslått etter {{of}}.',
    proposal: 'Det har vore roleg i {{n}} dagar. Framlegg: {{name}}.',
    upAt: '{{zone}} eller verre fører straks tilbake til tidene i planen.',
    down: 'Mål sjeldnare: {{name}}',
    up: 'Mål oftare: {{name}}',
    leadDown: 'Gjeld frå i morgon. Pasienten ser det på framsida si.',
    leadUp: 'Gjeld frå i dag om det framleis kan gjerast i dag, elles frå i morgon.',
    notQuiet: 'Det har berre vore roleg i {{n}} av {{of}} dagar. Skriv kvifor det likevel er trygt.',
    reason: 'Kvifor?',
    reasonMissing: 'Skriv kort kvifor.',
    save: 'Endre',
    drop: 'Ta bort dei lågare trinna frå planen',
    gone: 'Med desse tidene er ingen av trinna lågare lenger. Dei blir tekne bort når utkastet blir lagra.',
    done: { down: 'Pasienten måler sjeldnare frå {{day}}.', up: 'Pasienten måler oftare frå {{day}}.' },
  },
};
