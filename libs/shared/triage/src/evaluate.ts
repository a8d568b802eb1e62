import type { Assessment, Finding } from './assessment';
import { ENGINE_VERSION } from './assessment';
import type { Plan } from './plan';
import type { PreparedSeries } from './prepared-series';
import { prepare } from './prepared-series';
import { isSeenBy } from './rules/history';
import { judgeRule } from './rules/registry';
import type { Rule } from './rules/rule';
import type { Sight, Subject } from './rules/rule-kind';
import type { Series } from './series';
import { sightOf } from './sight';
import { hear } from './silence';
import { subjectZones, withoutRule } from './subject-zones';
import type { Tally } from './tally';
import { findingOf, unjudgedOf } from './tally';
import type { Focus, Trigger } from './trigger';
import { focusOf, lookoutsOf, subjectsOf } from './trigger';
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

/** An hour: long enough for a meal and a walk home, short enough that yesterday never looks like today. */
const DEFAULT_LATE_MINUTES = 60;
/** Most pressing first. */
const PRIORITIES = ['high', 'medium', 'low'];

/**
 * Judges a series by a plan as things stood at an instant. Pure, total and deterministic: equal input in
 * any order of arrival gives equal output, and no input of the right shape throws.
 */
export function evaluate({ plan, series, at, trigger }: Case): Assessment {
  const prepared = prepare(series);
  const sight = sightOf(plan, prepared, at);
  const focus = focusOf(prepared, at, trigger);
  const asked = new Set([...focus.readings, ...focus.forms].map(({ id }) => id));
  const tallies = [...lookoutsOf(plan.rules)].map(([rule, lookout]) =>
    tallyOf(rule, subjectsOf(lookout, focus, prepared, at), asked, sight),
  );
  return assessmentOf(plan, focus, tallies, sight);
}

/** One rule's word on everything it has to look at. */
function tallyOf(rule: Rule, subjects: readonly Subject[], asked: ReadonlySet<string>, sight: Sight): Tally {
  const isAsked = (subject: Subject): boolean =>
    subject.kind === 'moment' || asked.has(subject.kind === 'reading' ? subject.reading.id : subject.response.id);
  const verdicts = subjects
    .filter((subject) => subject.kind !== 'reading' || isSeenBy(rule, subject.reading))
    .map((subject) => ({ subject, verdict: judgeRule(rule, subject, sight) }))
    // A gap about something looked at once more was told when it came.
    .filter(({ subject, verdict }) => verdict.outcome !== 'unjudged' || isAsked(subject));
  return { rule, verdicts };
}

/** Puts the rules' words together. Silence is applied last, so that what was kept quiet is still told apart. */
function assessmentOf(plan: Plan, focus: Focus, tallies: readonly Tally[], sight: Sight): Assessment {
  const late = plan.lateAfterMinutes ?? DEFAULT_LATE_MINUTES;
  const entries = new Map(tallies.map((tally) => [tally, unjudgedOf(tally)]));
  const judged = judgedIds(tallies);
  const ungraded = ungradedFindings(tallies, (tally) => entries.get(tally) ?? [], judged);
  const all = [...tallies.flatMap((tally) => findingOf(tally, late) ?? []), ...ungraded];
  const { findings, silenced, liftedSnoozes } = hear(plan, sight, all);
  const subjects = subjectZones(plan, focus, { findings, judged });
  const gaps = [...entries.values()].flat();
  return {
    engineVersion: ENGINE_VERSION,
    zone: worst(zoneOfSilence(focus), ...findings.map(({ zone }) => zone), ...subjects.map(({ zone }) => zone)),
    findings: inOrder(findings, plan.rules),
    unjudged: [...gaps, ...withoutRule(focus, subjects, gaps)],
    subjects,
    silenced,
    liftedSnoozes,
  };
}

/** What no finding means: nothing at all to judge is never green; time passing with nothing missed is. */
function zoneOfSilence({ readings, forms, scheduleOnly }: Focus): Zone {
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
