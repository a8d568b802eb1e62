const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  let known = formats.get(timeZone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, known);
  }
  return known;
}

/** An instant as read off a clock on the wall in a time zone. */
export interface LocalTime {
  /** YYYY-MM-DD */
  day: string;
  /** 0 to 1439 */
  minuteOfDay: number;
}

/** What the clock on the wall shows at an instant. */
export function localTime(instant: number, timeZone: string): LocalTime {
  const parts: Record<string, string> = {};
  for (const part of format(timeZone).formatToParts(instant)) parts[part.type] = part.value;
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minuteOfDay: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}

/**
 * The instant at which the clock on the wall shows a day and minute. In spring, a minute that does not exist becomes the moment the
 * clock jumps; in autumn, of two the first is meant.
 */
export function instantOf(day: string, minuteOfDay: number, timeZone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minuteOfDay * 60_000;
  const offsets = [-1, 1].map((days) => offsetAt(wanted + days * 86_400_000, timeZone));
  const candidates = offsets
    .map((offset) => wanted - offset)
    .filter((instant) => offsetAt(instant, timeZone) === wanted - instant);
  if (candidates.length > 0) return Math.min(...candidates);
  return jumpBetween(wanted - Math.max(...offsets), wanted - Math.min(...offsets), timeZone);
}

/** Milliseconds that the wall clock is ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const { day, minuteOfDay } = localTime(instant, timeZone);
  return Date.parse(`${day}T00:00:00Z`) + minuteOfDay * 60_000 - Math.floor(instant / 60_000) * 60_000;
}

/** The instant within a gap of at most a few hours at which the offset changes. */
function jumpBetween(from: number, to: number, timeZone: string): number {
  const before = offsetAt(from, timeZone);
  let low = from;
  let high = to;
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 2 / 60_000) * 60_000;
    if (offsetAt(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** The day a number of days later, by the calendar. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
