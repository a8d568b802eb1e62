import { absenceRule } from './absence-rule';
import { answerRule } from './answer-rule';
import { bandRule } from './band-rule';
import { changeRule } from './change-rule';
import { relativeRule } from './relative-rule';
import type { Rule, RuleType } from './rule';
import type { RuleKind, Sight, Subject, Verdict, Watch } from './rule-kind';
import { scoreRule } from './score-rule';

type Registry = { readonly [T in RuleType]: RuleKind<Extract<Rule, { readonly type: T }>> };

/** Every rule kind by its type. The compiler refuses a type without a row. */
export const RULE_KINDS: Registry = {
  band: bandRule,
  relative: relativeRule,
  change: changeRule,
  absence: absenceRule,
  answer: answerRule,
  score: scoreRule,
};

/** The kind of a rule; the union's own discriminator makes the pairing sound. */
function kindOf(rule: Rule): RuleKind<Rule> {
  return RULE_KINDS[rule.type] as unknown as RuleKind<Rule>;
}

/** What makes this rule look again. */
export function watchOf(rule: Rule): Watch {
  return kindOf(rule).watch(rule);
}

/** Whole local days before its subject that this rule may look at. */
export function lookBackDaysOf(rule: Rule): number {
  return kindOf(rule).lookBackDays(rule);
}

/** Whether the rule's kind declares itself monotone in the newest reading. */
export function isMonotone(rule: Rule): boolean {
  return kindOf(rule).monotone;
}

/** One rule's answer about one subject. */
export function judgeRule(rule: Rule, subject: Subject, sight: Sight): Verdict {
  return kindOf(rule).judge(rule, subject, sight);
}
