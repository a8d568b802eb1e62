import type { MeasurementKind } from '@fyrlykt/vitals';
import type { PreparedSeries } from '../prepared-series';
import type { References } from '../references';
import type { FormResponse, Reading } from '../series';
import type { Task } from '../task';
import type { LimitZone } from '../zone';
import type { Direction } from './level';
import type { Params } from './rule-fields';

/** What one judgement is about: a reading, an answered form, or a moment without either. */
export type Subject =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'form'; readonly response: FormResponse }
  | { readonly kind: 'moment'; readonly at: number };

/** Why a rule could not be judged. */
export type UnjudgedCode =
  | 'baseline-missing'
  | 'baseline-sd-missing'
  | 'goal-missing'
  | 'prescription-missing'
  | 'score-incomplete'
  | 'answer-missing'
  | 'inputs-incomplete'
  | 'part-unjudged'
  | 'too-few-readings'
  | 'device-changed';

/** Reasons that pass by themselves as readings gather; told only when nothing else judged the reading. */
export const THIN_CODES: ReadonlySet<UnjudgedCode> = new Set<UnjudgedCode>(['too-few-readings', 'device-changed']);

/** A limit was crossed. Ids are of the readings and forms that the judgement rests on. */
export interface Breach {
  readonly outcome: 'breach';
  readonly zone: LimitZone;
  readonly params: Params;
  readonly readingIds: readonly string[];
  readonly formIds?: readonly string[];
  readonly direction?: Direction;
  /** When it differs from the subject's own time. */
  readonly measuredAt?: number;
}

/** The rule says something about its subject that is missing, and what. */
export interface Unjudged {
  readonly outcome: 'unjudged';
  readonly code: UnjudgedCode;
  readonly params: Params;
}

/** A rule's answer about one subject. */
export type Verdict = { readonly outcome: 'clear' } | Breach | Unjudged;

/** What a rule may look at. There is no clock in it: `at` is when the engine was asked. */
export interface Sight {
  readonly series: PreparedSeries;
  readonly references: References;
  /** Readings received later than this are not seen. */
  readonly at: number;
  taskOf(id: string): Task | undefined;
  /** Judges another rule of the plan as things stood at an instant; `undefined` when it has no subject yet. */
  judgePart(ruleId: string, instant: Instant): Verdict | undefined;
}

/** An instant with the part of the past before it that still counts. */
export interface Instant {
  readonly at: number;
  /** Earlier than this, a part's subject is too old to count; excluded. */
  readonly after: number;
}

/** What makes a rule look again. */
export interface Watch {
  readonly measures: readonly MeasurementKind[];
  readonly forms: readonly string[];
  /** Time alone can breach it. */
  readonly moment?: boolean;
}

/** What a rule that is made of others may ask about them. */
export interface Parts {
  watch(ruleId: string): Watch;
  lookBackDays(ruleId: string): number;
}

/** One kind of rule: what it watches, how far back it looks, and its judgement. */
export interface RuleKind<R> {
  watch(rule: R, parts: Parts): Watch;
  /** Whole local days before its subject that it may look at; always finite. */
  lookBackDays(rule: R, parts: Parts): number;
  /**
   * Whether, with history fixed, moving the newest reading further out in one direction can only keep or
   * worsen the zone.
   */
  readonly monotone: boolean;
  judge(rule: R, subject: Subject, sight: Sight): Verdict;
}

/** When a subject was measured or answered, by its own clock; a moment is its own time. */
export function timeOf(subject: Subject): number {
  switch (subject.kind) {
    case 'reading':
      return subject.reading.takenAt;
    case 'form':
      return subject.response.takenAt;
    case 'moment':
      return subject.at;
  }
}

/** Nothing crossed. */
export const CLEAR: Verdict = { outcome: 'clear' };

/** A rule could not be judged, with the reason. */
export function unjudged(code: UnjudgedCode, params: Params = {}): Verdict {
  return { outcome: 'unjudged', code, params };
}

/** A rule kind that judges readings of one measurement kind, one at a time. */
export function readingRule<R extends { readonly kind: MeasurementKind }>(parts: {
  readonly lookBackDays: (rule: R) => number;
  readonly monotone: boolean;
  readonly judge: (rule: R, reading: Reading, sight: Sight) => Verdict;
}): RuleKind<R> {
  return {
    watch: (rule) => ({ measures: [rule.kind], forms: [] }),
    lookBackDays: parts.lookBackDays,
    monotone: parts.monotone,
    judge: (rule, subject, sight) => (subject.kind === 'reading' ? parts.judge(rule, subject.reading, sight) : CLEAR),
  };
}

/** A rule kind that judges one answered form at a time and never looks back. */
export function formRule<R extends { readonly form: string }>(
  judge: (rule: R, response: FormResponse) => Verdict,
): RuleKind<R> {
  return {
    watch: (rule) => ({ measures: [], forms: [rule.form] }),
    lookBackDays: () => 0,
    monotone: false,
    judge: (rule, subject) => (subject.kind === 'form' ? judge(rule, subject.response) : CLEAR),
  };
}
