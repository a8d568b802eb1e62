import { meanOf, medianOf, robustSpreadOf, slopeOf } from './statistics';

describe('statistics', () => {
  it('takes the middle, or the mean of the middle two', () => {
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 2, 3])).toBe(2.5);
    expect(medianOf([])).toBeNaN();
    expect(meanOf([1, 2, 6])).toBe(3);
  });

  it('is not moved by a single outlier', () => {
    expect(robustSpreadOf([1, 2, 3, 4, 100])).toBeCloseTo(1.4826);
    expect(robustSpreadOf([5, 5, 5])).toBe(0);
  });

  it('fits a line by least squares', () => {
    // Anscombe's first set: slope 0.5001.
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(slopeOf(x.map((value, index) => ({ x: value, y: y[index] ?? 0 })))).toBeCloseTo(0.5001, 4);
    expect(
      slopeOf([
        { x: 1, y: 1 },
        { x: 1, y: 5 },
      ]),
    ).toBe(0);
  });
});
