import type { Plan } from './plan';
import { planDifferences } from './plan-differences';
import { planTemplate } from './templates/catalogue';

const COPD = planTemplate('copd')!.plan;

const withRules = (change: (rules: Plan['rules']) => Plan['rules']): Plan => ({ ...COPD, rules: change(COPD.rules) });

describe('planDifferences', () => {
  it('finds none between equals, whatever the order of the rules', () => {
    expect(planDifferences(COPD, COPD)).toEqual([]);
    expect(planDifferences(COPD, JSON.parse(JSON.stringify(COPD)) as Plan)).toEqual([]);
    expect(
      planDifferences(
        COPD,
        withRules((rules) => rules.toReversed()),
      ),
    ).toEqual([]);
  });

  it('names a changed limit by the rule that has it', () => {
    const other = withRules((rules) =>
      rules.map((rule) =>
        rule.id === 'spo2-low' && rule.type === 'band' ? { ...rule, levels: [{ zone: 'RED', below: 88 }] } : rule,
      ),
    );
    expect(planDifferences(COPD, other)).toEqual([
      { path: ['rules', 'spo2-low', 'levels', '0', 'below'], change: 'changed', before: 92, after: 88 },
    ]);
  });

  it('tells what is new and what is gone', () => {
    const fewer = withRules((rules) => rules.filter(({ id }) => id !== 'pulse'));
    expect(planDifferences(COPD, fewer)).toMatchObject([
      { path: ['rules', 'pulse'], change: 'removed', before: { id: 'pulse' } },
    ]);
    expect(planDifferences(fewer, COPD)).toMatchObject([
      { path: ['rules', 'pulse'], change: 'added', after: { id: 'pulse' } },
    ]);
    const based = { ...COPD, baselines: { spo2: { value: 91 } } };
    expect(planDifferences(COPD, based)).toEqual([
      { path: ['baselines'], change: 'added', after: { spo2: { value: 91 } } },
    ]);
    expect(planDifferences({ ...COPD, goals: { pef: 400 } }, { ...COPD, goals: 5 as never })).toMatchObject([
      { change: 'changed', after: 5 },
    ]);
  });
});
