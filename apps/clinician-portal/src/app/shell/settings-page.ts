import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Language, LANGUAGES, LocaleStore, SessionStore, type ThemeChoice, ThemeStore } from '@fyrlykt/portal';
import { Icon, Page } from '@fyrlykt/ui';
import { Apollo } from 'apollo-angular';
import { ChooseLanguageDocument } from './data/generated/operations';
import { Shortcuts } from './shortcuts';

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Language, looks, shortcuts, signing out. */
@Component({
  selector: 'fy-settings-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Page, TranslocoPipe],
  template: `
    <fy-page
      [heading]="'settings.title' | transloco"
      [lead]="'settings.signedInAs' | transloco: { name: session.person()?.name }"
    >
      <div class="columns">
        <fieldset class="choice-list">
          <legend class="label">{{ 'language.label' | transloco }}</legend>
          @for (language of languages; track language) {
            <label class="choice">
              <input
                type="radio"
                name="language"
                [checked]="locale.language() === language"
                (change)="choose(language)"
              />
              <span [attr.lang]="language">{{ 'language.' + language | transloco }}</span>
            </label>
          }
        </fieldset>
        <fieldset class="choice-list">
          <legend class="label">{{ 'theme.label' | transloco }}</legend>
          @for (choice of themes; track choice) {
            <label class="choice">
              <input type="radio" name="theme" [checked]="theme.choice() === choice" (change)="theme.choose(choice)" />
              <span>{{ 'theme.' + choice | transloco }}</span>
            </label>
          }
        </fieldset>
        <fieldset class="choice-list">
          <legend class="label">{{ 'settings.shortcuts' | transloco }}</legend>
          <label class="choice">
            <input type="checkbox" [checked]="shortcuts.on()" (change)="shortcuts.set(!shortcuts.on())" />
            <span>{{ 'settings.shortcutsOn' | transloco }}</span>
          </label>
        </fieldset>
      </div>
      <div>
        <button type="button" class="button" (click)="session.signOut()">
          <fy-icon name="leave" />{{ 'session.signOut' | transloco }}
        </button>
      </div>
    </fy-page>
  `,
  styles: `
    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
      gap: var(--space-6);
    }
    .label {
      margin-bottom: var(--space-2);
    }
  `,
})
export class SettingsPage {
  protected readonly session = inject(SessionStore);
  protected readonly locale = inject(LocaleStore);
  protected readonly theme = inject(ThemeStore);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly languages = LANGUAGES;
  protected readonly themes = THEMES;
  private readonly apollo = inject(Apollo);

  protected choose(language: Language): void {
    void this.locale.choose(language);
    this.apollo
      .mutate({ mutation: ChooseLanguageDocument, variables: { language } })
      .subscribe({ error: () => undefined });
  }
}
