import { occurrenceStates, type Series } from '@fyrlykt/triage';
import type { MeasurementKind } from '@fyrlykt/vitals';
import { readHistory, readNewest } from '../measurements';
import { inForceAt, occurrencesOf, plansInForce, textFor, type PlanInForce } from '../plans';
import { instantOf, localTime } from '../platform/clock/local-time';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { readResponses } from '../questionnaires';
import { responseOf, readingOf } from '../triage';
import type { Glance } from './glance';

/** A reading this long before its window opens still counts, so what came in the evening before is read too. */
const earlierMilliseconds = 6 * 3_600_000;

const states = {
  ahead: 'UPCOMING',
  open: 'DUE',
  overdue: 'DUE',
  missed: 'MISSED',
  done: 'DONE',
  paused: undefined,
} as const;

/** The patient's local day: what is due, and how each task stands. */
export async function readToday(uow: UnitOfWork, glance: Glance, language: string) {
  const now = glance.now.getTime();
  const { day } = localTime(now, glance.timeZone);
  const plans = (await plansInForce(uow, glance.id, glance.now, glance.now)).filter((plan) =>
    inForceAt(plan, glance.now),
  );
  const since = new Date(instantOf(day, 0, glance.timeZone) - earlierMilliseconds);
  const [sent, newest] = await Promise.all([sentSince(uow, glance, { plans, since }), readNewest(uow, glance.id)]);
  const tasks = plans.flatMap((plan) => taskStates(plan, { sent, day, timeZone: glance.timeZone, now, language }));
  const asked = plans.flatMap(({ plan }) => plan.tasks.flatMap(({ measures }) => measures ?? []));
  return { day, tasks, kinds: [...new Set([...asked, ...newest.map(({ kind }) => kind)])] };
}

async function sentSince(
  uow: UnitOfWork,
  glance: Glance,
  { plans, since }: { plans: readonly PlanInForce[]; since: Date },
): Promise<Series> {
  const tasks = plans.flatMap(({ plan }) => plan.tasks);
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

interface Moment {
  sent: Series;
  day: string;
  timeZone: string;
  now: number;
  language: string;
}

function taskStates({ plan }: PlanInForce, { sent, day, timeZone, now, language }: Moment) {
  const occurrences = plan.tasks.flatMap((task) => occurrencesOf(task, day, day, timeZone));
  return occurrenceStates(plan, { ...sent, occurrences }, now).flatMap(({ occurrence, state }) => {
    const task = plan.tasks.find(({ id }) => id === occurrence.taskId);
    const told = states[state];
    if (!task || !told) return [];
    return [
      {
        id: `${task.id}:${day}:${occurrence.opensAt}`,
        taskId: task.id,
        title: textFor(task.title, language) ?? { text: task.id, language: 'nb' },
        kinds: [...(task.measures ?? [])],
        formId: task.form ?? null,
        opensAt: new Date(occurrence.opensAt),
        closesAt: new Date(occurrence.closesAt),
        state: told,
        submissionId: null,
      },
    ];
  });
}
