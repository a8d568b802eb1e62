import type { MeasurementKind } from '@fyrlykt/vitals';
import type { LocalisedText } from './localised-text';
import type { Schedule } from './schedule';

/** Something the patient is asked to do: measure, or answer a form. */
export interface Task {
  readonly id: string;
  readonly kind: 'measurement' | 'form';
  /** The kinds asked for, of a measurement task. */
  readonly measures?: readonly MeasurementKind[];
  /** The form asked for, of a form task. */
  readonly form?: string;
  readonly title: LocalisedText;
  readonly schedule: Schedule;
  /** Minutes after a window closes before the task counts as missed. */
  readonly graceMinutes: number;
  /** Minutes before a window opens from which a reading still fulfils it; 120 when absent. */
  readonly earlyMinutes?: number;
  /** Kept and shown, but judged by no rule; such a reading neither makes nor needs a zone. */
  readonly informational?: boolean;
}
