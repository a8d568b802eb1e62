import { addDays, dayNumber, isLocalDay, weekdayOf } from './local-day';
import { occurrencesBetween, occurrencesOn } from './schedule';
import { isWorse, rankOf, worst } from './zone';

describe('local days', () => {
  it('knows the calendar', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect([
      isLocalDay('2028-02-29'),
      isLocalDay('2026-02-29'),
      isLocalDay('2026-13-01'),
      isLocalDay('2026-3-1'),
      isLocalDay('x2026-03-01'),
    ]).toEqual([true, false, false, false, false]);
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(['1969-12-28', '1970-01-01', '2026-03-02', '2026-03-08'].map(weekdayOf)).toEqual([7, 4, 1, 7]);
  });
});

describe('occurrences', () => {
  const windows = [
    { fromMinute: 420, toMinute: 660 },
    { fromMinute: 1080, toMinute: 1320 },
  ];

  it('gives every window of a due day, in the order written', () => {
    expect(occurrencesOn({ windows }, '2026-03-02')).toEqual(
      windows.map((window) => ({ ...window, localDay: '2026-03-02' })),
    );
    expect(occurrencesOn({ windows, everyDays: 2 }, '2026-03-02')).toEqual([]);
  });

  it('walks from the first day to the last, both included', () => {
    const days = occurrencesBetween({ windows, weekdays: [1, 3] }, '2026-03-02', '2026-03-09').map(
      ({ localDay }) => localDay,
    );
    expect(days).toEqual(['2026-03-02', '2026-03-02', '2026-03-04', '2026-03-04', '2026-03-09', '2026-03-09']);
    expect(occurrencesBetween({ windows }, '2026-03-02', '2026-03-01')).toEqual([]);
  });
});

describe('zones', () => {
  it('rank a gap above green and below yellow', () => {
    expect(worst()).toBe('GREEN');
    expect(worst('GREEN', 'UNGRADED')).toBe('UNGRADED');
    expect(worst('YELLOW', 'UNGRADED', 'RED')).toBe('RED');
    expect([isWorse('RED', 'YELLOW'), isWorse('RED', 'RED'), isWorse('GREEN', 'UNGRADED')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(rankOf('RED')).toBe(3);
  });
});
