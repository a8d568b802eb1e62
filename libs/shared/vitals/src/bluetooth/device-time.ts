import type { DeviceTime } from './packet-reader';

/** The first year the characteristic can name [GATT]. */
const FIRST_YEAR = 1582;

/** Whether hour, minute and second exist, and year, month and day where they are given. */
export function isPossibleTime(time: DeviceTime): boolean {
  const { hour, minute, second } = time;
  return hour <= 23 && minute <= 59 && second <= 59 && isPossibleDate(time);
}

/** Unknown parts are taken as possible ones. */
function isPossibleDate({ year = FIRST_YEAR, month = 1, day = 1 }: DeviceTime): boolean {
  if (year < FIRST_YEAR || year > 9999 || month > 12) return false;
  // Day 0 of the next month is the last of this one.
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Device-local ISO text without zone, moved by whole minutes; `undefined` when a part of the date is unknown. */
export function deviceTimeText(time: DeviceTime, offsetMinutes: number): string | undefined {
  const { year, month, day, hour, minute, second } = time;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  // Arithmetic on a zoneless time: UTC serves as the calendar, nothing is said about the device's zone.
  return new Date(Date.UTC(year, month - 1, day, hour, minute + offsetMinutes, second)).toISOString().slice(0, 19);
}
