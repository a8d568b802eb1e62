// One page for each plan template, for the clinician who chooses and adjusts it. All of it comes from the data the engine judges by.
import { SHIPPED_FORMS, shippedForm } from '@fyrlykt/forms';
import { PLAN_TEMPLATES } from '@fyrlykt/triage';
import { kindDefinition } from '@fyrlykt/vitals';
import { defaultEscalation } from '../../apps/api/src/plans/escalation-policy';
import { quantity } from '../../libs/shared/triage/src/sentences/quantity';
import { kindName, LIMIT_HEAD, limitRow } from './limits.mjs';
import { durationWords, number, scheduleWords, sourceOf, table } from './words.mjs';

const MADE = '<!-- Laget av dataene med "node tools/template-pages.mjs". Endringer gjøres i malen, ikke her. -->';
const amount = (value, kind) => quantity(value, kind, ',');
const range = ({ min, max }, kind) => `${amount(min, kind)} – ${amount(max, kind)}`;

/** Sections are told apart by their heading; an empty one is left out. */
const section = (heading, ...paragraphs) => {
  const said = paragraphs.filter(Boolean);
  return said.length === 0 ? '' : [`## ${heading}`, ...said].join('\n\n');
};

function tasksSection({ tasks }) {
  const what = ({ measures, form }) =>
    form ? `skjemaet «${shippedForm(form).title.nb}»` : measures.map(kindName).join(', ');
  const rows = tasks.map((task) => [
    task.title.nb,
    what(task),
    scheduleWords(task.schedule),
    `${durationWords(task.graceMinutes)} etter at tiden er ute`,
    task.informational ? 'bare til opplysning, vurderes ikke' : '–',
  ]);
  return section('Hva pasienten gjør', table(['Oppgave', 'Hva', 'Når', 'Regnes som ikke gjort', 'Merknad'], rows));
}

const STEP_UP = { YELLOW: 'Gult eller rødt', RED: 'Rødt' };

function doseSection({ dose, tasks }) {
  if (!dose) return '';
  const named = ({ schedules }, { id, schedule }) => scheduleWords(schedules[id] ?? schedule);
  const rows = dose.steps.map((step, index) => [
    index + 1,
    step.title.nb,
    ...tasks.map((task) => named(step, task)),
    dose.source,
  ]);
  return section(
    'Sjeldnere målinger for den som er stabil',
    `Etter ${dose.downAfterDays} rolige dager foreslås neste trinn. En fagperson bestemmer, og trinnet gjelder fra dagen etter. Rolig er bare det som er målt og grønt: stillhet teller ikke.`,
    table(['Trinn', 'Navn', ...tasks.map(({ title }) => title.nb), 'Kilde'], rows),
    `${STEP_UP[dose.upAt]} fører straks tilbake til planens egne tider, uten at noen må gjøre noe. En ny planversjon begynner alltid på planens egne tider.`,
  );
}

function measuresSection({ tasks }) {
  const kinds = [...new Set(tasks.flatMap(({ measures }) => measures ?? []))];
  const rows = kinds.map((kind) => {
    const { usual, possible, usualChange } = kindDefinition(kind);
    const jump = usualChange === undefined ? '' : `, eller mer enn ${amount(usualChange, kind)} fra forrige`;
    return [kindName(kind), `${range(usual, kind)}${jump}`, range(possible, kind)];
  });
  const head = ['Måling', 'Personen blir spurt «stemmer dette?» utenfor', 'Kan ikke være en måling utenfor'];
  return section(
    'Målingene',
    table(head, rows),
    rows.length > 0 && 'Begge ender er innenfor. En uvanlig verdi som er bekreftet, blir lagret og vurdert.',
  );
}

function limitsSection(plan) {
  const rows = (partOnly) =>
    plan.rules.filter((rule) => (rule.partOnly === true) === partOnly).map((rule) => limitRow(rule, plan));
  const parts = table(LIMIT_HEAD, rows(true));
  return section(
    'Grenser',
    'Det som ikke når en grense, er grønt når en regel har vurdert det. «Under» og «over» tar ikke med tallet selv.',
    table(LIMIT_HEAD, rows(false)),
    parts && 'Byggesteiner, som bare teller sammen med andre og ikke gir funn alene:',
    parts,
  );
}

function optionsWords(item) {
  if (item.options)
    return item.options
      .map(({ text, weight }) => `${text.nb ?? text.en}${weight === undefined ? '' : ` (${number(weight)})`}`)
      .join(' · ');
  return item.type === 'integer' ? `tall fra ${number(item.min)} til ${number(item.max)}` : 'fritekst';
}

function questionRow(form, item) {
  const text = item.text.nb ?? item.text.en;
  const when = (item.enableWhen ?? []).map(
    ({ question }) => form.items.find(({ linkId }) => linkId === question)?.text.nb,
  );
  return [text, optionsWords(item), when.length > 0 ? `avhengig av svaret på «${when.join('», «')}»` : '–'];
}

function formWords(id) {
  const form = shippedForm(id);
  const { title, items, scoring, copyright } = form;
  const questions = items.filter(({ type }) => type !== 'display');
  const lead = items.filter(({ type }) => type === 'display').map(({ text }) => `_${text.nb ?? text.en}_`);
  const sum = scoring
    ? 'Tallet i parentes er poeng. Mangler et svar, blir det ingen sum.'
    : 'Skjemaet har ingen sum: hvert svar står for seg.';
  const rows = questions.map((item) => questionRow(form, item));
  const english = questions.every(({ text }) => text.nb === undefined)
    ? 'Spørsmålene finnes foreløpig bare på engelsk.'
    : '';
  return [
    `### ${title.nb}`,
    ...lead,
    table(['Spørsmål', 'Svar', 'Stilles'], rows),
    [sum, english, copyright].filter(Boolean).join(' '),
  ].join('\n\n');
}

function formsSection({ tasks }) {
  const forms = [...new Set(tasks.flatMap(({ form }) => form ?? []))];
  return section('Skjema', ...forms.map(formWords));
}

const ZONES = { GREEN: 'Grønn', YELLOW: 'Gul', RED: 'Rød' };

function adviceSection({ advice }) {
  const rows = Object.entries(ZONES).map(([zone, name]) => [name, advice[zone].nb]);
  return section(
    'Råd til pasienten',
    table(['Sone', 'Det pasienten leser'], rows),
    'Rådene kan skrives om for den enkelte.',
  );
}

const ROLES = {
  'on-duty': 'den som har vakt',
  'unit-leader': 'leder for enheten',
  'follow-up-unit': 'oppfølgingstjenesten',
};

function escalationSection() {
  const steps = (list) =>
    list
      .map(
        ({ role, afterMinutes }) =>
          `${afterMinutes === 0 ? 'straks' : `etter ${durationWords(afterMinutes)}`}: ${ROLES[role]}`,
      )
      .join('; ');
  const { red, other, repeatMinutes } = defaultEscalation;
  const rows = [
    ['Rød', steps(red), 'hele døgnet'],
    ['Gul, ikke vurdert og ikke gjort', steps(other), 'i bemannet tid'],
  ];
  return section(
    'Når ingen svarer',
    table(['Funn', 'Hvem får beskjed', 'Klokken går'], rows),
    `Det siste trinnet gjentas hver ${durationWords(repeatMinutes)}. Dette er utgangspunktet til virksomheten velger noe annet.`.replace(
      'hver 1 time',
      'time for time',
    ),
  );
}

function silenceSection({ inhibitions = [], lateAfterMinutes = 60 }) {
  const admitted = inhibitions.some(({ when, silences }) => when.circumstance === 'admitted' && silences === 'all');
  return section(
    'Stillhet og forsinkelse',
    [
      admitted && '- Mens pasienten er innlagt, er alle regler stille, unntatt sikkerhetsreglene.',
      '- I en avtalt pause regnes ingenting som «ikke gjort».',
      '- En utsettelse gjelder bare gult, én måling og én retning. Rødt opphever den.',
      `- En måling som kommer inn mer enn ${durationWords(lateAfterMinutes)} etter at den ble tatt, vurderes på sin egen tid og merkes som sen.`,
    ]
      .filter(Boolean)
      .join('\n'),
    'Pause og utsettelse settes av den som følger opp, og går ut av seg selv. At pasienten er innlagt, kan ennå bare registreres som en pause: det som måles, varsles som før.',
  );
}

const sourceKeys = ({ rules, dose }) =>
  [...new Set([...rules, ...(dose ? [dose] : [])].flatMap(({ source }) => source.split(', ')))].sort();

function sourcesSection(plan) {
  return section(
    'Kilder',
    sourceKeys(plan)
      .map((key) => `- **${key}**: ${sourceOf(key)}`)
      .join('\n'),
  );
}

function page({ id, version, title, purpose, plan }) {
  return [
    MADE,
    `# ${title.nb}`,
    purpose.nb,
    `Mal \`${id}\`, versjon ${version}. Alle tall er utgangspunkt som skal vurderes for den enkelte. En plan er en kopi av malen og endrer seg ikke med den.`,
    tasksSection(plan),
    doseSection(plan),
    limitsSection(plan),
    measuresSection(plan),
    formsSection(plan),
    adviceSection(plan),
    escalationSection(),
    silenceSection(plan),
    sourcesSection(plan),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function index() {
  const asks = ({ tasks }) => tasks.map(({ title }) => title.nb).join(' · ');
  const rows = PLAN_TEMPLATES.map(({ id, title, purpose, plan }) => [
    `[${title.nb}](${id}.md)`,
    purpose.nb,
    asks(plan),
  ]);
  const used = new Set(PLAN_TEMPLATES.flatMap(({ plan }) => plan.tasks.flatMap(({ form }) => form ?? [])));
  const others = SHIPPED_FORMS.filter(({ id }) => !used.has(id)).map(({ title }) => title.nb);
  return [
    MADE,
    '# Planmaler',
    'Maler å kopiere en plan fra, skrevet for den som velger og tilpasser. Sidene er laget av de samme dataene som motoren vurderer etter.',
    table(['Mal', 'For hvem', 'Hva pasienten gjør'], rows),
    section(
      'Slik leses sidene',
      [
        '- **Grønn**: en regel har vurdert det, og ingen grense er nådd. **Gul**: begynnende forverring. **Rød**: tas straks.',
        '- **Ikke vurdert** ligger mellom grønn og gul: noe manglet, og noen må se på det. Det som mangler, er aldri grønt.',
        '- **Sikkerhetsregler** taler også under pause, utsettelse og innleggelse.',
        '- Av flere funn gjelder det verste.',
      ].join('\n'),
    ),
    section(
      'Skjema uten mal',
      `Kan settes inn i en plan: ${others.join(', ')}. Skjema med lisens følger aldri med; de kan importeres.`,
    ),
  ].join('\n\n');
}

/** All pages by file name, as Markdown that is still to be laid out. */
export function templatePages() {
  return new Map([['README.md', index()], ...PLAN_TEMPLATES.map((template) => [`${template.id}.md`, page(template)])]);
}
