import { addDays, instantOf, localTime, weekdayOf } from '../platform/clock/local-time';

/** One staffed stretch of a weekday (1 Monday to 7 Sunday), in minutes of the local day; the end is not included. */
export interface OpeningHours {
  weekday: number;
  opensMinute: number;
  closesMinute: number;
}

/** What is known of a unit's cover. */
export interface UnitCover {
  unitId: string;
  unitName: string;
  phone: string | null;
  timeZone: string;
  hours: readonly OpeningHours[];
  /** Local days on which the unit is closed all day, YYYY-MM-DD. */
  closedDays: ReadonlySet<string>;
  takeOver: { unitId: string; unitName: string; phone: string | null } | null;
}

export interface WhoAnswers {
  code: 'STAFFED' | 'TAKEN_OVER' | 'NOBODY';
  /** The unit that answers now; null when nobody watches. */
  answering: { unitId: string; unitName: string; phone: string | null } | null;
  /** Until when this holds, and when the unit is next staffed (now, while it is); null when it has no hours at all. */
  until: Date | null;
  nextStaffedAt: Date | null;
}

/** How many days ahead an opening is looked for: longer than any row of holidays. */
const horizonDays = 21;

interface Stretch {
  from: number;
  to: number;
}

function* stretches(cover: UnitCover, fromDay: string): Generator<Stretch> {
  for (let ahead = 0; ahead <= horizonDays; ahead += 1) {
    const day = addDays(fromDay, ahead);
    if (cover.closedDays.has(day)) continue;
    const weekday = weekdayOf(day);
    const today = cover.hours
      .filter((hours) => hours.weekday === weekday)
      .sort((a, b) => a.opensMinute - b.opensMinute);
    for (const { opensMinute, closesMinute } of today) {
      const to =
        closesMinute === 1440
          ? instantOf(addDays(day, 1), 0, cover.timeZone)
          : instantOf(day, closesMinute, cover.timeZone);
      yield { from: instantOf(day, opensMinute, cover.timeZone), to };
    }
  }
}

/** Who answers for a unit at an instant, and until when that holds. A stretch's end belongs to what follows. */
export function whoAnswers(cover: UnitCover, at: Date): WhoAnswers {
  const now = at.getTime();
  for (const { from, to } of stretches(cover, localTime(now, cover.timeZone).day)) {
    if (to <= now) continue;
    if (from <= now) {
      const answering = { unitId: cover.unitId, unitName: cover.unitName, phone: cover.phone };
      return { code: 'STAFFED', answering, until: new Date(to), nextStaffedAt: at };
    }
    return closed(cover, new Date(from));
  }
  return closed(cover, null);
}

function closed(cover: UnitCover, opens: Date | null): WhoAnswers {
  return {
    code: cover.takeOver ? 'TAKEN_OVER' : 'NOBODY',
    answering: cover.takeOver,
    until: opens,
    nextStaffedAt: opens,
  };
}

/** The instant at which a number of staffed minutes have passed; plain minutes when the unit has no hours, so that nothing waits for ever. */
export function afterStaffedMinutes(cover: UnitCover, from: Date, minutes: number): Date {
  let left = minutes * 60_000;
  const start = from.getTime();
  for (const stretch of stretches(cover, localTime(start, cover.timeZone).day)) {
    const begins = Math.max(stretch.from, start);
    const length = stretch.to - begins;
    if (length <= 0) continue;
    if (length > left) return new Date(begins + left);
    left -= length;
  }
  return new Date(start + minutes * 60_000);
}
