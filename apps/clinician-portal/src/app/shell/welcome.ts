import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LANGUAGES, LocaleStore, SessionStore } from '@fyrlykt/portal';
import { Brand } from '@fyrlykt/ui';
import { Lighthouse } from './lighthouse';

/** What this is, for whom, and one thing to do. */
@Component({
  selector: 'fy-welcome',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Brand, Lighthouse, TranslocoPipe],
  template: `
    <header class="sea">
      <div class="bar">
        <fy-brand />
        <div class="languages" role="group" [attr.aria-label]="'language.label' | transloco">
          @for (language of languages; track language) {
            <button
              type="button"
              [attr.lang]="language"
              [attr.aria-pressed]="locale.language() === language"
              (click)="locale.choose(language)"
            >
              {{ 'language.' + language | transloco }}
            </button>
          }
        </div>
      </div>
      <fy-lighthouse />
    </header>
    <main class="stack loose">
      <h1 tabindex="-1">{{ 'welcome.title' | transloco }}</h1>
      <p class="lead">{{ 'welcome.lead' | transloco }}</p>
      <div>
        <button type="button" class="button primary" (click)="session.signIn()">
          {{ 'welcome.signIn' | transloco }}
        </button>
      </div>
      <p class="soft">{{ 'welcome.patient' | transloco }}</p>
    </main>
  `,
  styleUrl: './welcome.css',
})
export class Welcome {
  protected readonly session = inject(SessionStore);
  protected readonly locale = inject(LocaleStore);
  protected readonly languages = LANGUAGES;
}
