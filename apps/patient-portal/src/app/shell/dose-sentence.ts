import { inject, Injectable } from '@angular/core';
import { Formats, Words } from '@fyrlykt/portal';

interface DoseNotice {
  readonly fromDay: string;
  readonly lessOften: boolean;
  readonly title?: { readonly text: string } | null;
}

/** One plain sentence about measuring more or less often than before. */
@Injectable({ providedIn: 'root' })
export class DoseSentence {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  of({ fromDay, lessOften, title }: DoseNotice): string {
    const day = this.formats.day(`${fromDay}T12:00:00Z`);
    if (!title) return this.words.say('dose.asPlanned', { day });
    return this.words.say(lessOften ? 'dose.less' : 'dose.more', { day, title: title.text });
  }
}
