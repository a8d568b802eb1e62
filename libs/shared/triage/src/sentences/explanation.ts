import type { Finding } from '../assessment';
import type { RuleType } from '../rules/rule';
import type { Params } from '../rules/rule-fields';
import type { TextCode } from './text-code';
import { isTextCode } from './text-code';

/** What a finding says, ready for any language: a title, a detail with its parameters, and how it stands. */
export interface Explanation {
  /** The rule's text code, or the rule type's general one for a code without a sentence. */
  readonly title: TextCode;
  /** What was measured against what; for UNGRADED, why it could not be judged. */
  readonly detail: DetailCode;
  readonly params: Params;
  readonly late: boolean;
  readonly awaitsRepeat: boolean;
}

/** One detail per rule type, and one for everything that could not be judged. */
export type DetailCode = RuleType | 'unjudged';

/** The codes and parameters from which every language makes the sentence about a finding. */
export function explain(finding: Finding): Explanation {
  const isGap = finding.zone === 'UNGRADED';
  return {
    title: isGap ? 'not-judged' : isTextCode(finding.code) ? finding.code : 'rule-breached',
    detail: isGap ? 'unjudged' : finding.ruleType,
    params: isGap ? { ...finding.params, reason: finding.code } : finding.params,
    late: finding.late === true,
    awaitsRepeat: finding.confirmBy !== undefined,
  };
}
