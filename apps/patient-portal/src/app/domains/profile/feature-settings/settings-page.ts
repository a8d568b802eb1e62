import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Language, LANGUAGES, LocaleStore, SessionStore, type ThemeChoice, ThemeStore } from '@fyrlykt/portal';
import { Icon, Page } from '@fyrlykt/ui';
import { Apollo } from 'apollo-angular';
import { PersonStore } from '../../../shell/person-store';
import { ChooseLanguageDocument } from '../../../shell/data/generated/operations';

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Everything that is not today's work: whom one reports for, who has looked, language, looks, signing out. */
@Component({
  selector: 'fy-settings-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Page, RouterLink, TranslocoPipe],
  template: `
    <fy-page
      back="/"
      [heading]="'settings.title' | transloco"
      [lead]="'settings.signedInAs' | transloco: { name: session.person()?.name }"
    >
      <ul class="choice-list">
        @if (people.mayChoose()) {
          <li>
            <a class="choice" routerLink="/who"
              ><fy-icon name="people" /><span>{{ 'settings.who' | transloco }}</span></a
            >
          </li>
        }
        <li>
          <a class="choice" routerLink="/readings/sent"
            ><fy-icon name="list" /><span>{{ 'settings.sent' | transloco }}</span></a
          >
        </li>
        <li>
          <a class="choice" routerLink="/seen-by"
            ><fy-icon name="eye" /><span>{{ 'settings.seenBy' | transloco }}</span></a
          >
        </li>
      </ul>
      <fieldset class="choice-list">
        <legend class="heading">{{ 'language.label' | transloco }}</legend>
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
        <legend class="heading">{{ 'theme.label' | transloco }}</legend>
        @for (choice of themes; track choice) {
          <label class="choice">
            <input type="radio" name="theme" [checked]="theme.choice() === choice" (change)="theme.choose(choice)" />
            <span>{{ 'theme.' + choice | transloco }}</span>
          </label>
        }
      </fieldset>
      <button type="button" class="button wide" (click)="people.signOut()">
        <fy-icon name="leave" />{{ 'session.signOut' | transloco }}
      </button>
      <p class="soft small">{{ 'settings.shared' | transloco }}</p>
    </fy-page>
  `,
  styles: `
    .heading {
      font-size: var(--text-l);
      font-weight: 650;
      margin-bottom: var(--space-3);
    }
    a.choice {
      color: var(--ink);
      text-decoration: none;
      font-weight: 600;
    }
  `,
})
export class SettingsPage {
  protected readonly session = inject(SessionStore);
  protected readonly people = inject(PersonStore);
  protected readonly locale = inject(LocaleStore);
  protected readonly theme = inject(ThemeStore);
  protected readonly languages = LANGUAGES;
  protected readonly themes = THEMES;
  private readonly apollo = inject(Apollo);

  /** The language changes here at once; the server is told so that the next sign-in knows. */
  protected choose(language: Language): void {
    void this.locale.choose(language);
    this.apollo
      .mutate({ mutation: ChooseLanguageDocument, variables: { language } })
      .subscribe({ error: () => undefined });
  }
}
