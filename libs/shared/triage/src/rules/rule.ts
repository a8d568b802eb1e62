import type { AbsenceRule } from './absence-rule';
import type { AnswerRule } from './answer-rule';
import type { BandRule } from './band-rule';
import type { ChangeRule } from './change-rule';
import type { CombinationRule } from './combination-rule';
import type { CusumRule } from './cusum-rule';
import type { DurationRule } from './duration-rule';
import type { EwmaRule } from './ewma-rule';
import type { HomeBloodPressureRule } from './home-blood-pressure-rule';
import type { News2Rule } from './news2-rule';
import type { RelativeRule } from './relative-rule';
import type { RepeatedRule } from './repeated-rule';
import type { ScoreRule } from './score-rule';
import type { SlopeRule } from './slope-rule';

/** Every rule kind. A new kind is a file of its own, a member here and a row in the registry. */
export type Rule =
  | AbsenceRule
  | AnswerRule
  | BandRule
  | ChangeRule
  | CombinationRule
  | CusumRule
  | DurationRule
  | EwmaRule
  | HomeBloodPressureRule
  | News2Rule
  | RelativeRule
  | RepeatedRule
  | ScoreRule
  | SlopeRule;

/** The discriminator of the union. */
export type RuleType = Rule['type'];
