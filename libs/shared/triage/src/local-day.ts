const MS_PER_DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of a local day 'YYYY-MM-DD'; NaN when it is not a day of the calendar. */
export function dayNumber(localDay: string): number {
  const match = PATTERN.exec(localDay);
  if (match === null) return Number.NaN;
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(ms).toISOString().startsWith(localDay) ? ms / MS_PER_DAY : Number.NaN;
}

/** Whether a text is a day of the calendar; 29 February only in leap years. */
export function isLocalDay(text: string): boolean {
  return Number.isInteger(dayNumber(text));
}

/** The local day `days` later (earlier when negative). Calendar arithmetic: no clock change can shift it. */
export function addDays(localDay: string, days: number): string {
  return new Date((dayNumber(localDay) + days) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekdayOf(localDay: string): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(localDay) + 3) % 7) + 7) % 7) + 1;
}
