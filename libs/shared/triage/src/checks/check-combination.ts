import type { CombinationRule } from '../rules/combination-rule';
import type { Rule } from '../rules/rule';
import type { Fault } from './fault';
import { fault } from './fault';

type Path = readonly (string | number)[];

/** Parts that do not exist, that lead back to the combination, or that can never be enough. */
export function checkCombination(rule: CombinationRule, rules: readonly Rule[], path: Path): Fault[] {
  const faults = rule.of.flatMap((id, index) =>
    rules.some((other) => other.id === id)
      ? []
      : [fault('unknown-rule', [...path, 'of', index], `no rule has the id ${id}`)],
  );
  if (leadsTo(rule.id, rule, rules, new Set())) {
    faults.push(fault('rule-cycle', [...path, 'of'], 'the combination is made of itself'));
  }
  const needed = typeof rule.need === 'number' ? rule.need : 1;
  if (rule.of.length === 0 || needed < 1 || needed > rule.of.length) {
    faults.push(fault('number-invalid', [...path, 'need'], 'needs at least one part and at most all of them'));
  }
  return faults;
}

/** Follows parts of parts; each is looked at once, so that it ends. */
function leadsTo(id: string, rule: Rule, rules: readonly Rule[], seen: Set<string>): boolean {
  if (rule.type !== 'combination') return false;
  return rule.of.some((partId) => {
    if (partId === id) return true;
    if (seen.has(partId)) return false;
    seen.add(partId);
    const part = rules.find((other) => other.id === partId);
    return part !== undefined && leadsTo(id, part, rules, seen);
  });
}
