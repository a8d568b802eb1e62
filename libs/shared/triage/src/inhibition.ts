import type { Circumstance } from './series';

/**
 * "While this holds, be silent except for safety." Holds while a circumstance lasts, or when another rule
 * is breached at the finding's time. Findings of rules marked `safety` are never silenced.
 */
export interface Inhibition {
  readonly id: string;
  readonly when: InhibitionCause;
  /** Rule ids, or every rule that is not marked safety. */
  readonly silences: 'all' | readonly string[];
}

/** What silences: a circumstance, or a rule whose newest subject is at most so old. */
export type InhibitionCause =
  { readonly circumstance: Circumstance['code'] } | { readonly rule: string; readonly withinMinutes: number };
