import {
  type EnvironmentProviders,
  Injectable,
  isDevMode,
  makeEnvironmentProviders,
  type Provider,
} from '@angular/core';
import {
  provideTransloco,
  provideTranslocoMissingHandler,
  TRANSLOCO_LOADER,
  type Translation,
  type TranslocoLoader,
  type TranslocoMissingHandler,
} from '@jsverse/transloco';
import { LANGUAGES, type Language } from './language';

/** Loads the words of one language; each is a chunk of its own, served from the portal's own origin. */
export type WordsLoader = (language: Language) => Promise<Translation>;

@Injectable()
class LoudMissingHandler implements TranslocoMissingHandler {
  handle(key: string): string {
    if (isDevMode()) throw new Error(`No words for "${key}".`);
    return key;
  }
}

export function provideLocale(load: WordsLoader): EnvironmentProviders {
  const loader: TranslocoLoader = { getTranslation: (language) => load(language as Language) };
  const loading: Provider = { provide: TRANSLOCO_LOADER, useValue: loader };
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: [...LANGUAGES],
        defaultLang: 'nb',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
        missingHandler: { logMissingKey: false },
      },
    }),
    loading,
    provideTranslocoMissingHandler(LoudMissingHandler),
  ]);
}
