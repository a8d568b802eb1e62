import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from './session-store';

/** "You will be signed out soon", and then "you have been signed out". What is typed stays on this device. */
@Component({
  selector: 'fy-session-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <div class="card stack">
      @if (ended()) {
        <h2 id="session-title">{{ 'session.endedTitle' | transloco }}</h2>
        <p>{{ 'session.endedText' | transloco }}</p>
        <button type="button" class="button primary" (click)="session.signIn()">
          {{ 'session.signInAgain' | transloco }}
        </button>
      } @else {
        <h2 id="session-title">{{ 'session.soonTitle' | transloco }}</h2>
        <p>{{ 'session.soonText' | transloco }}</p>
        <p class="numeric" role="timer">{{ 'session.left' | transloco: { seconds: left() } }}</p>
        <div class="row">
          <button type="button" class="button primary" (click)="stay()">{{ 'session.stay' | transloco }}</button>
          <button type="button" class="button quiet" (click)="session.signOut()">
            {{ 'session.signOut' | transloco }}
          </button>
        </div>
      }
    </div>
  `,
  styles: `
    .card {
      width: min(30rem, calc(100vw - 2rem));
    }
  `,
})
export class SessionDialog {
  protected readonly session = inject(SessionStore);
  private readonly dialog = inject(DialogRef);
  private readonly now = signal(Date.now());
  protected readonly left = computed(() => Math.max(0, Math.round(((this.session.endsAt() ?? 0) - this.now()) / 1000)));
  protected readonly ended = computed(() => this.session.state() === 'ended' || this.left() === 0);

  constructor() {
    const tick = setInterval(() => this.now.set(Date.now()), 1_000);
    inject(DestroyRef).onDestroy(() => clearInterval(tick));
    effect(() => {
      if (this.ended()) this.session.markEnded();
      else if (this.left() > 125) this.dialog.close();
    });
  }

  protected async stay(): Promise<void> {
    await this.session.stay();
    this.now.set(Date.now());
    if (this.session.state() === 'signed-in') this.dialog.close();
  }
}
