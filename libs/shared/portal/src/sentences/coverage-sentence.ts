import { inject, Injectable } from '@angular/core';
import { Formats } from '../locale/formats';
import { Words } from '../locale/words';

/** Who looks, and when, as the schemas say it. */
export interface CoverageFacts {
  readonly code: 'STAFFED' | 'TAKEN_OVER' | 'NOBODY';
  readonly unitName: string;
  readonly unitPhone?: string | null;
  readonly answeringUnitName?: string | null;
  readonly answeringUnitPhone?: string | null;
  readonly until?: string | null;
  readonly nextStaffedAt?: string | null;
  readonly weeklyHours: readonly { readonly weekday: number; readonly opens: string; readonly closes: string }[];
}

/** "Who looks, and when?" in whole sentences that are true at the hour they were made for. */
@Injectable({ providedIn: 'root' })
export class CoverageSentence {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  now(facts: CoverageFacts): string {
    const moments = {
      ...facts,
      until: facts.until ? this.formats.moment(facts.until) : '',
      next: facts.nextStaffedAt ? this.formats.moment(facts.nextStaffedAt) : '',
      other: facts.answeringUnitName ?? '',
      phone: facts.answeringUnitPhone ?? '',
    };
    const form = `coverage.${facts.code}`;
    switch (facts.code) {
      case 'STAFFED':
        return this.words.say(facts.until ? `${form}.until` : `${form}.now`, moments);
      case 'TAKEN_OVER':
        return [
          this.words.say(facts.nextStaffedAt ? `${form}.next` : `${form}.closed`, moments),
          this.words.say(moments.phone ? `${form}.phone` : `${form}.other`, moments),
        ].join(' ');
      case 'NOBODY':
        return this.words.say(facts.nextStaffedAt ? `${form}.next` : `${form}.closed`, moments);
    }
  }

  /** "mandag–fredag 08:00–15:00", runs of equal days together. */
  hours({ weeklyHours }: CoverageFacts): string {
    const runs: { first: number; last: number; span: string }[] = [];
    for (const { weekday, opens, closes } of [...weeklyHours].sort((a, b) => a.weekday - b.weekday)) {
      const span = `${opens}–${closes}`;
      const run = runs.at(-1);
      if (run?.span === span && run.last === weekday - 1) run.last = weekday;
      else runs.push({ first: weekday, last: weekday, span });
    }
    const day = (weekday: number): string => this.words.say(`weekday.${weekday}`);
    return runs
      .map(({ first, last, span }) => `${first === last ? day(first) : `${day(first)}–${day(last)}`} ${span}`)
      .join(', ');
  }
}
