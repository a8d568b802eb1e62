import type { Finding, UnjudgedEntry } from './assessment';
import type { Rule } from './rules/rule';
import type { Breach, Subject, Verdict } from './rules/rule-kind';
import { timeOf } from './rules/rule-kind';
import { rankOf } from './zone';

const MS_PER_MINUTE = 60_000;

/** One rule's verdicts about all its subjects. */
export interface Tally {
  readonly rule: Rule;
  readonly verdicts: readonly { readonly subject: Subject; readonly verdict: Verdict }[];
}

/** A breach with what it is about. */
interface Hit {
  readonly subject: Subject;
  readonly breach: Breach;
}

const hitTime = ({ subject, breach }: Hit): number => breach.measuredAt ?? timeOf(subject);

/** Exactly the allowed time is not late yet. */
function isLate(subject: Subject, lateAfterMinutes: number): boolean {
  if (subject.kind === 'moment') return false;
  const { takenAt, receivedAt } = subject.kind === 'reading' ? subject.reading : subject.response;
  return receivedAt - takenAt > lateAfterMinutes * MS_PER_MINUTE;
}

/** The worst breach of a rule, the newest among equals. */
function leading(hits: readonly Hit[]): Hit | undefined {
  return hits.reduce<Hit | undefined>((best, hit) => {
    if (best === undefined) return hit;
    const byZone = rankOf(hit.breach.zone) - rankOf(best.breach.zone);
    return byZone > 0 || (byZone === 0 && hitTime(hit) >= hitTime(best)) ? hit : best;
  }, undefined);
}

/** Ids in the order of their subjects' time, each once. */
function idsOf(hits: readonly Hit[], pick: (breach: Breach) => readonly string[] | undefined): string[] {
  const ordered = hits.toSorted((a, b) => hitTime(a) - hitTime(b));
  return [...new Set(ordered.flatMap((hit) => pick(hit.breach) ?? []))];
}

/** All breaches of one rule as one finding; `undefined` when there are none or it is only a part of others. */
export function findingOf({ rule, verdicts }: Tally, lateAfterMinutes: number): Finding | undefined {
  const hits = verdicts.flatMap(({ subject, verdict }) =>
    verdict.outcome === 'breach' ? [{ subject, breach: verdict }] : [],
  );
  const lead = leading(hits);
  if (lead === undefined || rule.partOnly === true) return undefined;
  const { zone, params } = lead.breach;
  return {
    ruleId: rule.id,
    ruleType: rule.type,
    lane: rule.lane,
    zone,
    code: rule.textCode,
    params,
    priority: rule.priority ?? (zone === 'RED' ? 'high' : 'medium'),
    measuredAt: hitTime(lead),
    readingIds: idsOf(hits, (breach) => breach.readingIds),
    formIds: idsOf(hits, (breach) => breach.formIds),
    breaches: hits.length,
    ...matterOf(lead),
    ...marksOf(rule, lead, lateAfterMinutes),
  };
}

/** What was measured, and which way it went; what a snooze goes by. */
function matterOf({ subject, breach: { direction } }: Hit): Pick<Finding, 'kind' | 'direction'> {
  return {
    ...(subject.kind === 'reading' ? { kind: subject.reading.kind } : {}),
    ...(direction === undefined ? {} : { direction }),
  };
}

/** Marks are left out when they do not hold, so that a finding says only what is so. */
function marksOf(rule: Rule, lead: Hit, lateAfterMinutes: number): Pick<Finding, 'late' | 'safety' | 'confirmBy'> {
  const { confirm } = rule;
  return {
    ...(isLate(lead.subject, lateAfterMinutes) ? { late: true } : {}),
    ...(rule.safety === true ? { safety: true } : {}),
    // Red is told at once, with or without a repeat.
    ...(confirm !== undefined && lead.breach.zone === 'YELLOW'
      ? { confirmBy: hitTime(lead) + confirm.withinMinutes * MS_PER_MINUTE }
      : {}),
  };
}

/** The subjects that one rule could not judge, one entry per reason. */
export function unjudgedOf({ rule, verdicts }: Tally): UnjudgedEntry[] {
  const entries = new Map<string, UnjudgedEntry>();
  for (const { subject, verdict } of verdicts) {
    if (verdict.outcome !== 'unjudged') continue;
    const known = entries.get(verdict.code);
    entries.set(verdict.code, {
      ruleId: rule.id,
      code: verdict.code,
      params: verdict.params,
      readingIds: [...(known?.readingIds ?? []), ...(subject.kind === 'reading' ? [subject.reading.id] : [])],
      formIds: [...(known?.formIds ?? []), ...(subject.kind === 'form' ? [subject.response.id] : [])],
    });
  }
  return [...entries.values()];
}
