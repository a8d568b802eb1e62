import type { Finding, UnjudgedEntry } from './assessment';
import type { Rule } from './rules/rule';
import type { Tally } from './tally';
import { THIN_CODES, timeOf } from './rules/rule-kind';

/** Whether an unjudged rule must be reported although other rules judged the same reading. */
function mustReport(rule: Rule, entry: UnjudgedEntry): boolean {
  return rule.partOnly !== true && rule.ifUnjudged !== 'list' && !(THIN_CODES as ReadonlySet<string>).has(entry.code);
}

/** Ids of everything that at least one rule has judged by itself; a combination only adds to its parts. */
export function judgedIds(tallies: readonly Tally[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { rule, verdicts } of tallies) {
    if (rule.type === 'combination') continue;
    for (const { subject, verdict } of verdicts) {
      if (verdict.outcome === 'unjudged') continue;
      if (subject.kind === 'reading') ids.add(subject.reading.id);
      if (subject.kind === 'form') ids.add(subject.response.id);
    }
  }
  return ids;
}

/**
 * The technical findings that gaps make. What nothing judged is always among them, told once: by the
 * first rule in the plan's order that looked at it, building stones last.
 */
export function ungradedFindings(
  tallies: readonly Tally[],
  entriesOf: (tally: Tally) => readonly UnjudgedEntry[],
  judged: ReadonlySet<string>,
): Finding[] {
  const told = new Set<string>(judged);
  const isNew = ({ readingIds, formIds }: UnjudgedEntry): boolean =>
    [...readingIds, ...formIds].some((id) => !told.has(id));
  const inTurn = [
    ...tallies.filter(({ rule }) => rule.partOnly !== true),
    ...tallies.filter(({ rule }) => rule.partOnly === true),
  ];
  return inTurn.flatMap((tally) => {
    const entries = entriesOf(tally);
    const entry = entries.find((candidate) => mustReport(tally.rule, candidate)) ?? entries.find(isNew);
    if (entry === undefined) return [];
    for (const { readingIds, formIds } of entries) [...readingIds, ...formIds].forEach((id) => told.add(id));
    return [ungradedFinding(tally, entry)];
  });
}

/** Technical lane and low priority: it is work for the service, not news about the patient. */
function ungradedFinding({ rule, verdicts }: Tally, entry: UnjudgedEntry): Finding {
  const times = verdicts.filter(({ verdict }) => verdict.outcome === 'unjudged').map(({ subject }) => timeOf(subject));
  return {
    ruleId: rule.id,
    ruleType: rule.type,
    lane: 'technical',
    zone: 'UNGRADED',
    code: entry.code,
    params: entry.params,
    priority: 'low',
    measuredAt: Math.max(...times),
    readingIds: entry.readingIds,
    formIds: entry.formIds,
    breaches: 0,
  };
}
