import { Injectable, signal } from '@angular/core';

const KEPT = 'fyrlykt.shortcuts';

/** Whether single keys are shortcuts; they can be turned off, since speech input and shaking hands press keys too. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  readonly on = signal(localStorage.getItem(KEPT) !== 'off');

  set(on: boolean): void {
    this.on.set(on);
    localStorage.setItem(KEPT, on ? 'on' : 'off');
  }
}
