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
      unitName: facts.unitName,
      until: this.moment(facts.until),
      next: this.moment(facts.nextStaffedAt),
      other: facts.answeringUnitName ?? '',
      phone: facts.answeringUnitPhone ?? '',
    };
    return this.forms(facts.code, moments)
      .map((form) => this.words.say(`coverage.${facts.code}.${form}`, moments))
      .join(' ');
  }

  private moment(at: string | null | undefined): string {
    return at ? this.formats.moment(at) : '';
  }

  /** Which sentences are true with what is known. */
  private forms(code: CoverageFacts['code'], known: { until: string; next: string; phone: string }): string[] {
    switch (code) {
      case 'STAFFED':
        return [known.until ? 'until' : 'now'];
      case 'TAKEN_OVER':
        return [known.next ? 'next' : 'closed', known.phone ? 'phone' : 'other'];
      case 'NOBODY':
        return [known.next ? 'next' : 'closed'];
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
