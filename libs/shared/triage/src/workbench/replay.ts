import type { Assessment } from '../assessment';
import { evaluate } from '../evaluate';
import type { Plan } from '../plan';
import type { PreparedSeries } from '../prepared-series';
import { prepare } from '../prepared-series';
import type { Series } from '../series';
import type { Trigger } from '../trigger';

/** One assessment that would have been made, with why and when. */
export interface ReplayStep {
  /** Milliseconds since 1970 UTC at which the engine would have been asked. */
  readonly at: number;
  readonly trigger: Trigger;
  readonly assessment: Assessment;
}

/** One moment at which the engine would have been asked. */
interface Question {
  readonly at: number;
  readonly trigger: Trigger;
}

/** Items that came together: same submission, same instant of arrival. */
function submissions(series: PreparedSeries, from: number, to: number): Question[] {
  const groups = new Map<string, { at: number; readingIds: string[]; formIds: string[] }>();
  const groupOf = (item: {
    id: string;
    submissionId?: string;
    receivedAt: number;
  }): { readingIds: string[]; formIds: string[] } => {
    const key = `${item.submissionId ?? `single ${item.id}`} ${String(item.receivedAt)}`;
    const group = groups.get(key) ?? { at: item.receivedAt, readingIds: [], formIds: [] };
    groups.set(key, group);
    return group;
  };
  const within = (item: { receivedAt: number }): boolean => item.receivedAt >= from && item.receivedAt <= to;
  for (const reading of [...series.readings.values()].flat().filter(within))
    groupOf(reading).readingIds.push(reading.id);
  for (const response of [...series.forms.values()].flat().filter(within)) groupOf(response).formIds.push(response.id);
  return [...groups.values()].map(({ at, readingIds, formIds }) => ({
    at,
    trigger: { kind: 'submission', readingIds: readingIds.sort(), formIds: formIds.sort() },
  }));
}

/** The instants at which something could have been found missing. */
function deadlines(series: PreparedSeries, from: number, to: number): Question[] {
  const instants = new Set([...series.occurrences.values()].flat().map(({ dueAt }) => dueAt));
  return [...instants].filter((at) => at >= from && at <= to).map((at) => ({ at, trigger: { kind: 'schedule' } }));
}

/** By time; what came in before what time alone found; then by content, so that ties have one order. */
function inOrder(a: Question, b: Question): number {
  if (a.at !== b.at) return a.at - b.at;
  const [first, second] = [JSON.stringify(b.trigger), JSON.stringify(a.trigger)];
  return first < second ? -1 : Number(first > second);
}

/**
 * Every assessment that the plan would have made between two instants, both included, in order: one per
 * submission at its arrival and one per deadline. Each step sees only what had been received by then, so
 * the replay of a prefix is the prefix of the replay.
 */
export function replay(plan: Plan, series: Series | PreparedSeries, from: number, to: number): ReplayStep[] {
  const prepared = prepare(series);
  const questions = [...submissions(prepared, from, to), ...deadlines(prepared, from, to)].sort(inOrder);
  return questions.map(({ at, trigger }) => ({
    at,
    trigger,
    assessment: evaluate({ plan, series: prepared, at, trigger }),
  }));
}
