import { isMeasurementKind } from '@fyrlykt/vitals';
import type { Plan } from '../plan';
import { lookBackDaysOf, watchOf } from '../rules/registry';
import type { Rule } from '../rules/rule';
import { checkLevels } from './check-levels';
import type { Fault } from './fault';
import { fault } from './fault';

type Path = readonly (string | number)[];

/** The longest a rule may look back; a year and a bit, so that seasons can be compared. */
export const MAX_LOOK_BACK_DAYS = 400;

/** What is wrong with a rule, by itself and within its plan. */
export function checkRule(rule: Rule, plan: Plan, path: Path): Fault[] {
  return [...checkReach(rule, path), ...checkOwn(rule, plan, path), ...checkListed(rule, plan, path)];
}

function checkReach(rule: Rule, path: Path): Fault[] {
  const days = lookBackDaysOf(rule);
  const bounded = Number.isInteger(days) && days >= 0 && days <= MAX_LOOK_BACK_DAYS;
  return [
    ...(bounded
      ? []
      : [
          fault(
            'look-back-invalid',
            path,
            `looks back ${String(days)} days; 0 to ${String(MAX_LOOK_BACK_DAYS)} allowed`,
          ),
        ]),
    ...watchOf(rule).measures.flatMap((kind) =>
      isMeasurementKind(kind) ? [] : [fault('unknown-kind', [...path, 'kind'], `no such measure: ${String(kind)}`)],
    ),
  ];
}

function checkOwn(rule: Rule, plan: Plan, path: Path): Fault[] {
  switch (rule.type) {
    case 'band':
    case 'change':
      return checkLevels(rule.levels, [...path, 'levels'], () => false);
    case 'relative':
      return [
        ...checkLevels(rule.levels, [...path, 'levels'], () => false),
        ...(rule.in === 'sd' && !((rule.sdFloor ?? 0) > 0)
          ? [fault('sd-floor-missing', [...path, 'sdFloor'], 'limits in standard deviations need a floor above 0')]
          : []),
      ];
    case 'score':
      return [...checkLevels(rule.levels, [...path, 'levels'], () => false), ...checkForm(rule.form, plan, path)];
    case 'answer':
      return [
        ...checkLevels(rule.levels, [...path, 'levels'], (level) => 'anyOf' in level),
        ...checkForm(rule.form, plan, path),
      ];
    case 'absence':
      return [
        ...(rule.levels.length > 0
          ? []
          : [fault('levels-missing', [...path, 'levels'], 'a rule needs at least one level')]),
        ...(plan.tasks.some(({ id }) => id === rule.taskId)
          ? []
          : [fault('unknown-task', [...path, 'taskId'], `no task has the id ${rule.taskId}`)]),
      ];
  }
}

function checkForm(form: string, plan: Plan, path: Path): Fault[] {
  return plan.tasks.some((task) => task.form === form)
    ? []
    : [fault('form-not-asked', [...path, 'form'], `no task asks for the form ${form}`)];
}

/** A rule that only lists its gaps must not be the only one to look at its measure. */
function checkListed(rule: Rule, plan: Plan, path: Path): Fault[] {
  if (rule.ifUnjudged !== 'list') return [];
  const others = plan.rules.filter(
    (other) => other.id !== rule.id && other.ifUnjudged !== 'list' && other.partOnly !== true,
  );
  const covered = (pick: 'measures' | 'forms'): boolean =>
    watchOf(rule)[pick].every((item) =>
      others.some((other) => (watchOf(other)[pick] as readonly string[]).includes(item)),
    );
  return covered('measures') && covered('forms')
    ? []
    : [
        fault(
          'list-needs-another-rule',
          [...path, 'ifUnjudged'],
          'no other rule judges what this one may leave unjudged',
        ),
      ];
}
