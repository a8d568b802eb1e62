import type { LimitZone } from '../zone';
import type { RuleFields } from './rule-fields';
import type { Breach, RuleKind, Sight, Subject, Unjudged, Verdict } from './rule-kind';
import { CLEAR, THIN_CODES, timeOf, unjudged } from './rule-kind';

/** Several rules together: "weight up and more breathless". Parts are other rules of the plan, by id. */
export interface CombinationRule extends RuleFields {
  readonly type: 'combination';
  readonly of: readonly string[];
  /** How many parts must be breached: all of them, any one, or at least so many. */
  readonly need: 'all' | 'any' | number;
  /** A part's newest reading or answer counts when it is not older than this. */
  readonly withinMinutes: number;
  readonly zone: LimitZone;
}

const MS_PER_MINUTE = 60_000;

function neededOf({ need, of }: CombinationRule): number {
  if (need === 'all') return of.length;
  return need === 'any' ? 1 : need;
}

/** Enough parts could still be breached, were it known: the gap is said, with a passing reason passed on. */
function gap(gaps: readonly Unjudged[], breached: number, needed: number): Verdict {
  const [first] = gaps;
  if (first === undefined || breached + gaps.length < needed) return CLEAR;
  return gaps.every(({ code }) => THIN_CODES.has(code)) ? first : unjudged('part-unjudged', { part: first.code });
}

/** Parts are asked as things stood at the subject's time, each about its own newest reading or answer. */
function judge(rule: CombinationRule, subject: Subject, sight: Sight): Verdict {
  const at = timeOf(subject);
  const after = at - rule.withinMinutes * MS_PER_MINUTE - 1;
  const verdicts = rule.of.flatMap((id) => {
    const verdict = sight.judgePart(id, { at, after });
    return verdict === undefined ? [] : [{ id, verdict }];
  });
  const breached = verdicts.flatMap(({ id, verdict }) =>
    verdict.outcome === 'breach' ? [{ id, breach: verdict }] : [],
  );
  const needed = neededOf(rule);
  if (breached.length < needed || breached.length === 0) {
    const gaps = verdicts.flatMap(({ verdict }) => (verdict.outcome === 'unjudged' ? [verdict] : []));
    return gap(gaps, breached.length, needed);
  }
  const idsOf = (pick: (breach: Breach) => readonly string[]): string[] => [
    ...new Set(breached.flatMap(({ breach }) => pick(breach))),
  ];
  return {
    outcome: 'breach',
    zone: rule.zone,
    params: { parts: breached.map(({ id }) => id).join(','), count: breached.length, of: rule.of.length },
    readingIds: idsOf(({ readingIds }) => readingIds),
    formIds: idsOf(({ formIds }) => formIds ?? []),
  };
}

/** Judges several rules as things stood at one time. */
export const combinationRule: RuleKind<CombinationRule> = {
  watch: (rule, parts) => {
    const watches = rule.of.map((id) => parts.watch(id));
    return {
      measures: [...new Set(watches.flatMap(({ measures }) => measures))],
      forms: [...new Set(watches.flatMap(({ forms }) => forms))],
      moment: watches.some(({ moment }) => moment === true),
    };
  },
  lookBackDays: (rule, parts) =>
    Math.ceil(rule.withinMinutes / 1440) + Math.max(0, ...rule.of.map((id) => parts.lookBackDays(id))),
  monotone: false,
  judge,
};
