import { computed, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { isLanguage, type Language, localesOf } from './language';

const KEPT = 'fyrlykt.language';

/** The language in use. Changes only when its words are here, so that no key is ever shown. */
@Injectable({ providedIn: 'root' })
export class LocaleStore {
  private readonly transloco = inject(TranslocoService);
  readonly language = signal<Language>('nb');
  readonly locales = computed(() => localesOf(this.language()));

  /** The language chosen on this device, else the one asked for, else bokmål. */
  async start(wanted?: string): Promise<void> {
    const kept = localStorage.getItem(KEPT);
    await this.use(isLanguage(kept) ? kept : isLanguage(wanted) ? wanted : 'nb');
  }

  async choose(language: Language): Promise<void> {
    localStorage.setItem(KEPT, language);
    await this.use(language);
  }

  private async use(language: Language): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    this.transloco.setActiveLang(language);
    this.language.set(language);
    document.documentElement.lang = language;
  }
}
