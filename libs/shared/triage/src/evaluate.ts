import type { Assessment, Finding, SubjectZone, UnjudgedEntry } from './assessment';
import { ENGINE_VERSION } from './assessment';
import type { Plan } from './plan';
import type { PreparedSeries } from './prepared-series';
import { prepare } from './prepared-series';
import { isSeenBy } from './rules/history';
import { judgeRule } from './rules/registry';
import type { Rule } from './rules/rule';
import type { Series } from './series';
import { sightOf } from './sight';
import type { Tally } from './tally';
import { findingOf, unjudgedOf } from './tally';
import type { Focus, Trigger } from './trigger';
import { focusOf, subjectsOf } from './trigger';
import { judgedIds, ungradedFindings } from './unjudged';
import type { Zone } from './zone';
import { rankOf, worst } from './zone';

/** One question to the engine. `at` is milliseconds since 1970 UTC; nothing received later is seen. */
export interface Case {
  readonly plan: Plan;
  readonly series: Series | PreparedSeries;
  readonly at: number;
  readonly trigger?: Trigger;
}

const DEFAULT_LATE_MINUTES = 60;
const PRIORITIES = ['high', 'medium', 'low'];

/**
 * Judges a series by a plan as things stood at an instant. Pure, total and deterministic: equal input in
 * any order of arrival gives equal output, and no input of the right shape throws.
 */
export function evaluate({ plan, series, at, trigger }: Case): Assessment {
  const prepared = prepare(series);
  const sight = sightOf(plan, prepared, at);
  const focus = focusOf(prepared, at, trigger);
  const tallies = plan.rules.map((rule): Tally => {
    const subjects = subjectsOf(rule, focus, prepared, at).filter(
      (subject) => subject.kind !== 'reading' || isSeenBy(rule, subject.reading),
    );
    return { rule, verdicts: subjects.map((subject) => ({ subject, verdict: judgeRule(rule, subject, sight) })) };
  });
  return assessmentOf(plan, focus, tallies);
}

function assessmentOf(plan: Plan, focus: Focus, tallies: readonly Tally[]): Assessment {
  const late = plan.lateAfterMinutes ?? DEFAULT_LATE_MINUTES;
  const entries = new Map(tallies.map((tally) => [tally, unjudgedOf(tally)]));
  const judged = judgedIds(tallies);
  const ungraded = ungradedFindings(tallies, (tally) => entries.get(tally) ?? [], judged);
  const findings = [...tallies.flatMap((tally) => findingOf(tally, late) ?? []), ...ungraded];
  const subjects = subjectZones(plan, focus, { findings, judged });
  const unjudged = [...[...entries.values()].flat(), ...withoutRule(focus, subjects, entries)];
  return {
    engineVersion: ENGINE_VERSION,
    zone: worst(silenceZone(focus), ...findings.map(({ zone }) => zone), ...subjects.map(({ zone }) => zone)),
    findings: inOrder(findings, plan.rules),
    unjudged,
    subjects,
    silenced: [],
  };
}

/** What no finding means: nothing at all to judge is never green; time passing with nothing missed is. */
function silenceZone({ readings, forms, scheduleOnly }: Focus): Zone {
  return readings.length > 0 || forms.length > 0 || scheduleOnly === true ? 'GREEN' : 'UNGRADED';
}

/** Worst first, then by priority, then as the plan lists its rules. */
function inOrder(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const places = new Map(rules.map((rule, index) => [rule.id, index]));
  return findings.toSorted(
    (a, b) =>
      rankOf(b.zone) - rankOf(a.zone) ||
      PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority) ||
      (places.get(a.ruleId) ?? 0) - (places.get(b.ruleId) ?? 0),
  );
}

interface Judgement {
  readonly findings: readonly Finding[];
  readonly judged: ReadonlySet<string>;
}

/** The colour of everything sent. What was asked for only as information is left out. */
function subjectZones(plan: Plan, focus: Focus, { findings, judged }: Judgement): SubjectZone[] {
  const informational = plan.tasks.filter((task) => task.informational === true);
  const zoneOf = (id: string): Zone =>
    worst(
      ...findings
        .filter(({ readingIds, formIds }) => readingIds.includes(id) || formIds.includes(id))
        .map((f) => f.zone),
      judged.has(id) ? 'GREEN' : 'UNGRADED',
    );
  const isInformation = (id: string, wanted: (task: Plan['tasks'][number]) => boolean): boolean =>
    !judged.has(id) && informational.some(wanted);
  return [
    ...focus.readings
      .filter(({ id, kind }) => !isInformation(id, (task) => task.measures?.includes(kind) === true))
      .map(({ id, kind }) => ({ id, kind, zone: zoneOf(id) })),
    ...focus.forms
      .filter(({ id, form }) => !isInformation(id, (task) => task.form === form))
      .map(({ id }) => ({ id, kind: 'form' as const, zone: zoneOf(id) })),
  ];
}

/** What was sent and no rule of the plan looks at: never green, and said so. */
function withoutRule(
  focus: Focus,
  subjects: readonly SubjectZone[],
  entries: ReadonlyMap<Tally, readonly UnjudgedEntry[]>,
): UnjudgedEntry[] {
  const named = new Set([...entries.values()].flat().flatMap((entry) => [...entry.readingIds, ...entry.formIds]));
  const forms = new Map(focus.forms.map((response) => [response.id, response.form]));
  return subjects
    .filter(({ id, zone }) => zone === 'UNGRADED' && !named.has(id))
    .map(({ id, kind }): UnjudgedEntry => ({
      ruleId: null,
      code: 'no-rule',
      params: kind === 'form' ? { form: forms.get(id) ?? '' } : { kind },
      readingIds: kind === 'form' ? [] : [id],
      formIds: kind === 'form' ? [id] : [],
    }));
}
