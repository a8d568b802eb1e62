import { proposeDose, stepOn, type Dose, type Schedule } from '@fyrlykt/triage';
import {
  inForceAt,
  plansInForce,
  readNewestDoseChanges,
  readSilences,
  textFor,
  type DoseChange,
  type PathwayPause,
  type PlanInForce,
} from '../plans';
import { localTime } from '../platform/clock/local-time';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import type { Glance } from './glance';
import { readPathways } from './patient-facts';
import { taskRow } from './plan-words';

// Unrest of any pathway is unrest: a patient who is ill with one thing is not stable with another.
const quietness = statement(
  'overview.quietness',
  `select max(taken_at) filter (where zone <> 'GREEN') as unrest,
          max(taken_at) filter (where zone = 'GREEN' and submission_id is not null and $2 = any (plan_version_ids)) as green
   from triage.assessment where patient_id = $1 and taken_at >= $3`,
);

interface Quietness {
  unrest: Date | null;
  green: Date | null;
  [column: string]: unknown;
}

/** How often a patient measures, since when and why, and what is proposed; one for each plan in force that has lower steps. */
export async function readDoses(uow: UnitOfWork, glance: Glance, language: string) {
  const plans = (await plansInForce(uow, glance.id, glance.now, glance.now)).filter(
    (plan) => plan.plan.dose && inForceAt(plan, glance.now),
  );
  if (plans.length === 0) return [];
  const ids = plans.map(({ id }) => id);
  const [changes, pathways] = await Promise.all([readNewestDoseChanges(uow, ids), readPathways(uow, glance.id)]);
  return Promise.all(
    plans.map(async (plan) => {
      const change = changes.find(({ planVersionId }) => planVersionId === plan.id) ?? null;
      const title = pathways.find(({ id }) => id === plan.pathwayId)?.title ?? glance.condition;
      return { pathwayTitle: title, ...(await doseView(uow, { plan, change, glance, language })) };
    }),
  );
}

interface Of {
  plan: PlanInForce;
  change: DoseChange | null;
  glance: Glance;
  language: string;
}

async function doseView(uow: UnitOfWork, { plan, change, glance, language }: Of) {
  const { dose } = plan.plan;
  if (!dose) throw new Error('Only plans with a dose are asked for.');
  const today = localTime(glance.now.getTime(), glance.timeZone).day;
  const begun = localTime(plan.effectiveFrom.getTime(), glance.timeZone).day;
  const step = change?.step ?? 0;
  const proposal = proposeDose(dose, { step, since: change?.fromDay ?? begun, ...(await standing(uow, plan, glance)) });
  return {
    planVersionId: plan.id,
    pathwayId: plan.pathwayId,
    steps: stepViews(plan, dose, language),
    step,
    stepToday: stepOn(plan.periods, today),
    fromDay: change?.fromDay ?? begun,
    change,
    quietDays: proposal.quietDays,
    downAfterDays: dose.downAfterDays,
    upAt: dose.upAt,
    proposedStep: proposal.step ?? null,
  };
}

/** The newest local days with anything but green, and with something green. A pause is no quiet: nobody was asked. */
async function standing(uow: UnitOfWork, { id, pathwayId, effectiveFrom }: PlanInForce, glance: Glance) {
  const [found, { pauses }] = await Promise.all([
    uow.one<Quietness>(quietness, [glance.id, id, effectiveFrom]),
    readSilences(uow, glance.id, effectiveFrom),
  ]);
  const unrest = Math.max(
    found?.unrest?.getTime() ?? 0,
    ...pauses.map((pause) => pausedUntil(pause, pathwayId, glance)),
  );
  const dayOf = (at: number | undefined) => (at ? localTime(at, glance.timeZone).day : undefined);
  return { lastUnrest: dayOf(unrest), lastGreen: dayOf(found?.green?.getTime()) };
}

function pausedUntil({ pathwayId, from, until }: PathwayPause, of: string, { now }: Glance): number {
  return pathwayId === of && from <= now.getTime() ? Math.min(until - 1, now.getTime()) : 0;
}

/** Step 0, the plan's own schedules, and each lower one, with all that is asked for at it. */
function stepViews({ plan }: PlanInForce, dose: Dose, language: string) {
  const at = (number: number, schedules: Readonly<Record<string, Schedule>>) => ({
    number,
    title: textFor(dose.steps[number - 1]?.title, language),
    tasks: plan.tasks.map((task) => ({
      ...taskRow(task, schedules[task.id] ?? task.schedule),
      title: textFor(task.title, language) ?? { text: task.id, language: 'nb' },
    })),
  });
  return [at(0, {}), ...dose.steps.map(({ schedules }, index) => at(index + 1, schedules))];
}
