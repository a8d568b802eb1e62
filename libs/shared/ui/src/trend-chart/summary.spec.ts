import { axisFor } from './y-axis';
import { summarise } from './summary';

const DAY = 86_400_000;
const daily = (values: number[]) => ({
  points: { t: values.map((_, day) => day * DAY), v: values },
  bands: [],
  from: 0,
  to: values.length * DAY,
});

describe('summarise', () => {
  it('says nothing about nothing', () => expect(summarise(daily([]))).toBeUndefined());

  it('tells low, high, middle and latest', () => {
    expect(summarise(daily([90, 92, 91, 88, 93]))).toMatchObject({
      count: 5,
      low: 88,
      high: 93,
      middle: 91,
      latest: 93,
    });
  });

  it('sees a fall of the last week', () => {
    expect(summarise(daily([92, 92, 91, 92, 92, 91, 92, 92, 87, 87, 86, 87, 87, 86, 87]))?.drift).toBe('lower');
  });

  it('calls a level series steady and a short one unknown', () => {
    expect(summarise(daily(Array.from({ length: 20 }, () => 92)))?.drift).toBe('steady');
    expect(summarise(daily([90, 80]))?.drift).toBe('unknown');
  });

  it('counts a reading against the band of its own time', () => {
    const red = { zone: 'RED' as const, from: 2 * DAY, to: 9 * DAY, low: null, high: 87 };
    expect(summarise({ ...daily([86, 90, 87, 88]), bands: [red] })?.outside).toBe(1);
  });
});

describe('axisFor', () => {
  it('is fixed per measure and widens only for values outside', () => {
    expect(axisFor('spo2', [88, 95])).toEqual({ min: 75, max: 100 });
    expect(axisFor('spo2', [60])).toEqual({ min: 60, max: 100 });
  });
});
