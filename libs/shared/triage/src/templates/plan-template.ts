import type { LocalisedText } from '../localised-text';
import type { Plan } from '../plan';
import type { AbsenceRule } from '../rules/absence-rule';
import type { DayWindow } from '../schedule';

/** A plan to copy from. Copies are never linked to it; every number in it is a default to be adjusted. */
export interface PlanTemplate {
  /** kebab-case; also in `plan.template`. */
  readonly id: string;
  readonly version: number;
  readonly title: LocalisedText;
  /** Whom it is for, for the clinician who chooses. */
  readonly purpose: LocalisedText;
  readonly plan: Plan;
}

/** Local hours as a window, e.g. `hours(7, 11)`: from seven included to eleven excluded. */
export function hours(from: number, to: number): DayWindow {
  return { fromMinute: from * 60, toMinute: to * 60 };
}

/** Shorthand for a text in the three languages every template carries. */
export function say(nb: string, nn: string, en: string): LocalisedText {
  return { nb, nn, en };
}

/**
 * Missed tasks: yellow in the adherence lane at once, never green [VKP 5.3]; the third in a row has high
 * priority, when practice is to phone [PROC].
 */
export function missedRules(taskId: string): AbsenceRule[] {
  const fields = { type: 'absence', lane: 'adherence', textCode: 'task-missed', taskId, withinDays: 14 } as const;
  return [
    { ...fields, id: `${taskId}-missed`, source: 'VKP', priority: 'low', levels: [{ zone: 'YELLOW', missed: 1 }] },
    { ...fields, id: `${taskId}-silent`, source: 'PROC', priority: 'high', levels: [{ zone: 'YELLOW', missed: 3 }] },
  ];
}
