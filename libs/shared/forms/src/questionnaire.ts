/** Languages a form may exist in. */
export type FormLanguage = 'nb' | 'nn' | 'en' | 'se';

/** A text in the languages it exists in. */
export type FormText = Partial<Record<FormLanguage, string>>;

/** Item types of the FHIR R4 Questionnaire that are supported. */
export const ITEM_TYPES = ['group', 'display', 'choice', 'integer', 'decimal', 'boolean', 'text'] as const;

/** Type of one item. */
export type ItemType = (typeof ITEM_TYPES)[number];

/** Comparisons of an enableWhen condition. */
export const OPERATORS = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;

/** One comparison. */
export type Operator = (typeof OPERATORS)[number];

/** One possible answer of a choice. `weight` is what it counts in a total; absent when it counts nothing. */
export interface AnswerOption {
  readonly code: string;
  readonly text: FormText;
  readonly weight?: number;
}

/** Shows an item only when another one has been answered in a certain way. */
export interface Condition {
  /** linkId of the other item. */
  readonly question: string;
  readonly operator: Operator;
  /** For `exists`: whether an answer must be there. */
  readonly answer: string | number | boolean;
}

/** One question or group. */
export interface Item {
  readonly linkId: string;
  readonly type: ItemType;
  readonly text: FormText;
  readonly required?: boolean;
  /** Several choices may be given. */
  readonly repeats?: boolean;
  readonly options?: readonly AnswerOption[];
  readonly enableWhen?: readonly Condition[];
  /** How several conditions combine; `all` when absent. */
  readonly enableBehavior?: 'all' | 'any';
  /** Both ends included; for integer and decimal. */
  readonly min?: number;
  readonly max?: number;
  readonly items?: readonly Item[];
}

/** How a total is made: the sum over the named items, then multiplied (WHO-5 counts raw points times four). */
export interface Scoring {
  readonly items: readonly string[];
  readonly multiplyBy?: number;
}

/** A form: a FHIR R4 Questionnaire subset, as data. */
export interface Questionnaire {
  /** kebab-case, stable; what a plan refers to. */
  readonly id: string;
  /** Changes whenever an item does. */
  readonly version: string;
  readonly title: FormText;
  /** Who made it and on what terms it may be used. */
  readonly copyright?: string;
  readonly items: readonly Item[];
  readonly scoring?: Scoring;
}

/** An answer as sent. Choices by code; a choice that repeats as a list of codes. */
export type Answer = string | number | boolean | readonly string[];

/** Answers by linkId. */
export type Answers = Readonly<Record<string, Answer>>;

/** All items of a form in reading order, groups before what they hold. */
export function flatten(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...flatten(item.items ?? [])]);
}
