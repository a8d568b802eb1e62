import { isMeasurementKind } from '@fyrlykt/vitals';
import type { Plan } from '../plan';
import { lookBackDaysOf, watchOf } from '../rules/registry';
import type { Rule } from '../rules/rule';
import { checkCombination } from './check-combination';
import { checkLevels } from './check-levels';
import type { Fault } from './fault';
import { fault } from './fault';

type Path = readonly (string | number)[];

/** The longest a rule may look back; a year and a bit, so that seasons can be compared. */
export const MAX_LOOK_BACK_DAYS = 400;

/** What is wrong with a rule, by itself and within its plan. */
export function checkRule(rule: Rule, plan: Plan, path: Path): Fault[] {
  return [...checkReach(rule, plan, path), ...checkOwn(rule, plan, path), ...checkListed(rule, plan, path)];
}

function checkReach(rule: Rule, plan: Plan, path: Path): Fault[] {
  const days = lookBackDaysOf(rule, plan.rules);
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
    ...watchOf(rule, plan.rules).measures.flatMap((kind) =>
      isMeasurementKind(kind) ? [] : [fault('unknown-kind', [...path, 'kind'], `no such measure: ${String(kind)}`)],
    ),
  ];
}

function checkOwn(rule: Rule, plan: Plan, path: Path): Fault[] {
  switch (rule.type) {
    case 'absence':
      return plan.tasks.some(({ id }) => id === rule.taskId)
        ? []
        : [fault('unknown-task', [...path, 'taskId'], `no task has the id ${rule.taskId}`)];
    case 'home-blood-pressure':
      return [
        ...checkLevels(rule.systolic, [...path, 'systolic']),
        ...checkLevels(rule.diastolic, [...path, 'diastolic']),
      ];
    case 'combination':
      return checkCombination(rule, plan.rules, path);
    case 'news2':
      return checkForm(rule.form, plan, path);
    case 'score':
    case 'answer':
      return [...checkLevels(rule.levels, [...path, 'levels']), ...checkForm(rule.form, plan, path)];
    case 'relative':
    case 'ewma':
    case 'cusum':
    case 'band':
    case 'change':
    case 'slope':
    case 'repeated':
    case 'duration':
      return [...checkLevels(rule.levels, [...path, 'levels']), ...checkNumbers(rule, path)];
  }
}

const isPositive = (number: number | undefined): boolean => number !== undefined && number > 0;

/** Numbers that only together make sense. */
function checkNumbers(rule: Rule, path: Path): Fault[] {
  switch (rule.type) {
    case 'relative':
      return rule.in !== 'sd' || (rule.reference === 'baseline' && isPositive(rule.sdFloor))
        ? []
        : [fault('sd-floor-missing', [...path, 'sdFloor'], 'standard deviations need a baseline and a floor above 0')];
    case 'ewma':
      return rule.lambda > 0 && rule.lambda <= 1
        ? []
        : [fault('number-invalid', [...path, 'lambda'], 'lambda lies above 0 and at most at 1')];
    case 'repeated':
      return rule.m >= 1 && rule.m <= rule.n
        ? []
        : [fault('number-invalid', [...path, 'm'], 'm is at least 1 and at most n')];
    case 'duration':
      return rule.forMinutes < rule.withinDays * 1440
        ? []
        : [fault('number-invalid', [...path, 'forMinutes'], 'the duration does not fit into the days looked at')];
    default:
      return [];
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
    watchOf(rule, plan.rules)[pick].every((item) =>
      others.some((other) => (watchOf(other, plan.rules)[pick] as readonly string[]).includes(item)),
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
