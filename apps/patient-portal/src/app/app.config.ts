import {
  type ApplicationConfig,
  inject,
  isDevMode,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import {
  CARRIER,
  LocaleStore,
  provideGraphql,
  provideLocale,
  SessionStore,
  ThemeStore,
  TranslatedTitles,
} from '@fyrlykt/portal';
import { routes } from './app.routes';
import { loadWords } from './i18n/load-words';
import { submissionCarrier } from './shell/submission-carrier';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    provideLocale(loadWords),
    provideGraphql({
      typePolicies: {
        Today: { keyFields: ['patientId'] },
        Me: { keyFields: ['personId'] },
        SubmissionOutcome: { keyFields: ['submissionId'] },
        ReportsFor: { keyFields: ['patientId'] },
        TodayTask: { keyFields: false },
      },
      possibleTypes: { SubmitResult: ['SubmissionAccepted', 'ConfirmationNeeded', 'SubmissionRefused'] },
    }),
    { provide: TitleStrategy, useExisting: TranslatedTitles },
    { provide: CARRIER, useFactory: submissionCarrier },
    provideServiceWorker('ngsw-worker.js', { enabled: !isDevMode(), registrationStrategy: 'registerWhenStable:15000' }),
    provideAppInitializer(async () => {
      const session = inject(SessionStore);
      const locale = inject(LocaleStore);
      inject(ThemeStore);
      await session.check();
      await locale.start(session.person()?.language);
    }),
  ],
};
