import { FIELDS, judgeNewest, planOf, readingOn } from '../series.fixture';
import type { Reading } from '../series';
import type { HomeBloodPressureRule } from './home-blood-pressure-rule';

const RULE: HomeBloodPressureRule = {
  ...FIELDS,
  type: 'home-blood-pressure',
  days: 7,
  atLeast: 12,
  systolic: [{ zone: 'YELLOW', atOrAbove: 135 }],
  diastolic: [{ zone: 'YELLOW', atOrAbove: 85 }],
};

/** Morning and evening, `days` days; the first day may differ. */
function week(
  days: number,
  [systolic, diastolic]: readonly [number, number],
  first = [systolic, diastolic],
): Reading[] {
  return Array.from({ length: days * 2 }, (_, half) => half / 2).flatMap((day) => {
    const [high = 0, low = 0] = day < 1 ? first : [systolic, diastolic];
    return [readingOn('systolic', high, day * 1.0), readingOn('diastolic', low, day * 1.0)];
  });
}

const judge = (readings: readonly Reading[]) => judgeNewest(planOf(RULE), readings);

describe('home blood pressure protocol', () => {
  it.each([
    [[134, 84], 'GREEN'],
    [[135, 84], 'YELLOW'],
    [[134, 85], 'YELLOW'],
  ] as const)('a mean of %s is %s', (pressure, zone) => {
    expect(judge(week(7, pressure)).zone).toBe(zone);
  });

  it('drops the first day', () => {
    expect(judge(week(7, [130, 80], [180, 110])).zone).toBe('GREEN');
    const finding = judge(week(7, [140, 80], [100, 60])).findings[0];
    expect(finding).toMatchObject({ params: { kind: 'systolic', mean: 140, count: 12, days: 7, limit: 135 } });
  });

  it('reaches back seven local days, its own included', () => {
    const readings = week(8, [130, 80], [180, 110]).map((reading) =>
      reading.localDay === '2026-03-03' ? { ...reading, value: reading.value + 50 } : reading,
    );
    // The day before the week is out of reach, and the week's own first day is dropped.
    expect(judge(readings).zone).toBe('GREEN');
  });

  it('says nothing before the protocol is done', () => {
    expect(judge(week(6, [150, 95])).findings).toMatchObject([
      { code: 'too-few-readings', zone: 'UNGRADED', params: { kind: 'systolic', needed: 12, have: 10 } },
    ]);
  });

  it('tells the worse of the two pressures, with the readings that its mean rests on', () => {
    const rule: HomeBloodPressureRule = { ...RULE, systolic: [{ zone: 'RED', atOrAbove: 160 }] };
    const worst = (pressure: [number, number], of = rule) => judgeNewest(planOf(of), week(7, pressure)).findings[0];
    expect(worst([165, 90])).toMatchObject({ zone: 'RED', params: { kind: 'systolic' } });
    const turned = { ...RULE, diastolic: [{ zone: 'RED', atOrAbove: 100 }] } as const;
    expect(worst([140, 105], turned)).toMatchObject({ zone: 'RED', params: { kind: 'diastolic' } });
    // Each half of the pair wakes the rule; both see the same week, without its first day.
    expect(worst([140, 80], RULE)?.readingIds).toEqual(
      Array.from({ length: 12 }, (_, index) => `systolic@${String(1 + index / 2)}`),
    );
  });

  it('judges the newest week only', () => {
    const late = week(7, [130, 80]).map((reading) => ({
      ...reading,
      id: `${reading.id} later`,
      takenAt: reading.takenAt + 8 * 86_400_000,
      receivedAt: reading.receivedAt + 8 * 86_400_000,
      localDay: `2026-03-${String(Number(reading.localDay.slice(8)) + 8).padStart(2, '0')}`,
    }));
    expect(judge([...week(7, [160, 100]), ...late]).zone).toBe('GREEN');
  });

  it('rounds the mean to a tenth', () => {
    const readings = week(7, [135, 80]).map((reading) =>
      reading.id === 'systolic@3' ? { ...reading, value: 134.5 } : reading,
    );
    expect(judge(readings).zone).toBe('YELLOW');
  });
});
