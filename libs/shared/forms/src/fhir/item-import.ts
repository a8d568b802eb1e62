import type { AnswerOption, Condition, FormLanguage, FormText, Item, ItemType } from '../questionnaire';
import { OPERATORS } from '../questionnaire';
import type { FaultList } from './import-fault';
import type { JsonNode } from './json-node';

const EXTENSION = 'http://hl7.org/fhir/StructureDefinition/';
/** The three names under which points have been published. */
const WEIGHTS = [`${EXTENSION}itemWeight`, `${EXTENSION}ordinalValue`, `${EXTENSION}questionnaire-ordinalValue`];
const CALCULATED = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';

/** FHIR R4 item types, by the type they become. */
const TYPES: Readonly<Record<string, ItemType>> = {
  group: 'group',
  display: 'display',
  boolean: 'boolean',
  decimal: 'decimal',
  integer: 'integer',
  string: 'text',
  text: 'text',
  choice: 'choice',
};

/** What reading items needs to know and where it reports. */
export interface ItemImport {
  readonly language: FormLanguage;
  readonly list: FaultList;
  /** Receives the FHIRPath of items that are calculated. */
  readonly expressions: string[];
  /** Receives where each item stands in the document. */
  readonly places: Map<Item, string>;
}

/** The first extension by any of these names. */
function extension(node: JsonNode, ...urls: readonly string[]): JsonNode | undefined {
  return node.nodes('extension').find((candidate) => urls.includes(candidate.text('url') ?? ''));
}

/** Points may hang on the option or on its coding. */
function optionOf(node: JsonNode, context: ItemImport): AnswerOption | undefined {
  const coding = node.node('valueCoding');
  const weight = [coding, node].flatMap((place) =>
    place === undefined ? [] : (extension(place, ...WEIGHTS) ?? []),
  )[0];
  const points = weight?.number('valueDecimal') ?? weight?.number('valueInteger');
  const scored = points === undefined ? {} : { weight: points };
  if (coding !== undefined) {
    const code = coding.needText('code');
    return { code, text: { [context.language]: coding.text('display') ?? code }, ...scored };
  }
  const plain = node.text('valueString') ?? node.number('valueInteger')?.toString();
  if (plain !== undefined) return { code: plain, text: { [context.language]: plain }, ...scored };
  return context.list.add(
    'missing',
    node.at('valueCoding'),
    'an option needs valueCoding, valueString or valueInteger',
  );
}

/** References and dates are not supported as answers: the condition is refused rather than dropped. */
function conditionOf(node: JsonNode, { list }: ItemImport): Condition | undefined {
  const question = node.needText('question');
  const operator = OPERATORS.find((known) => known === node.text('operator'));
  if (operator === undefined) {
    return list.add('unsupported-operator', node.at('operator'), `one of ${OPERATORS.join(' ')}`);
  }
  const answer =
    node.flag('answerBoolean') ??
    node.number('answerInteger') ??
    node.number('answerDecimal') ??
    node.text('answerString') ??
    node.node('answerCoding')?.text('code');
  if (answer === undefined) {
    return list.add('missing', node.at('answer[x]'), 'a boolean, integer, decimal, string or coding is needed');
  }
  return { question, operator, answer };
}

/** Both included, as FHIR R4 defines minValue and maxValue. */
function limits(node: JsonNode): Pick<Item, 'min' | 'max'> {
  const limit = (name: string): number | undefined => {
    const found = extension(node, `${EXTENSION}${name}`);
    return found?.number('valueInteger') ?? found?.number('valueDecimal');
  };
  const [min, max] = [limit('minValue'), limit('maxValue')];
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** Logic fields of an item that are only written when they say something. */
function logic(node: JsonNode, context: ItemImport): Partial<Item> {
  const enableWhen = node.nodes('enableWhen').flatMap((condition) => conditionOf(condition, context) ?? []);
  const behavior = node.text('enableBehavior');
  return {
    ...(node.flag('required') === true ? { required: true } : {}),
    ...(node.flag('repeats') === true ? { repeats: true } : {}),
    ...(enableWhen.length > 0 ? { enableWhen } : {}),
    ...(behavior === 'any' ? { enableBehavior: 'any' } : {}),
  };
}

/** One item with all it holds; `undefined` after reporting, or for an item that is calculated. */
function itemOf(node: JsonNode, context: ItemImport): Item | undefined {
  const type = TYPES[node.needText('type')];
  const linkId = node.needText('linkId');
  if (type === undefined) {
    if (node.has('type'))
      context.list.add('unsupported-type', node.at('type'), `one of ${Object.keys(TYPES).join(', ')}`);
    return undefined;
  }
  const expression = extension(node, CALCULATED)?.node('valueExpression')?.text('expression');
  if (expression !== undefined) {
    // A calculated item asks nothing; what it adds up becomes the form's scoring.
    context.expressions.push(expression);
    return undefined;
  }
  const text: FormText = { [context.language]: node.text('text') ?? '' };
  const item: Item = { linkId, type, text, ...logic(node, context), ...limits(node), ...content(node, type, context) };
  context.places.set(item, node.path);
  return item;
}

/** What an item holds: its options, or the items of a group. */
function content(node: JsonNode, type: ItemType, context: ItemImport): Pick<Item, 'options' | 'items'> {
  const options = node.nodes('answerOption').flatMap((option) => optionOf(option, context) ?? []);
  if (type === 'choice' && options.length === 0) {
    context.list.add(
      'options-missing',
      node.at('answerOption'),
      'a choice needs options; value sets are not supported',
    );
  }
  const items = itemsOf(node, context);
  return { ...(options.length > 0 ? { options } : {}), ...(items.length > 0 ? { items } : {}) };
}

/** The items of a questionnaire or a group, in order. */
export function itemsOf(node: JsonNode, context: ItemImport): Item[] {
  return node.nodes('item').flatMap((item) => itemOf(item, context) ?? []);
}
