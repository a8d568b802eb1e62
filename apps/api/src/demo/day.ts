import { flatten, isQuestion, shippedForm, visibleItems, type Answers } from '@fyrlykt/forms';
import { kindDefinition, type MeasurementKind } from '@fyrlykt/vitals';
import type { Submission } from '../intake';
import { occurrencesOf, type Occurrence } from '../plans';
import { answerOn, valueOn, type Body } from './body';
import { Chance, idOf } from './chance';
import { isAway, type Course } from './courses';
import type { DemoPatient } from './patients';
import { slipOf, type Slip } from './slip';

type Item = Submission['items'][number];

/** One thing a patient sends on a simulated day, and when. */
export interface Sending {
  patient: DemoPatient;
  at: Date;
  submission: Submission;
  slip: Slip | undefined;
}

/** A simulated day: its date, and its number since the demo began. */
export interface Day {
  localDay: string;
  number: number;
  seed: number;
}

/** What a patient sends on one local day: each window's tasks in one go, at a moment within the window. Some days are forgotten. */
export function sendingsOn(of: DemoPatient, day: Day, course: Course = {}): Sending[] {
  if (day.number >= (course.silentFrom ?? Infinity) || isAway(of, day.number, day.seed)) return [];
  const patient = course.worsening
    ? { ...of, body: { ...of.body, worsenings: [course.worsening, ...of.body.worsenings] } }
    : of;
  return [...windowsOf(patient, day.localDay)].flatMap(([key, occurrences]) => {
    const at = momentIn(patient, occurrences, new Chance(day.seed, patient.id, day.localDay, key));
    const items = at ? occurrences.flatMap(({ taskId }) => itemsOf(patient, taskId, { day: day.number, at })) : [];
    if (!at || items.length === 0) return [];
    const submission = { submissionId: idOf(day.seed, patient.id, day.localDay, key), patientId: patient.id, items };
    return [{ patient: of, at, submission, slip: slipOf(submission, at, day.seed) }];
  });
}

/** The day's tasks by the window in which they are due. */
function windowsOf({ plan }: DemoPatient, localDay: string): Map<string, Occurrence[]> {
  const windows = new Map<string, Occurrence[]>();
  for (const task of plan.tasks) {
    for (const occurrence of occurrencesOf(
      { plan, periods: [] },
      task,
      { firstDay: localDay, lastDay: localDay },
      'Europe/Oslo',
    )) {
      const key = `${occurrence.fromMinute}-${occurrence.toMinute}`;
      windows.set(key, [...(windows.get(key) ?? []), occurrence]);
    }
  }
  return windows;
}

/** Whoever may measure all day does it in the morning. Undefined when it is forgotten. */
function momentIn({ diligence }: DemoPatient, [first]: readonly Occurrence[], chance: Chance): Date | undefined {
  if (!first || chance.next() > diligence) return undefined;
  const allDay = first.toMinute - first.fromMinute > 600;
  const opens = first.opensAt + (allDay ? 7.5 * 3_600_000 : 0);
  return new Date(opens + Math.floor(chance.next() * Math.min(5_400_000, first.closesAt - opens - 60_000)));
}

function itemsOf({ plan, body }: DemoPatient, taskId: string, { day, at }: { day: number; at: Date }): Item[] {
  const task = plan.tasks.find(({ id }) => id === taskId);
  if (task?.form) return formItem(body, task.form, { day, at });
  const minute = at.getUTCHours() * 60 + at.getUTCMinutes();
  const asked = task?.measures ?? [];
  const value = (kind: MeasurementKind): number => valueOn(body, kind, day, minute);
  const items: Item[] = asked
    .filter((kind) => kind !== 'systolic' && kind !== 'diastolic')
    .map((kind) => ({ measurement: { kind, value: value(kind), unit: kindDefinition(kind).unit, takenAt: at } }));
  if (asked.includes('systolic')) {
    const diastolic = value('diastolic');
    const systolic = Math.max(value('systolic'), diastolic + 15);
    items.push({ bloodPressure: { systolic, diastolic, unit: 'mm[Hg]', takenAt: at } });
  }
  return items;
}

function formItem(body: Body, formId: string, { day, at }: { day: number; at: Date }): Item[] {
  const form = shippedForm(formId);
  if (!form) return [];
  const answers: Record<string, Answers[string]> = {};
  const values: NonNullable<Item['form']>['answers'] = [];
  // In reading order, since an answer may open or hide what follows.
  for (const item of flatten(form.items).filter(isQuestion)) {
    if (!visibleItems(form, answers).some(({ linkId }) => linkId === item.linkId)) continue;
    const value = answerOn(body, form, item, day);
    answers[item.linkId] = value.code ?? value.number ?? value.yes ?? '';
    values.push({ linkId: item.linkId, value });
  }
  return [{ form: { formId, takenAt: at, answers: values } }];
}
