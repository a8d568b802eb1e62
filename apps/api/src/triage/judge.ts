import {
  ENGINE_VERSION,
  evaluate,
  watchedBy,
  worst,
  type Assessment,
  type Finding,
  type FormResponse,
  type Reading,
  type Trigger,
  type Zone,
} from '@fyrlykt/triage';
import { inForceAt, type KnownSnooze, type LiftedSnooze, type PlanInForce } from '../plans';
import type { PatientSeries } from './series.loader';

/** A finding with the plan it comes from, so that a hospital sees its own. */
export interface JudgedFinding extends Omit<Finding, 'ruleType'> {
  planVersionId: string;
  pathwayId: string;
}

export interface Judgement {
  engineVersion: string;
  /** The colour as the patient is told it: what was snoozed counts. */
  zone: Zone;
  planVersionIds: string[];
  /** What opens or extends episodes. */
  findings: JudgedFinding[];
  /** What a snooze kept from doing so. It is told and kept like the others. */
  snoozed: JudgedFinding[];
  /** Snoozes that red has ended. */
  lifted: LiftedSnooze[];
}

interface Items {
  readings: readonly Reading[];
  forms: readonly FormResponse[];
}

/**
 * Judges the items of one submission: each by every plan in force when it was taken that watches its kind. An item that no plan
 * judges, or whose hour no rule of its plans looks at, makes the whole UNGRADED, with a finding that says so, so that somebody looks.
 */
export function judgeItems(plans: readonly PlanInForce[], history: PatientSeries, items: Items, at: number): Judgement {
  const series = withItems(history, items);
  const judgements = plans.flatMap((plan) => {
    const { readingIds, formIds } = watchedItems(plan, items);
    if (readingIds.length + formIds.length === 0) return [];
    const verdict = verdictOf(plan, series, at, { kind: 'submission', readingIds, formIds });
    return [{ plan, verdict, ids: [...readingIds, ...formIds].filter((id) => !verdict.unseen.has(id)) }];
  });
  const judged = new Set(judgements.flatMap(({ ids }) => ids));
  const orphans = orphanFindings(plans, items, judged);
  const verdicts = judgements.map(({ verdict }) => verdict);
  return {
    engineVersion: ENGINE_VERSION,
    zone: worst(...verdicts.map(({ zone }) => zone), ...orphans.map(({ zone }) => zone)),
    planVersionIds: judgements.map(({ plan }) => plan.id),
    findings: [...verdicts.flatMap(({ findings }) => findings), ...orphans],
    snoozed: verdicts.flatMap(({ snoozed }) => snoozed),
    lifted: verdicts.flatMap(({ lifted }) => lifted),
  };
}

interface Verdict extends Omit<Judgement, 'engineVersion' | 'planVersionIds'> {
  /** Items that no rule of the plan looks at. */
  unseen: ReadonlySet<string>;
}

/** One plan's word, with the pauses of its own pathway. */
function verdictOf(plan: PlanInForce, series: PatientSeries, at: number, trigger: Trigger): Verdict {
  const pauses = series.pauses.filter(({ pathwayId }) => pathwayId === plan.pathwayId);
  const assessment = evaluate({ plan: plan.plan, series: { ...series, pauses }, at, trigger });
  const snoozed = assessment.silenced.flatMap(({ by, finding }) => (by === 'snooze' ? ofPlan(finding, plan) : []));
  return {
    zone: worst(assessment.zone, ...snoozed.map(({ zone }) => zone)),
    findings: assessment.findings.map((finding) => ofPlan(finding, plan)),
    snoozed,
    unseen: new Set(
      assessment.unjudged
        .filter(({ ruleId }) => ruleId === null)
        .flatMap(({ readingIds, formIds }) => [...readingIds, ...formIds]),
    ),
    lifted: series.snoozes.filter((snooze) => assessment.liftedSnoozes.includes(snooze)).map(liftedBy(assessment)),
  };
}

/** A snooze holds until the first red reading about the same matter was taken. */
const liftedBy =
  ({ findings }: Assessment) =>
  ({ id, kind, direction, from, until }: KnownSnooze): LiftedSnooze => {
    const reds = findings.filter(
      (finding) => finding.zone === 'RED' && finding.kind === kind && finding.direction === direction,
    );
    const taken = reds.map(({ measuredAt }) => measuredAt).filter((at) => from <= at && at < until);
    return { id, at: Math.min(...taken) };
  };

function watchedItems(plan: PlanInForce, items: Items): { readingIds: string[]; formIds: string[] } {
  const watched = watchedBy(plan.plan);
  const asked = plan.plan.tasks.flatMap(({ measures, form }) => [...(measures ?? []), ...(form ? [form] : [])]);
  const names = new Set<string>([...watched.measures, ...watched.forms, ...asked]);
  const wanted = (name: string, takenAt: number): boolean => names.has(name) && inForceAt(plan, new Date(takenAt));
  return {
    readingIds: items.readings.filter(({ kind, takenAt }) => wanted(kind, takenAt)).map(({ id }) => id),
    formIds: items.forms.filter(({ form, takenAt }) => wanted(form, takenAt)).map(({ id }) => id),
  };
}

/** Stands in the place of a plan where there is none, so that such a finding too has its row. */
const noPlan = '00000000-0000-0000-0000-000000000000';

/** One technical finding for each kind and form that no plan in force looks at. */
function orphanFindings(plans: readonly PlanInForce[], items: Items, judged: ReadonlySet<string>): JudgedFinding[] {
  const orphans = [
    ...items.readings.map(({ id, kind, takenAt }) => ({ id, name: kind, form: false, takenAt })),
    ...items.forms.map(({ id, form, takenAt }) => ({ id, name: form, form: true, takenAt })),
  ].filter(({ id }) => !judged.has(id));
  const byName = new Map(orphans.map((orphan) => [orphan.name, orphan]));
  return [...byName.values()].map(({ id, name, form, takenAt }) => ({
    ruleId: `no-rule:${name}`,
    lane: 'technical',
    zone: 'UNGRADED',
    code: 'no-rule',
    params: { [form ? 'form' : 'kind']: name },
    priority: 'medium',
    measuredAt: takenAt,
    readingIds: form ? [] : [id],
    formIds: form ? [id] : [],
    breaches: 1,
    planVersionId: plans[0]?.id ?? noPlan,
    pathwayId: plans[0]?.pathwayId ?? noPlan,
  }));
}

/** Judges the passing of time: what was due and has not come. */
export function judgeMoment(plan: PlanInForce, series: PatientSeries, at: number): Judgement {
  const { zone, findings, snoozed, lifted } = verdictOf(plan, series, at, { kind: 'schedule' });
  return { engineVersion: ENGINE_VERSION, planVersionIds: [plan.id], zone, findings, snoozed, lifted };
}

function ofPlan(finding: Finding, plan: PlanInForce): JudgedFinding {
  return { ...finding, planVersionId: plan.id, pathwayId: plan.pathwayId };
}

function withItems(history: PatientSeries, items: Items): PatientSeries {
  return { ...history, readings: [...history.readings, ...items.readings], forms: [...history.forms, ...items.forms] };
}
