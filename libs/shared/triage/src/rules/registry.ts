import { absenceRule } from './absence-rule';
import { answerRule } from './answer-rule';
import { bandRule } from './band-rule';
import { changeRule } from './change-rule';
import { combinationRule } from './combination-rule';
import { cusumRule } from './cusum-rule';
import { durationRule } from './duration-rule';
import { ewmaRule } from './ewma-rule';
import { homeBloodPressureRule } from './home-blood-pressure-rule';
import { news2Rule } from './news2-rule';
import { relativeRule } from './relative-rule';
import { repeatedRule } from './repeated-rule';
import type { Rule, RuleType } from './rule';
import type { Parts, RuleKind, Sight, Subject, Verdict, Watch } from './rule-kind';
import { scoreRule } from './score-rule';
import { slopeRule } from './slope-rule';

type Registry = { readonly [T in RuleType]: RuleKind<Extract<Rule, { readonly type: T }>> };

/** Every rule kind by its type. The compiler refuses a type without a row. */
const RULE_KINDS: Registry = {
  band: bandRule,
  relative: relativeRule,
  change: changeRule,
  slope: slopeRule,
  ewma: ewmaRule,
  cusum: cusumRule,
  repeated: repeatedRule,
  duration: durationRule,
  'home-blood-pressure': homeBloodPressureRule,
  news2: news2Rule,
  score: scoreRule,
  answer: answerRule,
  absence: absenceRule,
  combination: combinationRule,
};

/** All rule types, in the order in which the documentation lists them. */
export const RULE_TYPES = Object.keys(RULE_KINDS) as readonly RuleType[];

/** The kind of a rule; the union's own discriminator makes the pairing sound. */
function kindOf(rule: Rule): RuleKind<Rule> {
  return RULE_KINDS[rule.type];
}

const NOTHING: Watch = { measures: [], forms: [] };

/** Follows a combination to its parts; a part that leads back to itself, or nowhere, adds nothing. */
function partsAmong(rules: readonly Rule[], path: readonly string[]): Parts {
  const partOf = (id: string): Rule | undefined =>
    path.includes(id) ? undefined : rules.find((candidate) => candidate.id === id);
  return {
    watch: (id) => {
      const part = partOf(id);
      return part === undefined ? NOTHING : kindOf(part).watch(part, partsAmong(rules, [...path, id]));
    },
    lookBackDays: (id) => {
      const part = partOf(id);
      return part === undefined ? 0 : kindOf(part).lookBackDays(part, partsAmong(rules, [...path, id]));
    },
  };
}

/** What makes a rule look again; `rules` are those of its plan. */
export function watchOf(rule: Rule, rules: readonly Rule[]): Watch {
  return kindOf(rule).watch(rule, partsAmong(rules, [rule.id]));
}

/** Whole local days before its subject that a rule may look at. */
export function lookBackDaysOf(rule: Rule, rules: readonly Rule[]): number {
  return kindOf(rule).lookBackDays(rule, partsAmong(rules, [rule.id]));
}

/** Whether the rule's kind declares itself monotone in the newest reading. */
export function isMonotone(rule: Rule): boolean {
  return kindOf(rule).monotone;
}

/** One rule's answer about one subject. */
export function judgeRule(rule: Rule, subject: Subject, sight: Sight): Verdict {
  return kindOf(rule).judge(rule, subject, sight);
}
