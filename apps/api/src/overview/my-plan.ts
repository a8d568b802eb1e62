import { scheduleOn } from '@fyrlykt/triage';
import { inForceAt, plansInForce, textFor } from '../plans';
import { localTime } from '../platform/clock/local-time';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import type { Glance } from './glance';
import { doseNotices } from './dose-notices';
import { limitRows, taskRow } from './plan-words';

const signature = statement(
  'overview.plan-signature',
  `select v.goals, p.given_name || ' ' || p.family_name as "approvedByName"
   from plans.plan_version v left join identity.person p on p.id = v.approved_by_person_id where v.id = $1`,
);

const zones = ['GREEN', 'YELLOW', 'RED'] as const;

/** The plan in force in words for the patient; undefined when there is none. With several pathways, all that is asked and all limits. */
export async function readMyPlan(uow: UnitOfWork, glance: Glance, language: string) {
  const plans = (await plansInForce(uow, glance.id, glance.now, glance.now)).filter((plan) =>
    inForceAt(plan, glance.now),
  );
  const [current] = plans;
  if (!current) return undefined;
  const { plan, id, effectiveFrom } = current;
  const { day } = localTime(glance.now.getTime(), glance.timeZone);
  const signed = await uow.one<{ goals: Parameters<typeof textFor>[0][]; approvedByName: string | null }>(signature, [
    id,
  ]);
  const say = (text: Parameters<typeof textFor>[0], otherwise: string) =>
    textFor(text, language) ?? { text: otherwise, language: 'nb' };
  return {
    title: say(plan.title, glance.condition),
    goals: (signed?.goals ?? []).map((goal) => say(goal, '')),
    tasks: plans.flatMap((one) =>
      one.plan.tasks.map((task) => ({ ...taskRow(task, scheduleOn(one, task, day)), title: say(task.title, task.id) })),
    ),
    doseChanges: doseNotices(plans, day, language),
    advice: zones.map((zone) => ({ zone, text: say(plan.advice[zone], '') })),
    limits: plans.flatMap((one) => limitRows(one.plan)),
    effectiveFrom,
    approvedByName: signed?.approvedByName ?? null,
  };
}
