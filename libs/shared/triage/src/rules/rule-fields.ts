import type { DayWindow } from '../schedule';
import type { Zone } from '../zone';

/** Where a finding belongs: the body, the doing, the machinery, the reaching. */
export type Lane = 'clinical' | 'adherence' | 'technical' | 'contact';

/** How soon within a zone, after IEC 60601-1-8 [BSI]. */
export type Priority = 'high' | 'medium' | 'low';

/** Fields every rule carries, whatever its type. */
export interface RuleFields {
  /** Unique within the plan and stable across its versions. */
  readonly id: string;
  readonly lane: Lane;
  readonly priority?: Priority;
  /** Code of the sentence that tells a person what was found. */
  readonly textCode: string;
  /** Clinical source of the limit: a key of the source list, or 'GK' for general knowledge to be verified. */
  readonly source?: string;
  /** Speaks through pauses, inhibition and snooze. */
  readonly safety?: boolean;
  /** Only a building stone of combinations: makes no finding of its own. */
  readonly partOnly?: boolean;
  /** A yellow finding asks for a repeat measurement first; red never waits. */
  readonly confirm?: { readonly withinMinutes: number };
  /** Only readings taken in this part of the day are looked at, be it subject or history. */
  readonly timeOfDay?: DayWindow;
  /**
   * What to do while a reference (baseline, goal, prescription) is missing. 'report' (the default) makes a
   * technical finding; 'list' only lists the rule as unjudged and needs another rule over the same kind.
   */
  readonly ifUnjudged?: 'report' | 'list';
}

/** Stays in the zone until the value is `by` units back inside the limit; looks back `withinDays` at most. */
export interface Hysteresis {
  readonly by: number;
  readonly withinDays: number;
}

/**
 * Numeric limits of one zone. Each edge says whether it includes the number itself; a level is met when
 * any of its edges is crossed, so one level may bound both sides.
 */
export interface Level {
  readonly zone: Exclude<Zone, 'GREEN' | 'UNGRADED'>;
  readonly below?: number;
  readonly atOrBelow?: number;
  readonly above?: number;
  readonly atOrAbove?: number;
}

/** Findings' parameters: numbers and codes, never sentences. */
export type Params = Readonly<Record<string, number | string>>;
