import type { Plan, Rule } from '@fyrlykt/triage';
import { trendBands } from './trend-bands';

const day = (number: number): Date => new Date(Date.UTC(2026, 2, number));
const range = { from: day(1), to: day(31) };

const bandRule = (levels: object[], more: object = {}): Rule =>
  ({ id: 'r', type: 'band', kind: 'heart-rate', lane: 'clinical', textCode: 'x', levels, ...more }) as unknown as Rule;
const version = (rules: Rule[], effectiveFrom: Date, effectiveUntil: Date | null = null) => ({
  plan: { tasks: [], rules } as unknown as Plan,
  effectiveFrom,
  effectiveUntil,
});
const pulse = bandRule([
  { zone: 'YELLOW', below: 50, above: 100 },
  { zone: 'RED', atOrBelow: 40, atOrAbove: 131 },
]);

describe('limits behind a trend', () => {
  it('are bands on both sides: yellow ends where red begins, and red comes last', () => {
    const bands = trendBands([version([pulse], day(1))], 'heart-rate', range);
    expect(bands.map(({ zone, low, high }) => [zone, low, high])).toEqual([
      ['YELLOW', 40, 50],
      ['YELLOW', 100, 131],
      ['RED', null, 40],
      ['RED', 131, null],
    ]);
  });

  it('are those of their own time', () => {
    const tighter = bandRule([{ zone: 'RED', above: 110 }]);
    const looser = bandRule([{ zone: 'RED', above: 120 }]);
    const plans = [version([tighter], day(-40), day(10)), version([looser], day(10))];
    expect(trendBands(plans, 'heart-rate', range)).toEqual([
      { zone: 'RED', from: day(1), to: day(10), low: 110, high: null },
      { zone: 'RED', from: day(10), to: day(31), low: 120, high: null },
    ]);
  });

  it('leave out other kinds, building stones, and versions that were never in force', () => {
    const part = bandRule([{ zone: 'RED', above: 90 }], { partOnly: true });
    expect(trendBands([version([pulse], day(1))], 'spo2', range)).toEqual([]);
    expect(trendBands([version([part], day(1))], 'heart-rate', range)).toEqual([]);
    expect(trendBands([version([pulse], day(20), day(20))], 'heart-rate', range)).toEqual([]);
  });
});
