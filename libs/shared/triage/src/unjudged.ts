import type { Finding, UnjudgedEntry } from './assessment';
import type { Rule } from './rules/rule';
import type { Tally } from './tally';
import { measuredAtOf } from './tally';

/** Reasons that pass by themselves as readings gather; told only when nothing else judged the reading. */
const THIN: ReadonlySet<string> = new Set(['too-few-readings', 'device-changed']);

/** Whether an unjudged rule must be reported although other rules judged the same reading. */
function mustReport(rule: Rule, entry: UnjudgedEntry): boolean {
  return rule.partOnly !== true && rule.ifUnjudged !== 'list' && !THIN.has(entry.code);
}

/** Ids of everything that at least one rule has judged. */
export function judgedIds(tallies: readonly Tally[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { verdicts } of tallies) {
    for (const { subject, verdict } of verdicts) {
      if (verdict.outcome === 'unjudged') continue;
      if (subject.kind === 'reading') ids.add(subject.reading.id);
      if (subject.kind === 'form') ids.add(subject.response.id);
    }
  }
  return ids;
}

/** The technical findings that unjudged rules make; a reading nothing judged is always among them. */
export function ungradedFindings(
  tallies: readonly Tally[],
  entriesOf: (tally: Tally) => readonly UnjudgedEntry[],
  judged: ReadonlySet<string>,
): Finding[] {
  return tallies.flatMap((tally) => {
    const orphaned = (id: string): boolean => !judged.has(id);
    const entry = entriesOf(tally).find(
      (candidate) =>
        mustReport(tally.rule, candidate) || [...candidate.readingIds, ...candidate.formIds].some(orphaned),
    );
    return entry === undefined ? [] : [ungradedFinding(tally, entry)];
  });
}

function ungradedFinding({ rule, verdicts }: Tally, entry: UnjudgedEntry): Finding {
  const times = verdicts
    .filter(({ verdict }) => verdict.outcome === 'unjudged')
    .map(({ subject }) => measuredAtOf(subject));
  return {
    ruleId: rule.id,
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
