import type { AbsenceRule } from './absence-rule';
import type { AnswerRule } from './answer-rule';
import type { BandRule } from './band-rule';
import type { ChangeRule } from './change-rule';
import type { RelativeRule } from './relative-rule';
import type { ScoreRule } from './score-rule';

/** Every rule kind. A new kind is a file of its own, a member here and a row in the registry. */
export type Rule = BandRule | RelativeRule | ChangeRule | AbsenceRule | AnswerRule | ScoreRule;

/** The discriminator of the union. */
export type RuleType = Rule['type'];
