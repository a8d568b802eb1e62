import type { Plan } from '../plan';
import { checkDose } from './check-dose';
import { checkInhibitions } from './check-inhibitions';
import { checkRule } from './check-rule';
import { checkTask } from './check-task';
import { checkWatched } from './check-watched';
import type { Fault } from './fault';
import { fault } from './fault';

/**
 * Everything wrong with a plan that its JSON schema cannot see. A plan with faults is never activated.
 * Expects the schema's shape; never throws on it.
 */
export function checkPlan(plan: Plan): Fault[] {
  return [
    ...(plan.rules.length > 0 ? [] : [fault('rules-missing', ['rules'], 'a plan without rules judges nothing')]),
    ...duplicates(plan.tasks, ['tasks']),
    ...duplicates(plan.rules, ['rules']),
    ...duplicates(plan.dose?.steps ?? [], ['dose', 'steps']),
    ...plan.tasks.flatMap((task, index) => checkTask(task, ['tasks', index])),
    ...plan.rules.flatMap((rule, index) => checkRule(rule, plan, ['rules', index])),
    ...checkWatched(plan),
    ...checkDose(plan),
    ...checkInhibitions(plan),
    ...checkPrescription(plan),
    ...(['GREEN', 'YELLOW', 'RED'] as const).flatMap((zone) =>
      Object.values(plan.advice[zone]).some((text) => text !== '')
        ? []
        : [fault('advice-missing', ['advice', zone], 'the patient has nothing to go by in this zone')],
    ),
  ];
}

/** The second of two is the fault: the first may be referred to. */
function duplicates(items: readonly { readonly id: string }[], path: readonly string[]): Fault[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [fault('duplicate-id', [...path, index, 'id'], `the id ${id} is used twice`)] : [];
  });
}

/** Scale 2 only when a clinician has prescribed 88–92 % [RCP]. */
function checkPrescription({ news2 }: Plan): Fault[] {
  return news2?.spo2Scale === 2 && (news2.prescribedBy ?? '') === ''
    ? [
        fault(
          'scale-2-needs-prescriber',
          ['news2', 'prescribedBy'],
          'SpO2 scale 2 needs the clinician who prescribed it',
        ),
      ]
    : [];
}
