import { Injectable, signal } from '@angular/core';

/** Says things to people who do not see the screen. `now` interrupts and is kept for red. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  readonly politely = signal('');
  readonly atOnce = signal('');

  say(text: string): void {
    this.politely.set('');
    setTimeout(() => this.politely.set(text), 50);
  }

  sayNow(text: string): void {
    this.atOnce.set('');
    setTimeout(() => this.atOnce.set(text), 50);
  }
}
