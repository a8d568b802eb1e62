import type { Series } from '@fyrlykt/triage';
import type { MeasurementKind } from '@fyrlykt/vitals';
import { readHistory, readNewest } from '../measurements';
import {
  inForceAt,
  occurrencesOf,
  plansInForce,
  readSilences,
  textFor,
  type PathwayPause,
  type PlanInForce,
} from '../plans';
import { instantOf, localTime } from '../platform/clock/local-time';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { readResponses } from '../questionnaires';
import { responseOf, readingOf } from '../triage';
import { doseNotices } from './dose-notices';
import type { Glance } from './glance';
import { longestEarlyMilliseconds, taskStates, type TaskState } from './task-states';

interface Reader {
  language: string;
  /** False for who may report and not read: told what is asked for and whether it is done, and nothing of what was sent. */
  withReadings: boolean;
}

/** The patient's local day: what is due, and how each task stands. */
export async function readToday(uow: UnitOfWork, glance: Glance, { language, withReadings }: Reader) {
  const { day } = localTime(glance.now.getTime(), glance.timeZone);
  const [versions, { pauses }] = await Promise.all([
    plansInForce(uow, glance.id, glance.now, glance.now),
    readSilences(uow, glance.id, new Date(instantOf(day, 0, glance.timeZone))),
  ]);
  const plans = versions.filter((plan) => inForceAt(plan, glance.now));
  const [sent, newest] = await Promise.all([
    sentFor(uow, glance, plans),
    withReadings ? readNewest(uow, glance.id) : [],
  ]);
  const tasks = plans.flatMap((dosed) => {
    const { plan, pathwayId } = dosed;
    const span = { firstDay: day, lastDay: day };
    const occurrences = plan.tasks.flatMap((task) => occurrencesOf(dosed, task, span, glance.timeZone));
    const own = pauses.filter((pause) => pause.pathwayId === pathwayId);
    return taskStates(plan, { ...sent, occurrences, pauses: own }, glance.now.getTime());
  });
  const asked = plans.flatMap(({ plan }) => plan.tasks.flatMap(({ measures }) => measures ?? []));
  return {
    day,
    tasks: tasks.map((state) => told(state, { day, language, withReadings })),
    kinds: [...new Set([...asked, ...newest.map(({ kind }) => kind)])],
    doseChanges: doseNotices(plans, day, language),
    pauses: pauses.flatMap((pause) => toldPause(pause, plans, glance, withReadings)),
  };
}

/** A pause that is going on. Why is for those who may read: an admission is health. */
function toldPause(
  { pathwayId, reason, from, until }: PathwayPause,
  plans: readonly PlanInForce[],
  { now, timeZone }: Glance,
  withReadings: boolean,
) {
  if (from > now.getTime() || until <= now.getTime()) return [];
  return {
    reason: withReadings && reason ? reason.toUpperCase() : null,
    lastDay: localTime(until - 1, timeZone).day,
    wholePlan: plans.every((plan) => plan.pathwayId === pathwayId),
  };
}

/** What has come that may count for a window of today. */
async function sentFor(uow: UnitOfWork, glance: Glance, plans: readonly PlanInForce[]): Promise<Series> {
  const { day } = localTime(glance.now.getTime(), glance.timeZone);
  const tasks = plans.flatMap(({ plan }) => plan.tasks);
  const since = new Date(instantOf(day, 0, glance.timeZone) - longestEarlyMilliseconds(tasks));
  const kinds = new Map(
    tasks.flatMap(({ measures }) => (measures ?? []).map((kind): [MeasurementKind, Date] => [kind, since])),
  );
  const forms = new Map(tasks.flatMap(({ form }) => (form ? [[form, since] as const] : [])));
  const [readings, responses] = await Promise.all([
    readHistory(uow, glance.id, kinds, glance.now),
    readResponses(uow, glance.id, forms, glance.now),
  ]);
  return {
    readings: readings.map((row) => readingOf(row, glance.timeZone)),
    forms: responses.map((row) => responseOf(row, glance.timeZone)),
    occurrences: [],
  };
}

function told(
  { task, occurrence, state, submissionId }: TaskState,
  { day, language, withReadings }: Reader & { day: string },
) {
  return {
    id: `${task.id}:${day}:${occurrence.opensAt}`,
    taskId: task.id,
    title: textFor(task.title, language) ?? { text: task.id, language: 'nb' },
    kinds: [...(task.measures ?? [])],
    formId: task.form ?? null,
    opensAt: new Date(occurrence.opensAt),
    closesAt: new Date(occurrence.closesAt),
    state,
    submissionId: withReadings ? submissionId : null,
  };
}
