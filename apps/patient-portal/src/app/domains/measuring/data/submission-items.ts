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

/** A round as the server takes it. */
export function prepare(
  draft: RoundDraft,
  kinds: readonly string[],
  { form, retestOf }: { form?: Questionnaire; retestOf?: string },
): Prepared {
  const items: SubmissionItemInput[] = [];
  const keys: string[][] = [];
  const systolic = draft.entries['systolic'];
  const diastolic = draft.entries['diastolic'];
  const paired = systolic !== undefined && diastolic !== undefined;
  for (const kind of kinds) {
    const entry = draft.entries[kind];
    if (entry === undefined || (paired && kind === 'diastolic')) continue;
    if (paired && kind === 'systolic') {
      items.push({ bloodPressure: pairOf(systolic, diastolic, retestOf) });
      keys.push(['systolic', 'diastolic']);
    } else {
      items.push({ measurement: measurementOf(kind, entry, retestOf) });
      keys.push([kind]);
    }
  }
  if (form !== undefined) {
    const texts = new Set(flatten(form.items).flatMap(({ linkId, type }) => (type === 'text' ? [linkId] : [])));
    const answers = shownAnswers(form, draft.answers).map(([linkId, answer]) => ({
      linkId,
      value: answerValue(answer, texts.has(linkId)),
    }));
    if (answers.length > 0) {
      items.push({ form: { formId: form.id, takenAt: draft.answeredAt ?? new Date().toISOString(), answers } });
      keys.push([]);
    }
  }
  return { items, keys };
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
