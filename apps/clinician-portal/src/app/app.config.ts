import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import {
  LocaleStore,
  provideGraphql,
  provideLocale,
  SessionStore,
  ThemeStore,
  TranslatedTitles,
} from '@fyrlykt/portal';
import { routes } from './app.routes';
import { loadWords } from './i18n/load-words';

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
        Me: { keyFields: ['personId'] },
        EpisodePatient: { keyFields: false },
        ClinicianSubmission: { keyFields: ['patientId', 'id'] },
        PatientRow: { keyFields: ['id'] },
      },
      possibleTypes: {
        ClaimResult: ['EpisodeChanged', 'EpisodeTaken', 'EpisodeRefused'],
        PlanResult: ['PlanSaved', 'PlanStale', 'PlanRefused'],
        ReviewResult: ['SubmissionsReviewed', 'ReviewRefused'],
        Silence: ['Snooze', 'Pause'],
        SilenceResult: ['SilenceSaved', 'SilenceRefused'],
        AppointmentResult: ['AppointmentMade', 'AppointmentRefused'],
      },
    }),
    { provide: TitleStrategy, useExisting: TranslatedTitles },
    provideAppInitializer(async () => {
      const session = inject(SessionStore);
      const locale = inject(LocaleStore);
      inject(ThemeStore);
      await session.check();
      await locale.start(session.person()?.language);
    }),
  ],
};
