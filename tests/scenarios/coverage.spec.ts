import type { Level, Rule } from '@fyrlykt/triage';
import { PLAN_TEMPLATES } from '@fyrlykt/triage';
import { kindDefinition, roundTo } from '@fyrlykt/vitals';
import { courses } from './courses';
import { numberIn } from './table-scenarios';
import { readTable } from './table';

/*
 * That the tables miss no limit: each edge of each template must be met exactly and from one step beyond, where a step is the last
 * digit in which the number is shown.
 */
const limits = readTable('template-limits');
const answers = readTable('template-answers');

type Edged = Pick<Level, 'below' | 'atOrBelow' | 'above' | 'atOrAbove'>;

/** The two numbers nearest to an edge: one on each side of it. */
function eitherSide(level: Edged, step: number): [number, number][] {
  const { below, atOrBelow, above, atOrAbove } = level;
  return [
    ...[below, atOrAbove].filter((edge) => edge !== undefined).map((edge): [number, number] => [edge, edge - step]),
    ...[atOrBelow, above].filter((edge) => edge !== undefined).map((edge): [number, number] => [edge, edge + step]),
  ];
}

/** What the rows of one template hold about a rule: numbers as the rule judges them. */
function triedNumbers(template: string, rule: Rule): number[] {
  switch (rule.type) {
    case 'band':
      return limits
        .filter((row) => row['template'] === template && row['kind'] === rule.kind)
        .map((row) => Number(row['value']));
    case 'relative':
      return limits
        .filter((row) => row['template'] === template && row['kind'] === rule.kind && row[rule.reference] !== '')
        .map((row) => {
          const [value, reference] = [Number(row['value']), Number(row[rule.reference])];
          return roundTo(rule.in === 'percent' ? (100 * value) / reference : value - reference, 6);
        });
    case 'score':
      return answers
        .filter((row) => row['template'] === template && row['form'] === rule.form)
        .flatMap((row) => numberIn(row['score']) ?? []);
    case 'answer':
      return answers
        .filter((row) => row['template'] === template)
        .flatMap((row) => new RegExp(`(?:^|;)${rule.item}=(\\d+)(?:;|$)`).exec(row['answers'] ?? '')?.[1] ?? [])
        .map(Number);
    default:
      return [];
  }
}

function stepOf(rule: Rule): number {
  if (rule.type === 'band') return 10 ** -kindDefinition(rule.kind).decimals;
  return 1;
}

const edges = PLAN_TEMPLATES.flatMap(({ id, plan }) =>
  plan.rules.flatMap((rule) =>
    // A building stone makes no finding of its own: it is met in the courses, through its combination.
    'levels' in rule && rule.partOnly !== true && ['band', 'relative', 'score', 'answer'].includes(rule.type)
      ? (rule.levels as readonly Edged[]).flatMap((level) =>
          eitherSide(level, stepOf(rule)).map((sides) => [id, rule.id, sides, rule] as const),
        )
      : [],
  ),
);

describe('every numeric limit of every template has a row on either side', () => {
  it.each(edges)('%s %s %p', (template, _ruleId, [on, beyond], rule) => {
    const tried = triedNumbers(template, rule);
    expect(tried).toContain(on);
    // A relative limit is met in steps of the reading, so that the nearest number may lie closer than a whole step.
    const near = tried.some(
      (value) => value !== on && Math.abs(value - on) <= Math.abs(beyond - on) && value < on === beyond < on,
    );
    expect([template, rule.id, beyond, near]).toEqual([template, rule.id, beyond, true]);
  });

  it('knows of every option that a rule names', () => {
    const untried = PLAN_TEMPLATES.flatMap(({ id, plan }) =>
      plan.rules.flatMap((rule) =>
        rule.type !== 'answer' || rule.partOnly === true
          ? []
          : rule.levels
              .flatMap(({ anyOf = [] }) => anyOf)
              .filter(
                (code) =>
                  !answers.some(
                    (row) => row['template'] === id && (row['answers'] ?? '').includes(`${rule.item}=${String(code)}`),
                  ),
              )
              .map((code) => `${id} ${rule.id} ${String(code)}`),
      ),
    );
    expect(untried).toEqual([]);
  });

  it('tells the rules that look back in courses, each breached at least once', () => {
    const told = new Set(courses().flatMap(({ steps }) => steps.map(({ zone, rule }) => `${rule} ${zone}`)));
    const looking = PLAN_TEMPLATES.flatMap(({ plan }) =>
      plan.rules.filter(
        ({ type, partOnly }) => ['change', 'home-blood-pressure', 'combination'].includes(type) && partOnly !== true,
      ),
    );
    expect(looking.map(({ id }) => id).filter((id) => !told.has(`${id} YELLOW`))).toEqual([]);
  });
});
