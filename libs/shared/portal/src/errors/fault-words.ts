import { inject, Injectable } from '@angular/core';
import type { Fault } from '../graphql/fault';
import { Words } from '../locale/words';

/** A fault or refusal in words: what happened and what to do. */
@Injectable({ providedIn: 'root' })
export class FaultWords {
  private readonly words = inject(Words);

  title({ code }: Fault): string {
    const key = `error.${code}.title`;
    return this.words.has(key) ? this.words.say(key) : this.words.say('error.general.title');
  }

  text({ code }: Fault): string {
    const key = `error.${code}.text`;
    return this.words.has(key) ? this.words.say(key) : this.words.say('error.general.text', { code });
  }
}
