import type { Plan } from '../plan';
import type { PreparedSeries } from '../prepared-series';
import { prepare } from '../prepared-series';
import type { Lane } from '../rules/rule-fields';
import type { Series } from '../series';
import type { Zone } from '../zone';
import type { ReplayedEpisode } from './episodes';
import { episodesOf } from './episodes';
import { replay } from './replay';

/** The past that two plans are tried on: one patient or many, over one period. */
export interface History {
  readonly patients: readonly { readonly id: string; readonly series: Series | PreparedSeries }[];
  /** Both ends included. */
  readonly from: number;
  readonly to: number;
  readonly assumptions?: Partial<Assumptions>;
}

/** What turns replayed findings into work. Local figures should replace the defaults [GK]. */
export interface Assumptions {
  /** Hours without a finding after which an episode is over; 48. */
  readonly quietHours: number;
  /** Nurse minutes that an episode takes, by its worst zone; 5, 10 and 20. */
  readonly minutes: Readonly<Record<Exclude<Zone, 'GREEN'>, number>>;
  /** Hours before a confirmed deterioration in which an episode still counts as having seen it coming; 72. */
  readonly leadHours: number;
}

/** A deterioration that a person has confirmed: when it began and when it was over. */
export interface Label {
  readonly patientId: string;
  readonly from: number;
  readonly until: number;
}

/** One deterioration that a plan would have raised, and when. */
export interface Catch {
  readonly label: Label;
  readonly at: number;
  /** Hours from its beginning to the episode; negative when seen coming. */
  readonly delayHours: number;
}

/** What one plan would have done. */
export interface PlanOutcome {
  readonly episodes: number;
  readonly episodesPerPatientWeek: number;
  readonly nurseMinutesPerPatientWeek: number;
  readonly byLane: Readonly<Record<Lane, number>>;
  readonly caught: readonly Catch[];
  readonly missed: readonly Label[];
}

/** Two plans over the same past. */
export interface Comparison {
  readonly a: PlanOutcome;
  readonly b: PlanOutcome;
  readonly assumptions: Assumptions;
}

const MS_PER_HOUR = 3_600_000;
const MS_PER_WEEK = 168 * MS_PER_HOUR;

/** Starting points, not evidence [GK]. */
const DEFAULTS: Assumptions = { quietHours: 48, leadHours: 72, minutes: { UNGRADED: 5, YELLOW: 10, RED: 20 } };

/** Replays two plans over one past and sets what they would have raised beside what really happened. */
export function compare(planA: Plan, planB: Plan, history: History, labels: readonly Label[]): Comparison {
  const assumptions = { ...DEFAULTS, ...history.assumptions };
  const patients = history.patients.map(({ id, series }) => ({ id, series: prepare(series) }));
  const prepared: Required<History> = { ...history, patients, assumptions };
  return { a: outcomeOf(planA, prepared, labels), b: outcomeOf(planB, prepared, labels), assumptions };
}

/** Rates are per patient and week, so that periods and cohorts of different size compare. */
function outcomeOf(plan: Plan, history: Required<History>, labels: readonly Label[]): PlanOutcome {
  const assumptions = { ...DEFAULTS, ...history.assumptions };
  const perPatient = new Map(
    history.patients.map(({ id, series }) => [
      id,
      episodesOf(replay(plan, series, history.from, history.to), assumptions.quietHours),
    ]),
  );
  const episodes = [...perPatient.values()].flat();
  const weeks = (history.patients.length * Math.max(0, history.to - history.from)) / MS_PER_WEEK;
  const perWeek = (sum: number): number => (weeks > 0 ? sum / weeks : 0);
  const minutes = episodes.reduce((sum, { zone }) => sum + (zone === 'GREEN' ? 0 : assumptions.minutes[zone]), 0);
  const results = labels.map((label) => catchOf(label, perPatient.get(label.patientId) ?? [], assumptions.leadHours));
  return {
    episodes: episodes.length,
    episodesPerPatientWeek: perWeek(episodes.length),
    nurseMinutesPerPatientWeek: perWeek(minutes),
    byLane: countByLane(episodes),
    caught: results.filter((result): result is Catch => 'at' in result),
    missed: results.filter((result): result is Label => !('at' in result)),
  };
}

function countByLane(episodes: readonly ReplayedEpisode[]): Record<Lane, number> {
  const counts: Record<Lane, number> = { clinical: 0, adherence: 0, technical: 0, contact: 0 };
  for (const { lane } of episodes) counts[lane] += 1;
  return counts;
}

/** The first clinical episode that was open while the deterioration lasted or shortly before it. */
function catchOf(label: Label, episodes: readonly ReplayedEpisode[], leadHours: number): Catch | Label {
  const earliest = label.from - leadHours * MS_PER_HOUR;
  const hit = episodes.find(
    ({ lane, zone, openedAt, lastAt }) =>
      lane === 'clinical' && zone !== 'UNGRADED' && lastAt >= earliest && openedAt <= label.until,
  );
  if (hit === undefined) return label;
  const at = Math.max(hit.openedAt, earliest);
  return { label, at, delayHours: (at - label.from) / MS_PER_HOUR };
}
