import type { Plan } from './plan';
import type { PreparedSeries } from './prepared-series';
import { prepare } from './prepared-series';
import { isFulfilled, isPaused } from './rules/absence-rule';
import type { ExpectedOccurrence, Series } from './series';
import { sightOf } from './sight';

/** How an expected window stands: not yet open, open, past its end but in grace, missed, done, or paused. */
export type OccurrenceState = 'ahead' | 'open' | 'overdue' | 'missed' | 'done' | 'paused';

/** An expected window with how it stands. */
export interface OccurrenceStatus {
  readonly occurrence: ExpectedOccurrence;
  readonly state: OccurrenceState;
}

/** How every expected window stands at an instant: what Today shows, and what reminders go by. */
export function occurrenceStates(plan: Plan, series: Series | PreparedSeries, at: number): OccurrenceStatus[] {
  const prepared = prepare(series);
  const sight = sightOf(plan, prepared, at);
  return [...prepared.occurrences.values()].flat().map((occurrence) => {
    const task = sight.taskOf(occurrence.taskId);
    if (task !== undefined && isFulfilled(task, occurrence, sight)) return { occurrence, state: 'done' };
    if (isPaused(occurrence, prepared.pauses)) return { occurrence, state: 'paused' };
    return { occurrence, state: stateByTime(occurrence, at) };
  });
}

/** By the clock alone, for a window that is neither done nor paused. */
function stateByTime({ opensAt, closesAt, dueAt }: ExpectedOccurrence, at: number): OccurrenceState {
  if (at < opensAt) return 'ahead';
  if (at < closesAt) return 'open';
  return at < dueAt ? 'overdue' : 'missed';
}
