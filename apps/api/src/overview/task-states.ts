import { occurrenceStates, type ExpectedOccurrence, type Plan, type Series, type Task } from '@fyrlykt/triage';

const minuteMilliseconds = 60_000;

/** What the engine takes when a task does not say: whoever rises early has done the morning's task. */
const usualEarlyMinutes = 120;

const states = {
  ahead: 'UPCOMING',
  open: 'DUE',
  overdue: 'DUE',
  missed: 'MISSED',
  done: 'DONE',
  paused: undefined,
} as const;

/** How one window of a task stands. */
export interface TaskState {
  task: Task;
  occurrence: ExpectedOccurrence;
  state: 'UPCOMING' | 'DUE' | 'DONE' | 'MISSED';
  /** The submission that did it, the newest when several belong to it. */
  submissionId: string | null;
}

const earlyMilliseconds = ({ earlyMinutes }: Task): number => (earlyMinutes ?? usualEarlyMinutes) * minuteMilliseconds;

/** How long before a window opens something may have been sent that counts for it. */
export const longestEarlyMilliseconds = (tasks: readonly Task[]): number =>
  Math.max(0, ...tasks.map((task) => earlyMilliseconds(task)));

/** The windows in `series` as the engine sees them at an instant; those in a pause are left out. */
export function taskStates(plan: Plan, series: Series, at: number): TaskState[] {
  return occurrenceStates(plan, series, at).flatMap(({ occurrence, state }) => {
    const task = plan.tasks.find(({ id }) => id === occurrence.taskId);
    const told = states[state];
    if (!task || !told) return [];
    const submissionId = told === 'DONE' ? submissionFor(task, occurrence, series) : null;
    return [{ task, occurrence, state: told, submissionId }];
  });
}

function submissionFor(task: Task, { opensAt, dueAt }: ExpectedOccurrence, { readings, forms }: Series): string | null {
  const since = opensAt - earlyMilliseconds(task);
  const sent =
    task.kind === 'form'
      ? forms.filter(({ form }) => form === task.form)
      : readings.filter(({ kind }) => task.measures?.includes(kind));
  const counted = sent.filter(({ takenAt }) => takenAt >= since && takenAt < dueAt);
  const newest = counted.reduce<(typeof counted)[number] | undefined>(
    (best, one) => (best && best.takenAt >= one.takenAt ? best : one),
    undefined,
  );
  return newest?.submissionId ?? null;
}
