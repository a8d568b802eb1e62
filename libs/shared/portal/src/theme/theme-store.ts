import { computed, Injectable, signal } from '@angular/core';

export type ThemeChoice = 'system' | 'light' | 'dark';
export type Theme = 'light' | 'dark';

const KEPT = 'fyrlykt.theme';

/** Light or dark: as the device says, until somebody chooses. Holds nothing about health. */
@Injectable({ providedIn: 'root' })
export class ThemeStore {
  private readonly prefersDark = matchMedia('(prefers-color-scheme: dark)');
  private readonly systemDark = signal(this.prefersDark.matches);
  readonly choice = signal<ThemeChoice>(this.kept());
  readonly theme = computed<Theme>(() => {
    const choice = this.choice();
    if (choice !== 'system') return choice;
    return this.systemDark() ? 'dark' : 'light';
  });

  constructor() {
    this.prefersDark.addEventListener('change', ({ matches }) => {
      this.systemDark.set(matches);
      this.apply();
    });
    this.apply();
  }

  choose(choice: ThemeChoice): void {
    this.choice.set(choice);
    localStorage.setItem(KEPT, choice);
    this.apply();
  }

  private apply(): void {
    document.documentElement.dataset['theme'] = this.theme();
  }

  private kept(): ThemeChoice {
    const kept = localStorage.getItem(KEPT);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  }
}
