import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { LocaleStore } from './locale-store';

/** Words for code that makes sentences. Inside `computed` it follows the language. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly transloco = inject(TranslocoService);
  private readonly locale = inject(LocaleStore);

  say(key: string, params?: Record<string, unknown>): string {
    return this.transloco.translate(key, params, this.locale.language());
  }

  /** Words for a code from the server; a code that is newer than this portal is shown as it is. */
  ofCode(prefix: string, code: string): string {
    const key = `${prefix}.${code}`;
    return this.has(key) ? this.say(key) : code;
  }

  /** Whether the language in use has words for a key that is made from a code. */
  has(key: string): boolean {
    const words = this.transloco.getTranslation(this.locale.language());
    return typeof words[key] === 'string';
  }
}
