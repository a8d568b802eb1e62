import type { Finding, Silenced } from './assessment';
import type { Inhibition } from './inhibition';
import type { Plan } from './plan';
import { takenBetween } from './prepared-series';
import { isSeenBy } from './rules/history';
import { judgeRule } from './rules/registry';
import type { Sight } from './rules/rule-kind';
import type { Reading, Snooze } from './series';
import { reachesBySilence } from './silencing';

const MS_PER_MINUTE = 60_000;

/** Findings that speak, findings that do not and why, and the snoozes that a red one has ended. */
export interface Hearing {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Silenced[];
  readonly liftedSnoozes: readonly Snooze[];
}

/** Sorts findings by what may silence them. UNGRADED is never silenced: a gap is not a finding to get used to. */
export function hear(plan: Plan, sight: Sight, findings: readonly Finding[]): Hearing {
  const silenced: Silenced[] = [];
  const heard = findings.filter((finding) => {
    const by = finding.zone === 'UNGRADED' ? undefined : silencerOf(plan, sight, finding);
    if (by !== undefined) silenced.push({ by, finding });
    return by === undefined;
  });
  const liftedSnoozes = sight.series.snoozes.filter((snooze) =>
    heard.some((finding) => finding.zone === 'RED' && isAbout(snooze, finding)),
  );
  return { findings: heard, silenced, liftedSnoozes };
}

/** What keeps a finding quiet, the strongest reason first; `undefined` when it speaks. */
function silencerOf(plan: Plan, sight: Sight, finding: Finding): Silenced['by'] | undefined {
  if (isRetestedWell(plan, sight, finding)) return 'retest';
  if (finding.safety === true) return undefined;
  if ((plan.inhibitions ?? []).some((inhibition) => isInhibited(inhibition, plan, sight, finding))) return 'inhibition';
  // Red is always worse than what was snoozed.
  const snoozed = finding.zone === 'YELLOW' && sight.series.snoozes.some((snooze) => isAbout(snooze, finding));
  return snoozed ? 'snooze' : undefined;
}

/** Same kind, same direction, and measured while the snooze lasts; its end is excluded. */
function isAbout({ kind, direction, from, until }: Snooze, finding: Finding): boolean {
  const sameMatter = finding.kind === kind && finding.direction === direction;
  return sameMatter && finding.measuredAt >= from && finding.measuredAt < until;
}

/** A rule never silences what silences it, itself least of all: then nobody would be heard. */
function isInhibited({ when, silences }: Inhibition, plan: Plan, sight: Sight, finding: Finding): boolean {
  if (silences !== 'all' && !silences.includes(finding.ruleId)) return false;
  const at = finding.measuredAt;
  if ('circumstance' in when) {
    return sight.series.context.some(
      ({ code, from, until }) => code === when.circumstance && from <= at && (until === undefined || at < until),
    );
  }
  if (reachesBySilence(finding.ruleId, when.rule, plan)) return false;
  const verdict = sight.judgePart(when.rule, { at, after: at - when.withinMinutes * MS_PER_MINUTE - 1 });
  return verdict?.outcome === 'breach';
}

/**
 * Technique first: a yellow finding of a rule with a confirm step falls when the repeat, taken in time,
 * is judged well by the same rule. Both readings are kept; red never waits and never falls this way.
 */
function isRetestedWell(plan: Plan, sight: Sight, finding: Finding): boolean {
  const { confirmBy, kind, measuredAt } = finding;
  const rule = plan.rules.find(({ id }) => id === finding.ruleId);
  if (confirmBy === undefined || kind === undefined || rule === undefined) return false;
  const repeats = takenBetween(sight.series.readings.get(kind), [measuredAt, confirmBy], sight.at).filter(
    (reading) => isSeenBy(rule, reading) && isRepeatOf(reading, finding),
  );
  const last = repeats.at(-1);
  return last !== undefined && judgeRule(rule, { kind: 'reading', reading: last }, sight).outcome === 'clear';
}

/** A repeat says so, or is simply the next reading within the time; a repeat of something else is not one. */
function isRepeatOf(reading: Reading, finding: Finding): boolean {
  return reading.retestOf === undefined || finding.readingIds.includes(reading.retestOf);
}
