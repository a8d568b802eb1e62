import type { MeasurementKind, Unit } from '@fyrlykt/vitals';
import { isMeasurementKind, kindDefinition } from '@fyrlykt/vitals';
import type { Params } from '../rules/rule-fields';
import { BOKMAAL } from './bokmaal';
import { ENGLISH } from './english';
import type { Explanation } from './explanation';
import { NYNORSK } from './nynorsk';
import type { SentenceBook } from './sentence-book';

/** Languages in which every finding has a sentence. */
export const SENTENCE_BOOKS = { nb: BOKMAAL, nn: NYNORSK, en: ENGLISH } as const;

/** A language with a sentence book. */
export type SentenceLanguage = keyof typeof SENTENCE_BOOKS;

/** How units are written for people, where it differs from UCUM. */
const WRITTEN: Partial<Record<Unit, string>> = {
  'mm[Hg]': 'mmHg',
  Cel: '°C',
  '{score}': '',
  '/d': '',
  'mmol/L': 'mmol/l',
};

/** Parameters that are quantities of the finding's kind. */
const QUANTITIES = new Set(['value', 'limit', 'from', 'change', 'mean', 'reference', 'slope']);

/** A number as people write it, at most two decimals. */
function written(number: number, mark: SentenceBook['decimalMark']): string {
  return String(Math.round(number * 100) / 100)
    .replace('.', mark)
    .replace('-', '−');
}

/** A number with its unit, never bare, except where the unit is a count or a score. */
function quantity(number: number, kind: MeasurementKind | undefined, mark: SentenceBook['decimalMark']): string {
  const unit = kind === undefined ? '' : kindDefinition(kind).unit;
  const shown = unit === '' ? '' : (WRITTEN[unit] ?? unit);
  return shown === '' ? written(number, mark) : `${written(number, mark)} ${shown}`;
}

function kindOf({ kind }: Params): MeasurementKind | undefined {
  return typeof kind === 'string' && isMeasurementKind(kind) ? kind : undefined;
}

/** The value of one placeholder; unknown names stay visible rather than vanish. */
function fill(name: string, params: Params, book: SentenceBook): string {
  const kind = kindOf(params);
  const value = params[name];
  if (name === 'kind' && kind !== undefined) return book.kinds[kind];
  if (name === 'edge' && value !== undefined) return lookUp(book.edges, value, params, book);
  if (name === 'reason' && value !== undefined) return lookUp(book.reasons, value, params, book);
  if (typeof value === 'number') {
    return QUANTITIES.has(name) ? quantity(value, kind, book.decimalMark) : written(value, book.decimalMark);
  }
  return value ?? `{${name}}`;
}

function lookUp(
  words: Readonly<Record<string, string>>,
  key: string | number,
  params: Params,
  book: SentenceBook,
): string {
  return fillIn(words[String(key)] ?? String(key), params, book);
}

/** Words may hold placeholders of their own, such as the limit in an edge's phrase. */
function fillIn(template: string, params: Params, book: SentenceBook): string {
  return template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => fill(name, params, book));
}

/** The sentence about a finding in one language, from its explanation. */
export function sentenceOf(explanation: Explanation, language: SentenceLanguage): string {
  const book = SENTENCE_BOOKS[language];
  const { title, detail, params, late, awaitsRepeat } = explanation;
  const sentence = `${book.titles[title]}: ${fillIn(book.details[detail], params, book)}.`;
  return [sentence, ...(late ? [book.late] : []), ...(awaitsRepeat ? [book.awaitsRepeat] : [])].join(' ');
}
