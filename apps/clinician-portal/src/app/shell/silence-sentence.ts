import { inject, Injectable } from '@angular/core';
import { Formats, MeasureWords, Words } from '@fyrlykt/portal';

export interface SilenceFacts {
  readonly what: 'SNOOZE' | 'PAUSE';
  readonly kind?: string | null;
  readonly direction?: 'LOW' | 'HIGH' | null;
  /** Excluded: a midnight. */
  readonly endsAt: string;
}

/** What is silent and until when, in one line. */
@Injectable({ providedIn: 'root' })
export class SilenceSentence {
  private readonly words = inject(Words);
  private readonly measures = inject(MeasureWords);
  private readonly formats = inject(Formats);

  of({ what, kind, direction, endsAt }: SilenceFacts): string {
    const day = this.lastDay(endsAt);
    if (what === 'PAUSE') return this.words.say('silence.PAUSE', { day });
    return this.words.say('silence.SNOOZE', {
      day,
      measure: this.measures.name(kind ?? ''),
      direction: this.words.say(`silence.direction.${direction ?? 'LOW'}`),
    });
  }

  /** The day whose end it is. */
  lastDay(endsAt: string): string {
    return this.formats.dayWord(Date.parse(endsAt) - 1);
  }
}
