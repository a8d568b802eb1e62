import { Injectable, signal } from '@angular/core';

const AWAY_AFTER_MS = 10 * 60_000;

/** Whether somebody uses this window. Polling stops for an empty chair, so that it cannot keep a session alive. */
@Injectable({ providedIn: 'root' })
export class Presence {
  /** Epoch milliseconds of the last key press or pointer movement. */
  readonly lastInputAt = signal(Date.now());

  constructor() {
    const note = (): void => {
      if (Date.now() - this.lastInputAt() > 500) this.lastInputAt.set(Date.now());
    };
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const) {
      addEventListener(type, note, { passive: true, capture: true });
    }
  }

  isHere(): boolean {
    return document.visibilityState === 'visible' && Date.now() - this.lastInputAt() < AWAY_AFTER_MS;
  }
}
