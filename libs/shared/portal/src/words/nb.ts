import { uiNb } from '@fyrlykt/ui';

/** Words that both portals use, in bokmål. */
export const portalNb = {
  ui: uiNb,
  language: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English', label: 'Språk' },
  theme: { label: 'Utseende', system: 'Som enheten', light: 'Lyst', dark: 'Mørkt' },
  session: {
    soonTitle: 'Er du her fortsatt?',
    soonText: 'Av hensyn til sikkerheten logger vi deg snart ut. Det du har skrevet, blir ikke borte.',
    left: '{{seconds}} sekunder igjen',
    stay: 'Fortsett å være innlogget',
    signOut: 'Logg ut',
    signInAgain: 'Logg inn igjen',
    endedTitle: 'Du er logget ut',
    endedText: 'Logg inn igjen for å fortsette. Det du har skrevet, ligger her når du kommer tilbake.',
  },
  day: { today: 'i dag', tomorrow: 'i morgen', yesterday: 'i går', at: '{{day}} kl. {{time}}' },
  weekday: { 1: 'mandag', 2: 'tirsdag', 3: 'onsdag', 4: 'torsdag', 5: 'fredag', 6: 'lørdag', 7: 'søndag' },
  ago: { minutes: '{{n}} min', hours: '{{n}} t', days: '{{n}} d' },
  measure: {
    spo2: 'Oksygenmetning',
    'heart-rate': 'Puls',
    'blood-pressure': 'Blodtrykk',
    systolic: 'Blodtrykk, overtrykk',
    diastolic: 'Blodtrykk, undertrykk',
    temperature: 'Temperatur',
    'respiratory-rate': 'Pustefrekvens',
    weight: 'Vekt',
    glucose: 'Blodsukker',
    fev1: 'FEV1',
    pef: 'PEF',
    pain: 'Smerte',
    steps: 'Skritt',
    hba1c: 'Langtidsblodsukker',
    'phq9-score': 'PHQ-9',
    'gad7-score': 'GAD-7',
    'who5-score': 'WHO-5',
    'form-score': 'Skår',
    'news2-score': 'NEWS2',
  },
  unit: {
    '%': '%',
    '/min': 'per min',
    'mm[Hg]': 'mmHg',
    kPa: 'kPa',
    Cel: '°C',
    kg: 'kg',
    'mmol/L': 'mmol/l',
    'mmol/mol': 'mmol/mol',
    L: 'l',
    'L/min': 'l/min',
    '{score}': 'poeng',
    '/d': 'skritt',
  },
  coverage: {
    STAFFED: {
      until: '{{unitName}} følger med nå, fram til {{until}}.',
      now: '{{unitName}} følger med nå.',
    },
    TAKEN_OVER: {
      next: '{{unitName}} er stengt nå og leser det du sender, {{next}}.',
      closed: '{{unitName}} er stengt nå.',
      phone: 'Fram til da følger {{other}} med på alvorlige målinger, telefon {{phone}}.',
      other: 'Fram til da følger {{other}} med på alvorlige målinger.',
    },
    NOBODY: {
      next: 'Ingen følger med akkurat nå. {{unitName}} leser det du sender, {{next}}.',
      closed: 'Ingen følger med akkurat nå.',
    },
  },
  planWords: {
    everyDay: 'hver dag',
    everyDays: 'hver {{n}}. dag',
    until: 'til og med {{day}}',
    missed: '{{n}} på rad',
    doseStep: 'Trinn {{n}}, {{title}}: {{tasks}}',
    dose: 'Neste trinn foreslås etter {{n}} rolige dager. {{zone}} eller verre fører straks tilbake til planens egne tider',
  },
  finding: {
    or: 'eller',
    unknown: 'Utenfor planen ({{code}})',
    edge: {
      below: 'under {{limit}}',
      atOrBelow: '{{limit}} eller lavere',
      above: 'over {{limit}}',
      atOrAbove: '{{limit}} eller høyere',
    },
    code: {
      'no-rule': 'Planen har ingen grense for dette',
      'no-plan': 'Ingen plan gjaldt da målingen ble tatt',
      'device-silent': 'Apparatet har ikke meldt seg',
      'device-battery-low': 'Lavt batteri på apparatet',
      'device-fault': 'Feil på apparatet',
    },
  },
  error: {
    general: {
      title: 'Noe gikk galt hos oss',
      text: 'Prøv igjen om litt. Hjelper det ikke, kontakt brukerstøtte og oppgi koden {{code}}.',
    },
    'network/unreachable': {
      title: 'Ingen kontakt med nettet',
      text: 'Sjekk at enheten er på nett, og prøv igjen.',
    },
    'server/unavailable': { title: 'Tjenesten svarer ikke', text: 'Vent et minutt, og prøv igjen.' },
    'platform/unavailable': { title: 'Tjenesten svarer ikke', text: 'Vent et minutt, og prøv igjen.' },
    'access/sign-in-required': { title: 'Du er logget ut', text: 'Logg inn igjen for å fortsette.' },
    'access/not-found': { title: 'Vi finner ikke dette', text: 'Det kan være flyttet, eller du har ikke tilgang.' },
    'access/not-permitted': {
      title: 'Du har ikke tilgang til dette',
      text: 'Mener du at du skal ha tilgang, si fra til oppfølgingstjenesten.',
    },
    'access/not-your-unit': {
      title: 'Dette hører til en annen enhet',
      text: 'Bytt enhet øverst på siden, hvis du arbeider for flere.',
    },
    'patient/absent': { title: 'Vi finner ikke pasienten', text: 'Pasienten finnes ikke, eller du har ikke tilgang.' },
    'measurement/in-the-future': {
      title: 'Tidspunktet er fram i tid',
      text: 'Sjekk klokken på enheten, og prøv igjen.',
    },
    'measurement/before-birth': {
      title: 'Tidspunktet kan ikke være riktig',
      text: 'Sjekk klokken på enheten, og prøv igjen.',
    },
    'measurement/systolic-not-above-diastolic': {
      title: 'Tallene for blodtrykk er byttet om',
      text: 'Overtrykket må være høyere enn undertrykket.',
    },
    'questionnaire/unknown-form': { title: 'Spørsmålene er endret', text: 'Gå til forsiden og start på nytt.' },
    'request/too-many': { title: 'For mange forsøk', text: 'Vent et minutt, og prøv igjen.' },
    'measurement/not-a-number': {
      title: 'Tallet kan ikke leses',
      text: 'Skriv bare tall, med komma om du trenger det.',
    },
    'measurement/not-a-whole-number': {
      title: 'Skriv et helt tall',
      text: 'Se på apparatet og skriv tallet uten komma.',
    },
    'measurement/outside-possible-range': {
      title: 'Verdien er ikke mulig',
      text: 'Se på apparatet og skriv tallet på nytt.',
    },
    'submission/idempotency-conflict': {
      title: 'Denne innsendingen finnes fra før',
      text: 'Den ble sendt med andre tall. Start en ny måling.',
    },
  },
};

export type PortalWords = typeof portalNb;
