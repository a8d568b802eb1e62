import { firstAbove, takenBetween } from '../prepared-series';
import type { ExpectedOccurrence, Pause } from '../series';
import type { Task } from '../task';
import type { LimitZone } from '../zone';
import type { RuleFields } from './rule-fields';
import type { RuleKind, Sight, Subject, Verdict } from './rule-kind';
import { CLEAR } from './rule-kind';

/** What was expected and did not come. Judged by time, never by a submission. */
export interface AbsenceRule extends RuleFields {
  readonly type: 'absence';
  readonly taskId: string;
  /** Zone from this many windows missed in a row, that number included. */
  readonly levels: readonly { readonly zone: LimitZone; readonly missed: number }[];
  /** Windows older than this are not looked at. */
  readonly withinDays: number;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** Two hours: whoever rises early has not failed to measure. */
const DEFAULT_EARLY_MINUTES = 120;

/** Whether all that a window asked for had been taken in it, and received by the asked time. */
export function isFulfilled(task: Task, occurrence: ExpectedOccurrence, sight: Sight): boolean {
  const early = (task.earlyMinutes ?? DEFAULT_EARLY_MINUTES) * MS_PER_MINUTE;
  const span: readonly [number, number] = [occurrence.opensAt - early - 1, occurrence.dueAt - 1];
  if (task.kind === 'form') {
    return takenBetween(sight.series.forms.get(task.form ?? ''), span, sight.at).length > 0;
  }
  return (task.measures ?? []).every((kind) =>
    takenBetween(sight.series.readings.get(kind), span, sight.at).some((reading) => reading.flags?.demo !== true),
  );
}

/** A window that a pause touches is neither missed nor done. */
export function isPaused({ opensAt, closesAt }: ExpectedOccurrence, pauses: readonly Pause[]): boolean {
  return pauses.some((pause) => pause.from < closesAt && opensAt < pause.until);
}

/** The windows missed in a row up to `at`, newest first; a fulfilled one ends the row. */
function missedInARow(rule: AbsenceRule, task: Task, sight: Sight, at: number): ExpectedOccurrence[] {
  const all = sight.series.occurrences.get(rule.taskId) ?? [];
  const oldest = at - rule.withinDays * MS_PER_DAY;
  const missed: ExpectedOccurrence[] = [];
  for (let index = firstAbove(all, at, (occurrence) => occurrence.opensAt) - 1; index >= 0; index -= 1) {
    const occurrence = all[index];
    if (occurrence === undefined || occurrence.opensAt < oldest) break;
    if (isPaused(occurrence, sight.series.pauses)) continue;
    const fulfilled = isFulfilled(task, occurrence, sight);
    if (fulfilled) break;
    if (occurrence.dueAt <= at) missed.push(occurrence);
  }
  return missed;
}

/** Time is the subject. Pauses are looked at window by window, so that a holiday does not hide the day before. */
function judge(rule: AbsenceRule, subject: Subject, sight: Sight): Verdict {
  const task = sight.taskOf(rule.taskId);
  if (subject.kind !== 'moment' || task === undefined) return CLEAR;
  const missed = missedInARow(rule, task, sight, subject.at);
  const newest = missed[0];
  const met = rule.levels.filter((level) => missed.length >= level.missed);
  if (newest === undefined || met.length === 0) return CLEAR;
  return {
    outcome: 'breach',
    zone: met.some((level) => level.zone === 'RED') ? 'RED' : 'YELLOW',
    params: { task: rule.taskId, missed: missed.length, since: missed[missed.length - 1]?.opensAt ?? newest.opensAt },
    readingIds: [],
    measuredAt: newest.dueAt,
  };
}

/** Finds tasks that were not done in time. Pauses silence it. */
export const absenceRule: RuleKind<AbsenceRule> = {
  watch: () => ({ measures: [], forms: [], moment: true }),
  lookBackDays: (rule) => rule.withinDays,
  monotone: false,
  judge,
};
