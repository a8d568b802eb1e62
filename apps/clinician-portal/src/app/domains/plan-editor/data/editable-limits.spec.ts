import { planTemplate } from '@fyrlykt/triage';
import { limitsOf, withLimits } from './editable-limits';

const plan = planTemplate('copd')?.plan;

describe('the limits of a plan', () => {
  it('are found with rule, zone and edge, and change one by one', () => {
    if (plan === undefined) throw new Error('The COPD template is shipped.');
    const limits = limitsOf(plan);
    const spo2 = limits.find(({ ruleId, zone }) => ruleId === 'spo2-low' && zone === 'RED');
    expect(spo2).toMatchObject({ edge: 'below', kind: 'spo2' });
    if (spo2 === undefined) return;
    const changed = withLimits(plan, [{ limit: spo2, value: 86 }]);
    expect(limitsOf(changed).find(({ ruleId }) => ruleId === 'spo2-low')?.value).toBe(86);
    expect(limitsOf(plan).find(({ ruleId }) => ruleId === 'spo2-low')?.value).toBe(spo2.value);
    expect(limitsOf(changed).length).toBe(limits.length);
  });
});
