import { type Answer, flatten, type Questionnaire } from '@fyrlykt/forms';
import { readNumber } from '@fyrlykt/ui';
import { isMeasurementKind, kindDefinition } from '@fyrlykt/vitals';
import type { FormAnswerValueInput, SubmissionItemInput } from '../../../shell/data/generated/operations';
import { type Entry, type RoundDraft, shownAnswers } from './round';

/** What the server's questions about item `n` are about. */
export type ItemKeys = readonly (readonly string[])[];

export interface Prepared {
  readonly items: SubmissionItemInput[];
  /** For each item, the kinds it carries; empty for a form. */
  readonly keys: ItemKeys;
}

interface Item {
  readonly item: SubmissionItemInput;
  readonly kinds: readonly string[];
}

/** A round as the server takes it. */
export function prepare(
  draft: RoundDraft,
  kinds: readonly string[],
  { form, retestOf }: { form?: Questionnaire; retestOf?: string },
): Prepared {
  const sent = [...measuresOf(draft, kinds, retestOf), ...(form === undefined ? [] : formOf(draft, form))];
  return { items: sent.map(({ item }) => item), keys: sent.map((of) => of.kinds) };
}

function measuresOf({ entries }: RoundDraft, kinds: readonly string[], retestOf: string | undefined): Item[] {
  const { systolic, diastolic } = kinds.includes('systolic') && kinds.includes('diastolic') ? entries : {};
  const pair: Item[] =
    systolic === undefined || diastolic === undefined
      ? []
      : [{ item: { bloodPressure: pairOf(systolic, diastolic, retestOf) }, kinds: ['systolic', 'diastolic'] }];
  const single = kinds.flatMap((kind): Item[] => {
    const entry = entries[kind];
    if (entry === undefined || pair[0]?.kinds.includes(kind)) return [];
    return [{ item: { measurement: measurementOf(kind, entry, retestOf) }, kinds: [kind] }];
  });
  return [...pair, ...single];
}

function formOf(draft: RoundDraft, form: Questionnaire): Item[] {
  const texts = new Set(flatten(form.items).flatMap(({ linkId, type }) => (type === 'text' ? [linkId] : [])));
  const answers = shownAnswers(form, draft.answers).map(([linkId, answer]) => ({
    linkId,
    value: answerValue(answer, texts.has(linkId)),
  }));
  if (answers.length === 0) return [];
  return [
    { item: { form: { formId: form.id, takenAt: draft.answeredAt ?? new Date().toISOString(), answers } }, kinds: [] },
  ];
}

function measurementOf(kind: string, entry: Entry, retestOf: string | undefined) {
  return {
    kind,
    value: readNumber(entry.text) ?? Number.NaN,
    unit: isMeasurementKind(kind) ? kindDefinition(kind).unit : '',
    takenAt: entry.takenAt,
    ...(entry.confirmed === true ? { confirmed: true } : {}),
    ...(retestOf === undefined ? {} : { retestOf }),
  };
}

function pairOf(systolic: Entry, diastolic: Entry, retestOf: string | undefined) {
  const { value, takenAt, ...rest } = measurementOf('systolic', systolic, retestOf);
  const confirmed = systolic.confirmed === true || diastolic.confirmed === true;
  return {
    systolic: value,
    diastolic: readNumber(diastolic.text) ?? Number.NaN,
    unit: rest.unit,
    takenAt,
    ...(confirmed ? { confirmed: true } : {}),
    ...(retestOf === undefined ? {} : { retestOf }),
  };
}

function answerValue(answer: Answer, isText: boolean): FormAnswerValueInput {
  if (typeof answer === 'number') return { number: answer };
  if (typeof answer === 'boolean') return { yes: answer };
  if (typeof answer === 'string') return isText ? { text: answer } : { code: answer };
  return { codes: [...answer] };
}
