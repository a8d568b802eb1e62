import { gapAfterMs, hasFlag, POINT_FLAG, withGaps } from './series';

const DAY = 86_400_000;

describe('withGaps', () => {
  it('joins readings of the ordinary rhythm', () => {
    expect(withGaps({ t: [0, DAY, 2 * DAY], v: [90, 91, 92] }).map((point) => point.y)).toEqual([90, 91, 92]);
  });

  it('leaves a longer silence open', () => {
    const line = withGaps({ t: [0, DAY, 8 * DAY], v: [90, 91, 92], f: [0, 4, 0] });
    expect(line.map((point) => point.y)).toEqual([90, 91, null, 92]);
    expect(line[1]?.flags).toBe(4);
  });

  it('takes an empty series', () => expect(withGaps({ t: [], v: [] })).toEqual([]));
});

it('counts a weekly rhythm as a rhythm', () => {
  expect(gapAfterMs([0, 7 * DAY, 14 * DAY])).toBe(17.5 * DAY);
});

it('reads flags by bit', () => {
  expect(hasFlag(20, POINT_FLAG.device)).toBe(true);
  expect(hasFlag(20, POINT_FLAG.late)).toBe(false);
  expect(hasFlag(undefined, POINT_FLAG.late)).toBe(false);
});
