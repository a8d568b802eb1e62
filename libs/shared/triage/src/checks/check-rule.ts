import { isMeasurementKind } from '@fyrlykt/vitals';
import type { Plan } from '../plan';
import { lookBackDaysOf, watchOf } from '../rules/registry';
import type { Rule } from '../rules/rule';
import type { Level } from '../rules/rule-fields';
import { checkCombination } from './check-combination';
import { checkLevels } from './check-levels';
import { isWindow } from './check-task';
import type { Fault, FaultCode } from './fault';
import { fault } from './fault';

type Path = readonly (string | number)[];

/** The longest a rule may look back; a year and a bit, so that seasons can be compared. */
export const MAX_LOOK_BACK_DAYS = 400;

/** What is wrong with a rule, by itself and within its plan. */
export function checkRule(rule: Rule, plan: Plan, path: Path): Fault[] {
  return [
    ...checkReach(rule, plan, path),
    ...checkHours(rule, path),
    ...checkOwn(rule, plan, path),
    ...checkListed(rule, plan, path),
  ];
}

/** Part of a day that ends before it begins holds no minute: such a rule would be silent for ever. */
function checkHours({ timeOfDay }: Rule, path: Path): Fault[] {
  if (timeOfDay === undefined || isWindow(timeOfDay)) return [];
  const message = 'opens before it closes, within 0 and 1440; a night is two rules';
  return [fault('window-order', [...path, 'timeOfDay'], message)];
}

/** A rule without bounds would make the loader read a life. */
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
  const odd = oddNumberOf(rule);
  return [
    ...checkLimits(rule, path),
    ...(odd === undefined ? [] : [fault(odd.code, [...path, odd.field], odd.message)]),
    ...('form' in rule ? checkForm(rule.form, plan, path) : []),
    ...(rule.type === 'absence' ? checkTaskId(rule.taskId, plan, path) : []),
    ...(rule.type === 'combination' ? checkCombination(rule, plan.rules, path) : []),
  ];
}

/** All that has limits, whatever it is called. */
function checkLimits(rule: Rule, path: Path): Fault[] {
  if (rule.type === 'home-blood-pressure') {
    return [
      ...checkLevels(rule.systolic, [...path, 'systolic']),
      ...checkLevels(rule.diastolic, [...path, 'diastolic']),
    ];
  }
  if (rule.type === 'cusum' && rule.levels.some(isMetByNothing)) {
    return [fault('levels-overlap', [...path, 'levels'], 'the sum begins at nothing, which must stay green')];
  }
  return 'levels' in rule && rule.type !== 'absence' ? checkLevels(rule.levels, [...path, 'levels']) : [];
}

/** Whether a level would be met by a sum of nothing, which never falls below that. */
function isMetByNothing({ below, atOrBelow, above = 0, atOrAbove = 1 }: Level): boolean {
  return below !== undefined || atOrBelow !== undefined || above < 0 || atOrAbove <= 0;
}

interface OddNumber {
  readonly code: FaultCode;
  readonly field: string;
  readonly message: string;
}

const isPositive = (number: number | undefined): boolean => number !== undefined && number > 0;

/** A number that only together with others makes no sense. */
function oddNumberOf(rule: Rule): OddNumber | undefined {
  if (rule.type === 'relative' && rule.in === 'sd' && !(rule.reference === 'baseline' && isPositive(rule.sdFloor))) {
    return {
      code: 'sd-floor-missing',
      field: 'sdFloor',
      message: 'standard deviations need a baseline and a floor above 0',
    };
  }
  if (rule.type === 'ewma' && !(rule.lambda > 0 && rule.lambda <= 1)) {
    return { code: 'number-invalid', field: 'lambda', message: 'lambda lies above 0 and at most at 1' };
  }
  return oddCountOf(rule);
}

function oddCountOf(rule: Rule): OddNumber | undefined {
  if (rule.type === 'repeated' && !(rule.m >= 1 && rule.m <= rule.n)) {
    return { code: 'number-invalid', field: 'm', message: 'm is at least 1 and at most n' };
  }
  if (rule.type === 'duration' && rule.forMinutes >= rule.withinDays * 1440) {
    return {
      code: 'number-invalid',
      field: 'forMinutes',
      message: 'the duration does not fit into the days looked at',
    };
  }
  return undefined;
}

function checkTaskId(taskId: string, plan: Plan, path: Path): Fault[] {
  return plan.tasks.some(({ id }) => id === taskId)
    ? []
    : [fault('unknown-task', [...path, 'taskId'], `no task has the id ${taskId}`)];
}

/** A form that nobody is asked for would leave its rule silent for ever. */
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
