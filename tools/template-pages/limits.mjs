// A rule as one row of the table of limits: what is looked at, when it is yellow and red, what else holds.
import { flatten, shippedForm } from '@fyrlykt/forms';
import { SENTENCE_BOOKS } from '@fyrlykt/triage';
import { quantity } from '../../libs/shared/triage/src/sentences/quantity';
import { durationWords, number } from './words.mjs';

const book = SENTENCE_BOOKS.nb;
const EDGES = ['below', 'atOrBelow', 'above', 'atOrAbove'];
const LANES = { clinical: 'klinisk', adherence: 'gjennomføring', technical: 'teknisk', contact: 'kontakt' };
const PRIORITIES = { high: 'høy', medium: 'middels', low: 'lav' };

export const kindName = (kind) => book.kinds[kind];
const withUnit = (kind) => (value) => quantity(value, kind, book.decimalMark);
const points = (value) => `${number(value)} poeng`;
const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/** Every edge of a level in words, by whatever says one edge. */
const edgesOf = (level, say) =>
  EDGES.filter((edge) => level[edge] !== undefined)
    .map((edge) => say(edge, level[edge]))
    .join(' eller ');

const plainly = (amount) => (edge, limit) => book.edges[edge].replace('{limit}', amount(limit));

/** `3 prosentpoeng eller mer under det vanlige`: the sign of the limit tells the side. */
const moved =
  (amount, [less, more]) =>
  (edge, limit) => {
    const size = amount(Math.abs(limit));
    const side = limit < 0 || edge === 'below' || edge === 'atOrBelow' ? less : more;
    return edge === 'below' || edge === 'above' ? `${side('mer enn ' + size)}` : `${side(`${size} eller mer`)}`;
  };

const difference = (kind) => (kind === 'spo2' ? (value) => `${number(value)} ${book.relative.points}` : withUnit(kind));

function relativeWords(rule) {
  const best = rule.kind === 'pef' ? book.relative.best : book.relative.goal;
  const to = rule.reference === 'goal' ? best : book.relative.usual;
  const name = { 'det vanlige': 'pasientens vanlige nivå' }[to] ?? to;
  const percent = (edge, limit) => `${plainly((value) => `${number(value)} %`)(edge, limit)} av ${name}`;
  const amount = rule.in === 'sd' ? (value) => `${number(value)} standardavvik` : difference(rule.kind);
  const apart = moved(amount, [(size) => `${size} under ${name}`, (size) => `${size} over ${name}`]);
  return { what: `${kindName(rule.kind)} mot ${name}`, say: rule.in === 'percent' ? percent : apart };
}

function changeWords(rule) {
  const against = { lowest: 'laveste', highest: 'høyeste', any: 'enhver' }[rule.against];
  const amount = rule.in === 'percent' ? (value) => `${number(value)} %` : difference(rule.kind);
  const days = rule.withinDays === 1 ? 'dagen før og samme dag' : `de siste ${number(rule.withinDays)} dagene`;
  const say = moved(amount, [(size) => `falt ${size}`, (size) => `steget ${size}`]);
  return { what: `${kindName(rule.kind)}, endring fra ${against} måling ${days}`, say };
}

/** Options by the words that the patient reads; numbers by their edges. */
function answerWords(rule) {
  const item = flatten(shippedForm(rule.form).items).find(({ linkId }) => linkId === rule.item);
  const text = (code) => item.options?.find((option) => option.code === String(code))?.text;
  const said = (code) => `«${text(code)?.nb ?? text(code)?.en ?? code}»`;
  const cell = (level) =>
    [...(level.anyOf ?? []).map(said), edgesOf(level, plainly(number))].filter(Boolean).join(' eller ');
  return { what: `Svar på «${item.text.nb ?? item.text.en}»`, cell };
}

const titleOf = (plan, id) => `\`${id}\` (${lower(book.titles[plan.rules.find((rule) => rule.id === id).textCode])})`;

function combinationWords(rule, plan) {
  const need = { all: 'alle', any: 'minst én' }[rule.need] ?? `minst ${number(rule.need)}`;
  const parts = rule.of.map((id) => titleOf(plan, id)).join(' og ');
  return {
    what: `Flere tegn sammen: ${parts}`,
    cell: () => `${need} innen ${durationWords(rule.withinMinutes)}`,
    levels: [rule],
  };
}

function absenceWords(rule, plan) {
  const { title } = plan.tasks.find(({ id }) => id === rule.taskId);
  const cell = ({ missed }) => (missed === 1 ? 'én gang' : `${number(missed)} ganger på rad`);
  return { what: `«${title.nb}» er ikke gjort`, cell };
}

function weekWords({ days, atLeast, ...rule }) {
  const zones = ['YELLOW', 'RED'];
  const cell = ({ zone }) =>
    ['systolic', 'diastolic']
      .flatMap((kind) =>
        rule[kind]
          .filter((level) => level.zone === zone)
          .map((level) => `${lower(kindName(kind))} ${edgesOf(level, plainly(withUnit(kind)))}`),
      )
      .join(' eller ');
  const levels = zones.map((zone) => ({ zone })).filter((level) => cell(level) !== '');
  return {
    what: `Blodtrykk, snitt av ${days} dager (første dag telles ikke, minst ${atLeast} målinger)`,
    cell,
    levels,
  };
}

/** Rule types that a template uses. A new one has no page until it has words here. */
const WORDS = {
  band: (rule) => ({ what: kindName(rule.kind), say: plainly(withUnit(rule.kind)) }),
  relative: relativeWords,
  change: changeWords,
  score: (rule) => ({ what: `Sum av «${shippedForm(rule.form).title.nb}»`, say: plainly(points) }),
  answer: answerWords,
  combination: combinationWords,
  absence: absenceWords,
  'home-blood-pressure': weekWords,
};

function remarksOf(rule) {
  const references = { baseline: 'vanlig nivå', goal: rule.kind === 'pef' ? 'personlig beste' : 'mål' };
  const missing = rule.ifUnjudged === 'list' ? 'uten det er regelen stille' : 'uten det blir målingen «ikke vurdert»';
  return [
    rule.safety ? '**sikkerhetsregel**' : '',
    rule.confirm ? `gul ber om ny måling innen ${durationWords(rule.confirm.withinMinutes)}` : '',
    rule.reference ? `krever at ${references[rule.reference]} er satt; ${missing}` : '',
    rule.optional ? 'spørsmålet stilles ikke alltid' : '',
    rule.lane === 'clinical' ? '' : `arbeidsliste: ${LANES[rule.lane]}`,
    rule.priority ? `prioritet: ${PRIORITIES[rule.priority]}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** What, yellow, red, remarks, source, id: the cells of one rule. */
export function limitRow(rule, plan) {
  const words = WORDS[rule.type];
  if (!words) throw new Error(`There are no words for rules of the type "${rule.type}".`);
  const { what, say, cell = (level) => edgesOf(level, say), levels = rule.levels } = words(rule, plan);
  const zone = (wanted) =>
    levels
      .filter((level) => level.zone === wanted)
      .map(cell)
      .join(' eller ') || '–';
  return [what, zone('YELLOW'), zone('RED'), remarksOf(rule) || '–', rule.source, `\`${rule.id}\``];
}

export const LIMIT_HEAD = ['Det som vurderes', 'Gul', 'Rød', 'Merknad', 'Kilde', 'Regel'];
