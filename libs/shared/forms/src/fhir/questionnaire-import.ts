import type { FormLanguage, Item, Questionnaire, Scoring } from '../questionnaire';
import { flatten } from '../questionnaire';
import type { ImportFault } from './import-fault';
import { FaultList } from './import-fault';
import { itemsOf } from './item-import';
import { JsonNode } from './json-node';
import { JsonSyntaxError, parseLocated } from './located-json';

/** A form, or everything that is wrong with what should have become one. */
export type Import =
  | { readonly status: 'imported'; readonly form: Questionnaire }
  | { readonly status: 'refused'; readonly faults: readonly ImportFault[] };

/** Language tags by their first two letters; plain Norwegian is read as bokmål. */
const LANGUAGES: Readonly<Record<string, FormLanguage>> = {
  nb: 'nb',
  no: 'nb',
  nn: 'nn',
  en: 'en',
  se: 'se',
};

/** "sum of the weights", possibly times a number: the totals that are understood. */
const SUM = /\.sum\(\)\s*(?:\*\s*(\d+(?:\.\d+)?))?\s*$/;

/**
 * Reads a FHIR R4 Questionnaire that has been parsed from JSON. Items that are calculated become the
 * form's scoring: the sum over all choices with weights. Never throws.
 */
export function parseQuestionnaire(json: unknown): Import {
  const list = new FaultList();
  const root = JsonNode.of(json, '', list);
  if (root !== undefined && root.text('resourceType') !== 'Questionnaire') {
    list.add('not-a-questionnaire', '/resourceType', 'resourceType must be Questionnaire');
  } else if (root !== undefined) {
    const form = formOf(root, list);
    if (list.faults.length === 0) return { status: 'imported', form };
  }
  return { status: 'refused', faults: list.faults };
}

/** Reads on after a fault, so that all of them are told at once. */
function formOf(root: JsonNode, list: FaultList): Questionnaire {
  const language = languageOf(root);
  const expressions: string[] = [];
  const places = new Map<Item, string>();
  const items = itemsOf(root, { language, list, expressions, places });
  if (items.length === 0) list.add('no-items', '/item', 'a form needs at least one item');
  checkReferences(items, places, list);
  const scoring = scoringOf(items, expressions, list);
  const copyright = root.text('copyright');
  return {
    id: root.needText('id'),
    version: root.text('version') ?? '1',
    title: { [language]: root.text('title') ?? root.text('name') ?? '' },
    ...(copyright === undefined ? {} : { copyright }),
    items,
    ...(scoring === undefined ? {} : { scoring }),
  };
}

/** The form's language; bokmål when it names none that is known. */
function languageOf(root: JsonNode): FormLanguage {
  return LANGUAGES[(root.text('language') ?? 'nb').slice(0, 2)] ?? 'nb';
}

/** Only a plain sum is understood. An expression that is not is refused: a wrong total is worse than none. */
function scoringOf(items: readonly Item[], expressions: readonly string[], list: FaultList): Scoring | undefined {
  const [expression] = expressions;
  if (expression === undefined) return undefined;
  const match = SUM.exec(expression);
  if (match === null || expressions.length > 1) {
    return list.add('unsupported-expression', '/item', 'one total is supported: …sum(), possibly times a number');
  }
  const scored = flatten(items).filter(({ options = [] }) => options.some(({ weight }) => weight !== undefined));
  const factor = match[1];
  return {
    items: scored.map(({ linkId }) => linkId),
    ...(factor === undefined ? {} : { multiplyBy: Number(factor) }),
  };
}

/** linkIds are unique, and a condition speaks of an item that comes before its own. */
function checkReferences(items: readonly Item[], places: ReadonlyMap<Item, string>, list: FaultList): void {
  const all = flatten(items);
  const known = new Set(all.map(({ linkId }) => linkId));
  const seen = new Set<string>();
  for (const item of all) {
    const at = places.get(item) ?? '';
    if (seen.has(item.linkId)) list.add('duplicate-link-id', `${at}/linkId`, `${item.linkId} is used twice`);
    item.enableWhen?.forEach(({ question }, place) => {
      const where = `${at}/enableWhen/${String(place)}/question`;
      if (!known.has(question)) list.add('unknown-question', where, `no item has the linkId ${question}`);
      else if (!seen.has(question)) list.add('later-question', where, `${question} comes after this item`);
    });
    seen.add(item.linkId);
  }
}

/** The same from text: every fault carries the line it stands on. */
export function parseQuestionnaireText(text: string): Import {
  try {
    const { value, lines } = parseLocated(text);
    const result = parseQuestionnaire(value);
    if (result.status === 'imported') return result;
    return { ...result, faults: result.faults.map((fault) => ({ ...fault, line: lineOf(fault.path, lines) })) };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { line, message } = error;
    return { status: 'refused', faults: [{ code: 'not-json', path: '', line, message }] };
  }
}

/** The line of a path or, for what is missing, of the nearest thing around it. */
function lineOf(path: string, lines: ReadonlyMap<string, number>): number {
  const line = lines.get(path);
  if (line !== undefined || path === '') return line ?? 1;
  return lineOf(path.slice(0, path.lastIndexOf('/')), lines);
}
