import { computed, Injectable, signal } from '@angular/core';

export interface SignedIn {
  readonly signedIn: true;
  readonly personId: string;
  readonly name: string;
  readonly language: string;
  readonly idleEndsAt: string;
  readonly endsAt: string;
}

export type SessionAnswer = SignedIn | { readonly signedIn: false };

/** `ended` is a session that was there and is over; what was typed stays. `offline`: known from before, not checked now. */
export type SessionState = 'unknown' | 'signed-in' | 'signed-out' | 'ended' | 'offline';

const REMEMBERED = 'fyrlykt.session';

/** Who is signed in, as the server says it. No token ever comes here. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  readonly state = signal<SessionState>('unknown');
  readonly person = signal<SignedIn | undefined>(undefined);
  readonly isIn = computed(
    () => this.state() === 'signed-in' || this.state() === 'offline' || this.state() === 'ended',
  );
  /** Epoch milliseconds at which the session ends unless something is asked before. */
  readonly endsAt = computed(() => {
    const person = this.person();
    return person && Math.min(Date.parse(person.idleEndsAt), Date.parse(person.endsAt));
  });

  /** Asks the server; does not move the idle clock. */
  async check(): Promise<void> {
    try {
      const response = await fetch('/auth/session', { credentials: 'same-origin', cache: 'no-store' });
      if (!response.ok) throw new TypeError(`session answered ${response.status}`);
      this.take((await response.json()) as SessionAnswer);
    } catch {
      this.takeRemembered();
    }
  }

  /** A cheap request that counts as activity, then the new times. */
  async stay(): Promise<void> {
    try {
      await fetch('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'x-requested-with': 'fyrlykt' },
        body: JSON.stringify({ query: '{ me { session { idleEndsAt endsAt } } }' }),
      });
    } finally {
      await this.check();
    }
  }

  signIn(returnTo = `${location.pathname}${location.search}`): void {
    location.assign(`/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
  }

  /** Ends the session on the server and leaves nothing behind in this tab. */
  async signOut(): Promise<void> {
    let redirectTo = '/';
    try {
      const response = await fetch('/auth/logout', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'x-requested-with': 'fyrlykt' },
      });
      redirectTo = ((await response.json()) as { redirectTo?: string }).redirectTo ?? '/';
    } finally {
      sessionStorage.clear();
      location.assign(redirectTo);
    }
  }

  markEnded(): void {
    if (this.isIn()) this.state.set('ended');
  }

  private take(answer: SessionAnswer): void {
    if (answer.signedIn) {
      this.person.set(answer);
      this.state.set('signed-in');
      sessionStorage.setItem(REMEMBERED, JSON.stringify(answer));
    } else {
      this.state.set(this.isIn() ? 'ended' : 'signed-out');
    }
  }

  private takeRemembered(): void {
    if (this.state() === 'signed-in') return;
    const text = sessionStorage.getItem(REMEMBERED);
    const known = text === null ? undefined : (JSON.parse(text) as SignedIn);
    if (known !== undefined && Date.parse(known.endsAt) > Date.now()) {
      this.person.set(known);
      this.state.set('offline');
    } else {
      this.state.set('signed-out');
    }
  }
}
