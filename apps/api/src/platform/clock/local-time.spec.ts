import fc from 'fast-check';
import { addDays, instantOf, localTime, weekdayOf } from './local-time';

const zones = ['Europe/Oslo', 'UTC', 'America/St_Johns', 'Pacific/Auckland', 'Arctic/Longyearbyen'];

/** The formatter's own word for it. */
function byFormatter(instant: number, timeZone: string): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone, hourCycle: 'h23' }).slice(0, 16);
}

function told(instant: number, timeZone: string): string {
  const { day, minuteOfDay } = localTime(instant, timeZone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day} ${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}

describe('the local time of an instant', () => {
  it('is what a formatter says, at any instant in any zone', () => {
    const instants = fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        expect(told(instant, zone)).toBe(byFormatter(instant, zone));
      }),
    );
  });

  it.each([
    ['the hour before the clock goes forward', '2026-03-29T00:59:00Z', '2026-03-29 01:59'],
    ['the hour after it went forward', '2026-03-29T01:00:00Z', '2026-03-29 03:00'],
    ['the first of the two hours in autumn', '2026-10-25T00:30:00Z', '2026-10-25 02:30'],
    ['the second of them', '2026-10-25T01:30:00Z', '2026-10-25 02:30'],
    ['a day that begins late in the evening of UTC', '2026-07-01T22:00:00Z', '2026-07-02 00:00'],
    ['a leap day', '2028-02-28T23:00:00Z', '2028-02-29 00:00'],
  ])('in Oslo: %s', (_, instant, expected) => {
    expect(told(Date.parse(instant), 'Europe/Oslo')).toBe(expected);
  });
});

describe('the instant of a local time', () => {
  it('leads back to the same local time, except in the hour that does not exist', () => {
    const days = fc.integer({ min: 0, max: 6_000 }).map((ahead) => addDays('2020-01-01', ahead));
    fc.assert(
      fc.property(days, fc.integer({ min: 180, max: 1439 }), (day, minute) => {
        expect(localTime(instantOf(day, minute, 'Europe/Oslo'), 'Europe/Oslo')).toEqual({ day, minuteOfDay: minute });
      }),
    );
  });

  it('is the jump for a time that the night skips, and the first of two in autumn', () => {
    expect(new Date(instantOf('2026-03-29', 150, 'Europe/Oslo')).toISOString()).toBe('2026-03-29T01:00:00.000Z');
    expect(new Date(instantOf('2026-10-25', 150, 'Europe/Oslo')).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });
});

describe('the calendar', () => {
  it('counts days over a leap day and weekdays from Monday', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7]);
  });
});
