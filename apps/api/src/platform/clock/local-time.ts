const minute = 60_000;
const wholeDay = 86_400_000;
const mostKept = 20_000;

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
  const offset = steadyOffset(Math.floor(instant / wholeDay), timeZone);
  if (offset === undefined) return readOff(instant, timeZone);
  const local = instant + offset;
  const day = Math.floor(local / wholeDay);
  return { day: dayText(day), minuteOfDay: Math.floor((local - day * wholeDay) / minute) };
}

/** What a formatter says: right at any instant, and too slow to be asked for each reading of a history. */
function readOff(instant: number, timeZone: string): LocalTime {
  const parts: Record<string, string> = {};
  for (const part of format(timeZone).formatToParts(instant)) parts[part.type] = part.value;
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minuteOfDay: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}

const steadyOffsets = new Map<string, number | undefined>();

/** Milliseconds that the wall clock is ahead all through a UTC day, counted from 1970; undefined on days that change the clock. */
function steadyOffset(utcDay: number, timeZone: string): number | undefined {
  const key = `${utcDay} ${timeZone}`;
  if (steadyOffsets.has(key)) return steadyOffsets.get(key);
  const [first, last] = [utcDay * wholeDay, (utcDay + 1) * wholeDay].map((instant) => aheadAt(instant, timeZone));
  const offset = first === last ? first : undefined;
  if (steadyOffsets.size >= mostKept) steadyOffsets.clear();
  steadyOffsets.set(key, offset);
  return offset;
}

const dayTexts = new Map<number, string>();

function dayText(day: number): string {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * wholeDay).toISOString().slice(0, 10);
  if (dayTexts.size >= mostKept) dayTexts.clear();
  dayTexts.set(day, text);
  return text;
}

/** Milliseconds that the wall clock is ahead of UTC at an instant. */
function aheadAt(instant: number, timeZone: string): number {
  const { day, minuteOfDay } = readOff(instant, timeZone);
  return Date.parse(`${day}T00:00:00Z`) + minuteOfDay * minute - Math.floor(instant / minute) * minute;
}

/** The same, from what is known of the day where that is enough. */
function offsetAt(instant: number, timeZone: string): number {
  return steadyOffset(Math.floor(instant / wholeDay), timeZone) ?? aheadAt(instant, timeZone);
}

/**
 * The instant at which the clock on the wall shows a day and minute. In spring, a minute that does not exist becomes the moment the
 * clock jumps; in autumn, of two the first is meant.
 */
export function instantOf(day: string, minuteOfDay: number, timeZone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minuteOfDay * minute;
  const offsets = [-1, 1].map((days) => offsetAt(wanted + days * wholeDay, timeZone));
  const candidates = offsets
    .map((offset) => wanted - offset)
    .filter((instant) => offsetAt(instant, timeZone) === wanted - instant);
  if (candidates.length > 0) return Math.min(...candidates);
  return jumpBetween(wanted - Math.max(...offsets), wanted - Math.min(...offsets), timeZone);
}

/** The instant within a gap of at most a few hours at which the offset changes. */
function jumpBetween(from: number, to: number, timeZone: string): number {
  const before = offsetAt(from, timeZone);
  let low = from;
  let high = to;
  while (high - low > minute) {
    const middle = Math.floor((low + high) / 2 / minute) * minute;
    if (offsetAt(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** The day a number of days later, by the calendar. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * wholeDay).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
