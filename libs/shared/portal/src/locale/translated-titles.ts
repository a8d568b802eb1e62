import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Words } from './words';

/** Page titles: a route's title is a key; a number in front (new red rows, say) survives changes of page. */
@Injectable({ providedIn: 'root' })
export class TranslatedTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly words = inject(Words);
  private readonly key = signal<string | undefined>(undefined);
  readonly prefix = signal('');

  constructor() {
    super();
    effect(() => {
      const key = this.key();
      const page = key === undefined ? '' : `${this.words.say(key)} – `;
      this.title.setTitle(`${this.prefix()}${page}Fyrlykt`);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(snapshot));
  }
}
