import { FIELDS, judgeNewest, mornings, planOf } from '../series.fixture';
import type { Plan } from '../plan';
import type { CusumRule } from './cusum-rule';
import type { EwmaRule } from './ewma-rule';

const BASED: Partial<Plan> = { baselines: { 'heart-rate': { value: 70, sd: 4, count: 14 } } };

const EWMA: EwmaRule = {
  ...FIELDS,
  type: 'ewma',
  kind: 'heart-rate',
  withinDays: 7,
  sdFloor: 2,
  lambda: 0.25,
  levels: [
    { zone: 'YELLOW', below: -2, above: 2 },
    { zone: 'RED', above: 3 },
  ],
};

const CUSUM: CusumRule = {
  ...FIELDS,
  type: 'cusum',
  kind: 'heart-rate',
  withinDays: 7,
  sdFloor: 2,
  slack: 0.5,
  direction: 'high',
  levels: [{ zone: 'YELLOW', atOrAbove: 4 }],
};

const judge = (rule: EwmaRule | CusumRule, values: readonly number[], more: Partial<Plan> = BASED) =>
  judgeNewest({ ...planOf(rule), ...more }, mornings('heart-rate', values));

describe('EWMA rule', () => {
  it.each([
    [[70, 70, 70], 'GREEN'],
    [[78], 'GREEN'],
    [[76, 76, 76], 'YELLOW'],
    [[78, 78, 78], 'RED'],
    [[82, 82, 82, 82], 'RED'],
    [[62, 62, 62], 'YELLOW'],
    [[90, 70, 70, 70, 70, 70], 'GREEN'],
  ])('%s around 70 ± 4 is %s', (values, zone) => {
    expect(judge(EWMA, values).zone).toBe(zone);
  });

  it('weighs as the definition says', () => {
    // One reading 3 sd up: 0.25 × 3 ÷ √(0.25 ÷ 1.75) = 1.984.
    const levels = [{ zone: 'YELLOW', above: 1.98 }] as const;
    expect(judge({ ...EWMA, levels }, [82]).findings[0]?.params).toMatchObject({ deviation: 1.984313 });
  });

  it('believes no spread below the floor, and no baseline of nine readings', () => {
    expect(judge(EWMA, [78, 78, 78], { baselines: { 'heart-rate': { value: 70, sd: 0.1 } } }).zone).toBe('RED');
    expect(judge({ ...EWMA, sdFloor: 20 }, [78, 78, 78]).zone).toBe('GREEN');
    expect(judge(EWMA, [70], { baselines: { 'heart-rate': { value: 70, sd: 4, count: 9 } } }).findings[0]?.code).toBe(
      'baseline-missing',
    );
    expect(judge(EWMA, [70], { baselines: { 'heart-rate': { value: 70, sd: 4, count: 10 } } }).zone).toBe('GREEN');
    expect(judge(EWMA, [70], {}).findings[0]?.code).toBe('baseline-missing');
    expect(judge({ ...EWMA, sdFloor: 0 }, [70], { baselines: { 'heart-rate': { value: 70 } } }).findings[0]?.code).toBe(
      'baseline-sd-missing',
    );
  });
});

describe('CUSUM rule', () => {
  it.each([
    [[76, 76, 76], 'GREEN'],
    [[76, 76, 76, 76], 'YELLOW'],
    [[60, 76, 76, 76, 76], 'YELLOW'],
    [[72, 72, 72, 72, 72, 72], 'GREEN'],
    [[64, 64, 64, 64], 'GREEN'],
  ])('%s around 70 ± 4 is %s', (values, zone) => {
    expect(judge(CUSUM, values).zone).toBe(zone);
  });

  it('watches the side it is told to', () => {
    const finding = judge({ ...CUSUM, direction: 'low' }, [64, 64, 64, 64]).findings[0];
    expect(finding).toMatchObject({ direction: 'low', params: { sum: 4, days: 7 } });
    expect(finding?.readingIds).toHaveLength(4);
  });
});
