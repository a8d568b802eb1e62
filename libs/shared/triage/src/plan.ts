import type { Dose } from './dose';
import type { Inhibition } from './inhibition';
import type { LocalisedText } from './localised-text';
import type { References } from './references';
import type { Rule } from './rules/rule';
import type { Task } from './task';
import type { AdviceZone } from './zone';

/** A patient's monitoring plan as the engine sees it: data only, no words the engine reads. */
export interface Plan extends References {
  readonly schemaVersion: 1;
  /** Identifier of the template it was copied from. */
  readonly template?: string;
  readonly title?: LocalisedText;
  readonly tasks: readonly Task[];
  readonly rules: readonly Rule[];
  /** How stable patients step down; absent, the tasks' own schedules always hold. */
  readonly dose?: Dose;
  readonly inhibitions?: readonly Inhibition[];
  /** What the patient does in each zone; shown, never read by the engine. */
  readonly advice: Readonly<Record<AdviceZone, LocalisedText>>;
  /** Minutes between taking and receiving beyond which a reading is marked late; 60 when absent. */
  readonly lateAfterMinutes?: number;
}
