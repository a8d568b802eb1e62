import { inject, Injectable } from '@angular/core';
import { LocaleStore } from './locale-store';
import { Words } from './words';

/** The services stand in Norway; a moment is told in the time that hangs on the wall there. */
export const TIME_ZONE = 'Europe/Oslo';

type Moment = string | number | Date;

const DAY_MS = 86_400_000;

/** Numbers and moments in the language in use. */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly locale = inject(LocaleStore);
  private readonly words = inject(Words);

  number(value: number, decimals = 0): string {
    return new Intl.NumberFormat([...this.locale.locales()], { maximumFractionDigits: decimals }).format(value);
  }

  /** 08:00 */
  time(at: Moment): string {
    return this.format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).replace('.', ':');
  }

  /** 24. november, with the year when it is not this one. */
  day(at: Moment, now: Moment = Date.now()): string {
    const year = localDay(at).slice(0, 4) === localDay(now).slice(0, 4) ? undefined : 'numeric';
    return this.format(at, { day: 'numeric', month: 'long', year });
  }

  /** "mandag" */
  weekday(at: Moment): string {
    return this.words.say(`weekday.${weekdayOf(localDay(at))}`);
  }

  shortDay(at: Moment): string {
    return this.format(at, { day: 'numeric', month: 'short' });
  }

  /** "in dag", "i morgen", "mandag", else the date. */
  dayWord(at: Moment, now: Moment = Date.now()): string {
    const days = Math.round((Date.parse(localDay(at)) - Date.parse(localDay(now))) / DAY_MS);
    if (days === 0) return this.words.say('day.today');
    if (days === 1) return this.words.say('day.tomorrow');
    if (days === -1) return this.words.say('day.yesterday');
    if (days > 1 && days < 7) return this.words.say(`weekday.${weekdayOf(localDay(at))}`);
    return this.day(at, now);
  }

  /** "i dag kl. 08:00" */
  moment(at: Moment, now: Moment = Date.now()): string {
    return this.words.say('day.at', { day: this.dayWord(at, now), time: this.time(at) });
  }

  /** "12 min", "3 t", "2 d": how long ago. */
  ago(at: Moment, now: Moment = Date.now()): string {
    const minutes = Math.max(0, Math.round((new Date(now).getTime() - new Date(at).getTime()) / 60_000));
    if (minutes < 60) return this.words.say('ago.minutes', { n: minutes });
    if (minutes < 48 * 60) return this.words.say('ago.hours', { n: Math.floor(minutes / 60) });
    return this.words.say('ago.days', { n: Math.floor(minutes / 1440) });
  }

  private format(at: Moment, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat([...this.locale.locales()], { timeZone: TIME_ZONE, ...options }).format(
      new Date(at),
    );
  }
}

/** The calendar day of a moment in Norway, YYYY-MM-DD. */
export function localDay(at: Moment): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(new Date(at));
}

/** 1 Monday to 7 Sunday. */
function weekdayOf(day: string): number {
  return ((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;
}
