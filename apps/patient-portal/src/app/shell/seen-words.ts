import { inject, Injectable } from '@angular/core';
import { Formats, Words } from '@fyrlykt/portal';

export interface SeenFacts {
  readonly state: 'RECEIVED' | 'CLAIMED' | 'REVIEWED';
  readonly by?: string | null;
  readonly at?: string | null;
}

/** "Sent", "taken by", "seen by": three different things in three different sentences. */
@Injectable({ providedIn: 'root' })
export class SeenWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  of({ state, by, at }: SeenFacts): string {
    const facts = { by: by ?? this.words.say('seen.yourNurse'), at: at ? this.formats.moment(at) : '' };
    return this.words.say(at ? `seen.${state}.at` : `seen.${state}.bare`, facts);
  }
}
