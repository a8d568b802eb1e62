import { createHash } from 'node:crypto';
import type { ErrorCode } from '@fyrlykt/contracts';
import { checkAnswers, score, type Answer, type Questionnaire } from '@fyrlykt/forms';
import { checkBloodPressure, checkReading, type MeasurementKind, type ReadingCheck } from '@fyrlykt/vitals';
import { v7 as uuidv7 } from 'uuid';
import { flag, type Measurement } from '../measurements';
import type { FormResponse } from '../questionnaires';

/** One value as it was entered. */
export interface MeasurementItem {
  kind: string;
  value: number;
  unit: string;
  takenAt: Date;
  confirmed?: boolean | null;
  retestOf?: string | null;
}

export interface BloodPressureItem {
  systolic: number;
  diastolic: number;
  unit: string;
  takenAt: Date;
  confirmed?: boolean | null;
  retestOf?: string | null;
}

export interface FormItem {
  formId: string;
  takenAt: Date;
  answers: {
    linkId: string;
    value: { code?: string; codes?: string[]; number?: number; text?: string; yes?: boolean };
  }[];
}

/** One thing that is reported: exactly one of the three. */
export interface SubmissionItem {
  measurement?: MeasurementItem | null;
  bloodPressure?: BloodPressureItem | null;
  form?: FormItem | null;
}

/** What one person or device sends in one go. */
export interface Submission {
  submissionId: string;
  patientId: string;
  items: SubmissionItem[];
}

export interface Fault {
  code: ErrorCode;
  message: string;
  /** JSON pointer into the submission. */
  path: string;
}

/** A value to ask the person about before anything is stored. */
export interface Question {
  item: number;
  kind: string;
  value: number;
  unit: string;
  code: string;
}

/** A submission read into what is stored. Times are checked later, when the service's own clock is known. */
export interface ReadSubmission {
  measurements: (Measurement & { retestOf?: string | undefined })[];
  responses: FormResponse[];
  faults: Fault[];
  questions: Question[];
}

export const mostItems = 100;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** What is wrong with the submission as a whole. A device names no patient. */
export function shapeFaults(submission: Submission, namesPatient: boolean): Fault[] {
  const faults: Fault[] = [];
  if (!isUuid(submission.submissionId) || submission.submissionId[14] !== '7') {
    faults.push({
      code: 'submission/malformed-id',
      message: 'submissionId must be a UUID of version 7, made by the client.',
      path: '/submissionId',
    });
  }
  if (namesPatient && !isUuid(submission.patientId)) {
    faults.push({ code: 'submission/malformed-id', message: 'patientId is not an id.', path: '/patientId' });
  }
  if (submission.items.length === 0 || submission.items.length > mostItems) {
    faults.push({
      code: 'submission/item-count',
      message: `Send 1 to ${mostItems} items in one submission.`,
      path: '/items',
    });
  }
  return faults;
}

/**
 * The content's fingerprint, by which a repetition is told from another submission under the same id. Over the content in a fixed
 * order of its fields, without who sent it. Raise `formatVersion` when what is covered changes.
 */
export const formatVersion = 1;

export function contentHash(submission: Submission): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(canonical(submission.items)))
    .digest();
}

function canonical(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined && held !== null);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, canonical(held)]));
}

/** By whom, and what is known already: decides whether a strange value is asked about or only marked. */
export interface ReadingContext {
  fromDevice: boolean;
  deviceId?: string | undefined;
  newest: ReadonlyMap<MeasurementKind, number>;
  forms: ReadonlyMap<string, Questionnaire>;
}

/** Reads every item. Nothing is stored while there is a fault or an unanswered question. */
export function readSubmission(submission: Submission, context: ReadingContext): ReadSubmission {
  const read: ReadSubmission = { measurements: [], responses: [], faults: [], questions: [] };
  submission.items.forEach((item, index) => {
    if (item.measurement) readMeasurement(read, item.measurement, index, context);
    else if (item.bloodPressure) readBloodPressure(read, item.bloodPressure, index, context);
    else if (item.form) readForm(read, item.form, index, context);
    else
      read.faults.push({
        code: 'submission/empty-item',
        message: 'An item holds a measurement, a blood pressure or a form.',
        path: `/items/${index}`,
      });
  });
  return read;
}

const sentences: Record<string, string> = {
  'kind-unknown': 'This kind of measurement is not in the catalogue.',
  'unit-unknown': 'This unit is not known for this kind of measurement.',
  'unit-not-for-kind': 'This unit does not fit this kind of measurement.',
  'not-a-number': 'The value must be a finite number.',
  'outside-possible-range': 'This value cannot be a measurement. Check it and send it again.',
  'not-a-whole-number': 'This kind of measurement is a whole number.',
};

type Entered = Pick<MeasurementItem, 'takenAt' | 'confirmed' | 'retestOf'>;

function readMeasurement(read: ReadSubmission, entered: MeasurementItem, item: number, context: ReadingContext): void {
  const previous = context.newest.get(entered.kind as MeasurementKind);
  const check = checkReading(entered.kind, entered.value, entered.unit, previous);
  take(read, check, { entered, kind: entered.kind, item, path: `/items/${item}/measurement/value` }, context);
}

function readBloodPressure(
  read: ReadSubmission,
  entered: BloodPressureItem,
  item: number,
  context: ReadingContext,
): void {
  const path = `/items/${item}/bloodPressure`;
  const pair = checkBloodPressure(entered.systolic, entered.diastolic);
  if (pair.status !== 'ok') {
    read.faults.push({
      code: 'measurement/systolic-not-above-diastolic',
      message: 'The upper number must be higher than the lower one.',
      path,
    });
    return;
  }
  for (const kind of ['systolic', 'diastolic'] as const) {
    const check = checkReading(kind, entered[kind], entered.unit, context.newest.get(kind));
    take(read, check, { entered, kind, item, path: `${path}/${kind}` }, context);
  }
}

/** Puts a checked value where it belongs: a fault, a question to the person, or a measurement with what is known of it. */
function take(
  read: ReadSubmission,
  check: ReadingCheck,
  of: { entered: Entered; kind: string; item: number; path: string },
  context: ReadingContext,
): void {
  if (check.status === 'impossible') {
    const message = sentences[check.code] ?? 'This value cannot be used.';
    read.faults.push({ code: `measurement/${check.code}`, message, path: of.path });
    return;
  }
  const asked = check.status === 'ask-again' && !of.entered.confirmed;
  if (asked && !context.fromDevice) {
    read.questions.push({
      item: of.item,
      kind: of.kind,
      value: check.value,
      unit: check.unit,
      code: `measurement/${check.code}`,
    });
    return;
  }
  read.measurements.push({
    id: uuidv7(),
    kind: of.kind as MeasurementKind,
    value: check.value,
    takenAt: of.entered.takenAt,
    item: of.item,
    deviceId: context.deviceId,
    retestOf: of.entered.retestOf ?? undefined,
    flags: flagsOf(check, of.entered, context.fromDevice),
  });
}

/** A strange value is confirmed by a person, or doubtful when it comes from a device that cannot answer. */
function flagsOf({ status }: ReadingCheck, { confirmed, retestOf }: Entered, fromDevice: boolean): number {
  const strange = status === 'ask-again' ? (confirmed ? flag.confirmed : flag.doubtful) : 0;
  return strange | (fromDevice ? flag.device : 0) | (retestOf ? flag.retest : 0);
}

function readForm(read: ReadSubmission, entered: FormItem, item: number, context: ReadingContext): void {
  const path = `/items/${item}/form`;
  const form = context.forms.get(entered.formId);
  if (!form) {
    read.faults.push({ code: 'questionnaire/unknown-form', message: 'There is no such form.', path: `${path}/formId` });
    return;
  }
  const answers = Object.fromEntries(entered.answers.map(({ linkId, value }) => [linkId, answerOf(value)]));
  const faults = checkAnswers(form, answers);
  for (const { linkId, code } of faults) {
    const index = entered.answers.findIndex((answer) => answer.linkId === linkId);
    const where = index < 0 ? path : `${path}/answers/${index}`;
    read.faults.push({ code: `questionnaire/${code}`, message: 'An answer does not fit the form.', path: where });
  }
  if (faults.length === 0) {
    read.responses.push({ id: uuidv7(), form, answers, score: score(form, answers), takenAt: entered.takenAt });
  }
}

function answerOf(value: FormItem['answers'][number]['value']): Answer {
  return value.code ?? value.codes ?? value.number ?? value.text ?? value.yes ?? '';
}

const clockSkewMinutes = 10;

/** A reading is neither from the future (but for a clock that goes a little fast) nor from before the patient was born. */
export function timeFaults(submission: Submission, now: Date, birthDate: string): Fault[] {
  const latest = now.getTime() + clockSkewMinutes * 60_000;
  const earliest = Date.parse(`${birthDate}T00:00:00Z`);
  return submission.items.flatMap((item, index): Fault[] => {
    const takenAt = (item.measurement ?? item.bloodPressure ?? item.form)?.takenAt.getTime() ?? Number.NaN;
    const path = `/items/${index}/takenAt`;
    if (takenAt > latest)
      return [{ code: 'measurement/in-the-future', message: 'The time of the reading has not come yet.', path }];
    if (takenAt < earliest)
      return [
        { code: 'measurement/before-birth', message: 'The time of the reading is before the patient was born.', path },
      ];
    return [];
  });
}
