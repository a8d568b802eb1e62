import { ENGINE_VERSION, evaluate, worst, type Finding, type FormResponse, type Reading, type Series, type Zone } from '@fyrlykt/triage';
import type { PlanInForce } from '../plans';
import { inForceAt } from '../plans';

/** A finding with the plan it comes from, so that a hospital sees its own. */
export interface JudgedFinding extends Finding {
  planVersionId: string;
  pathwayId: string;
}

export interface Judgement {
  engineVersion: string;
  zone: Zone;
  planVersionIds: string[];
  findings: JudgedFinding[];
}

interface Items {
  readings: readonly Reading[];
  forms: readonly FormResponse[];
}

/**
 * Judges the items of one submission: each by every plan that was in force when it was taken. An item that no plan judges makes the
 * whole UNGRADED, and a finding that says so, so that somebody looks.
 */
export function judgeItems(plans: readonly PlanInForce[], history: Series, items: Items, at: number): Judgement {
  const series = withItems(history, items);
  const judgements = plans.flatMap((plan) => {
    const readingIds = items.readings.filter(({ takenAt }) => inForceAt(plan, new Date(takenAt))).map(({ id }) => id);
    const formIds = items.forms.filter(({ takenAt }) => inForceAt(plan, new Date(takenAt))).map(({ id }) => id);
    if (readingIds.length + formIds.length === 0) return [];
    const assessment = evaluate({ plan: plan.plan, series, at, trigger: { kind: 'submission', readingIds, formIds } });
    return [{ plan, assessment, ids: [...readingIds, ...formIds] }];
  });
  const covered = new Set(judgements.flatMap(({ ids }) => ids));
  const uncovered = [...items.readings, ...items.forms].some(({ id }) => !covered.has(id));
  return {
    engineVersion: ENGINE_VERSION,
    zone: worst(...judgements.map(({ assessment }) => assessment.zone), uncovered ? 'UNGRADED' : 'GREEN'),
    planVersionIds: judgements.map(({ plan }) => plan.id),
    findings: judgements.flatMap(({ plan, assessment }) => assessment.findings.map((finding) => ofPlan(finding, plan))),
  };
}

/** Judges the passing of time: what was due and has not come. */
export function judgeMoment(plan: PlanInForce, series: Series, at: number): Judgement {
  const assessment = evaluate({ plan: plan.plan, series, at, trigger: { kind: 'schedule' } });
  return {
    engineVersion: ENGINE_VERSION,
    zone: assessment.zone,
    planVersionIds: [plan.id],
    findings: assessment.findings.map((finding) => ofPlan(finding, plan)),
  };
}

function ofPlan(finding: Finding, plan: PlanInForce): JudgedFinding {
  return { ...finding, planVersionId: plan.id, pathwayId: plan.pathwayId };
}

function withItems(history: Series, items: Items): Series {
  return { ...history, readings: [...history.readings, ...items.readings], forms: [...history.forms, ...items.forms] };
}
