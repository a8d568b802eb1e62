import type { MeasurementKind } from '@fyrlykt/vitals';
import { isMeasurementKind } from '@fyrlykt/vitals';
import type { Params } from '../rules/rule-fields';
import { BOKMAAL } from './bokmaal';
import { ENGLISH } from './english';
import type { Explanation } from './explanation';
import { NYNORSK } from './nynorsk';
import { quantity, written } from './quantity';
import { relativeDetail } from './relative-detail';
import type { SentenceBook } from './sentence-book';

/** Languages in which every finding has a sentence. */
export const SENTENCE_BOOKS = { nb: BOKMAAL, nn: NYNORSK, en: ENGLISH } as const;

/** A language with a sentence book. */
export type SentenceLanguage = keyof typeof SENTENCE_BOOKS;

/** Parameters that are quantities of the finding's kind. */
const QUANTITIES = new Set(['value', 'limit', 'from', 'change', 'mean', 'reference', 'slope']);

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
  // Whoever holds only a finding's parameters may have taken it for a band: what its limit is measured in decides.
  const said = relativeDetail(params, kindOf(params), book) ?? { template: book.details[detail], params };
  const sentence = `${book.titles[title]}: ${fillIn(said.template, said.params, book)}.`;
  return [sentence, ...(late ? [book.late] : []), ...(awaitsRepeat ? [book.awaitsRepeat] : [])].join(' ');
}
