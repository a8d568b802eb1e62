import { Dialog } from '@angular/cdk/dialog';
import { DestroyRef, effect, inject, Injectable, untracked } from '@angular/core';
import { SessionStore } from './session-store';

const WARN_BEFORE_MS = 2 * 60_000;

/**
 * Warns two minutes before a session ends, and tells when it has ended. Before warning it asks the server again,
 * since another tab, or this one, may have moved the idle clock.
 */
@Injectable({ providedIn: 'root' })
export class SessionWatch {
  private readonly session = inject(SessionStore);
  private readonly dialog = inject(Dialog);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private open = false;

  constructor() {
    effect(() => {
      const endsAt = this.session.endsAt();
      clearTimeout(this.timer);
      if (endsAt !== undefined) this.timer = setTimeout(() => void this.look(), this.until(endsAt));
    });
    effect(() => {
      if (this.session.state() === 'ended') untracked(() => void this.warn());
    });
    const back = (): void => {
      if (document.visibilityState === 'visible' && this.session.isIn()) void this.session.check();
    };
    document.addEventListener('visibilitychange', back);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      document.removeEventListener('visibilitychange', back);
    });
  }

  private until(endsAt: number): number {
    return Math.min(Math.max(endsAt - WARN_BEFORE_MS - Date.now(), 1_000), 2 ** 31 - 1);
  }

  private async look(): Promise<void> {
    await this.session.check();
    const endsAt = this.session.endsAt();
    if (endsAt === undefined || this.session.state() !== 'signed-in') return;
    if (endsAt - Date.now() <= WARN_BEFORE_MS + 1_000) await this.warn();
  }

  private async warn(): Promise<void> {
    if (this.open) return;
    this.open = true;
    const { SessionDialog } = await import('./session-dialog');
    this.dialog
      .open(SessionDialog, { disableClose: true, backdropClass: 'fy-backdrop', ariaLabelledBy: 'session-title' })
      .closed.subscribe(() => (this.open = false));
  }
}
