import type { MeasurementKind } from '@fyrlykt/vitals';
import type { Inhibition } from '../inhibition';
import type { LocalisedText } from '../localised-text';
import type { Plan } from '../plan';
import type { AbsenceRule } from '../rules/absence-rule';
import type { AnswerLevel, AnswerRule } from '../rules/answer-rule';
import type { BandRule } from '../rules/band-rule';
import type { Level } from '../rules/rule-fields';
import type { ScoreRule } from '../rules/score-rule';
import type { Dose, DoseStep } from '../dose';
import type { DayWindow, Schedule } from '../schedule';

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

/** Monday, Wednesday and Friday: never more than three days between two readings. */
export const THREE_DAYS: readonly number[] = [1, 3, 5];

/** Monday. */
export const ONE_DAY: readonly number[] = [1];

/**
 * Steps down after 28 quiet days and up at yellow [GK]. No step may leave a rule without the readings it needs to judge
 * what is still asked for.
 */
export function dose(...steps: readonly DoseStep[]): Dose {
  return { steps, downAfterDays: 28, upAt: 'YELLOW', source: 'GK' };
}

/** A lower step: the same windows as before, on these weekdays. */
export function step(id: string, title: LocalisedText, schedules: Readonly<Record<string, Schedule>>): DoseStep {
  return { id, title, schedules };
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

/** While admitted the hospital watches: home rules are silent, safety is not. */
export const SILENT_WHEN_ADMITTED: readonly Inhibition[] = [
  { id: 'admitted', when: { circumstance: 'admitted' }, silences: 'all' },
];

/** Pulse limits that several templates share: yellow after TELBIL, red where NEWS2 gives three points. */
export function pulseRule(): BandRule {
  return {
    id: 'pulse',
    type: 'band',
    kind: 'heart-rate',
    lane: 'clinical',
    textCode: 'heart-rate-outside',
    source: 'TELB, RCP',
    levels: [
      { zone: 'YELLOW', below: 50, above: 100 },
      { zone: 'RED', atOrBelow: 40, atOrAbove: 131 },
    ],
  };
}

/** A band rule in the clinical lane. */
export function band(
  [id, kind, textCode]: readonly [string, MeasurementKind, string],
  source: string,
  levels: readonly Level[],
  more: Partial<BandRule> = {},
): BandRule {
  return { id, type: 'band', kind, lane: 'clinical', textCode, source, levels, ...more };
}

/** A rule on one answer, in the clinical lane. */
export function answer(
  [id, form, item, textCode]: readonly [string, string, string, string],
  source: string,
  levels: readonly AnswerLevel[],
  more: Partial<AnswerRule> = {},
): AnswerRule {
  return { id, type: 'answer', form, item, lane: 'clinical', textCode, source, levels, ...more };
}

/** A rule on a form's total, in the clinical lane. */
export function score(
  [id, form, textCode]: readonly [string, string, string],
  source: string,
  levels: readonly Level[],
): ScoreRule {
  return { id, type: 'score', form, lane: 'clinical', textCode, source, levels };
}
