/** How often a patient measures, in bokmål. */
export const doseNb = {
  dose: {
    title: 'Hvor ofte det måles',
    own: 'Planens egne tider',
    since: 'Fra {{day}}, da planen begynte.',
    byPerson: 'Fra {{day}}. {{by}} endret det {{at}}: {{reason}}',
    byZone: 'Fra {{day}}. En måling som ble {{zone}}, førte tilbake {{at}}.',
    ahead: 'Fra {{day}}: {{name}}',
    quiet: '{{n}} rolige dager på rad. Neste trinn foreslås etter {{of}}.',
    proposal: 'Det har vært rolig i {{n}} dager. Forslag: {{name}}.',
    upAt: '{{zone}} eller verre fører straks tilbake til planens egne tider.',
    down: 'Mål sjeldnere: {{name}}',
    up: 'Mål oftere: {{name}}',
    leadDown: 'Gjelder fra i morgen. Pasienten ser det på forsiden sin.',
    leadUp: 'Gjelder fra i dag hvis det fortsatt kan gjøres i dag, ellers fra i morgen.',
    notQuiet: 'Det har bare vært rolig i {{n}} av {{of}} dager. Skriv hvorfor det likevel er trygt.',
    reason: 'Hvorfor?',
    reasonMissing: 'Skriv kort hvorfor.',
    save: 'Endre',
    drop: 'Ta bort de lavere trinnene fra planen',
    gone: 'Med disse tidene er ingen av trinnene lavere lenger. De tas bort når utkastet lagres.',
    done: { down: 'Pasienten måler sjeldnere fra {{day}}.', up: 'Pasienten måler oftere fra {{day}}.' },
  },
};

export type DoseWords = typeof doseNb;
