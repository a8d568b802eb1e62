import type { MeasurementKind } from '@fyrlykt/vitals';
import type { Direction } from './rules/level';
import type { RuleType } from './rules/rule';
import type { Lane, Params, Priority } from './rules/rule-fields';
import type { UnjudgedCode } from './rules/rule-kind';
import type { Snooze } from './series';
import type { Zone } from './zone';

/** Version of the judging code, kept with every assessment so that any colour can be made again. */
export const ENGINE_VERSION = '1.0.0';

/** A rule that was breached or, with zone UNGRADED, could not be judged: codes and numbers, never sentences. */
export interface Finding {
  readonly ruleId: string;
  readonly ruleType: RuleType;
  /** The rule's lane; always technical for UNGRADED. */
  readonly lane: Lane;
  readonly zone: Exclude<Zone, 'GREEN'>;
  /** The rule's text code, or the reason why it could not be judged. */
  readonly code: string;
  readonly params: Params;
  readonly priority: Priority;
  /** Milliseconds since 1970 UTC at which the newest worst breach was measured. */
  readonly measuredAt: number;
  /** All readings the breaches rest on, oldest first. */
  readonly readingIds: readonly string[];
  readonly formIds: readonly string[];
  /** How many of the looked-at subjects breached the rule. */
  readonly breaches: number;
  readonly kind?: MeasurementKind;
  readonly direction?: Direction;
  /** Received much later than measured: judged at its own time, never news of today. */
  readonly late?: true;
  /** Speaks through pauses, inhibition and snooze. */
  readonly safety?: true;
  /** Yellow, and the rule wants a repeat measurement before this instant; still a breach until it comes. */
  readonly confirmBy?: number;
}

/** Why something was not judged; without a rule when no rule of the plan looks at it. */
export interface UnjudgedEntry {
  readonly ruleId: string | null;
  readonly code: UnjudgedCode | 'no-rule';
  readonly params: Params;
  readonly readingIds: readonly string[];
  readonly formIds: readonly string[];
}

/** The colour of one looked-at reading or form. */
export interface SubjectZone {
  readonly id: string;
  readonly kind: MeasurementKind | 'form';
  readonly zone: Zone;
}

/** A finding that was kept quiet, and by what. */
export interface Silenced {
  readonly by: 'snooze' | 'inhibition' | 'retest';
  readonly finding: Finding;
}

/** What the engine says. */
export interface Assessment {
  readonly engineVersion: string;
  /** Worst of the findings and of everything left unjudged; GREEN only when all that was sent was judged. */
  readonly zone: Zone;
  /** Worst first, then by priority, then in the plan’s order. Per rule at most one breach and one gap. */
  readonly findings: readonly Finding[];
  readonly unjudged: readonly UnjudgedEntry[];
  readonly subjects: readonly SubjectZone[];
  readonly silenced: readonly Silenced[];
  /** Snoozes that a red finding has ended; the caller ends them for good. */
  readonly liftedSnoozes: readonly Snooze[];
}
