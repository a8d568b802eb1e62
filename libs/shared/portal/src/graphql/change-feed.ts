import { DestroyRef, effect, inject, Injectable } from '@angular/core';
import type { TypedDocumentNode } from '@apollo/client';
import { Apollo } from 'apollo-angular';
import { Subject, type Subscription } from 'rxjs';
import { Live } from './live';
import { Presence } from './presence';

/** News that something changed: ids and versions only. */
export interface Change {
  readonly topic: string;
  readonly id?: string | null;
  readonly patientId?: string | null;
  readonly version?: number | null;
}

const RESYNC: Change = { topic: 'RESYNC' };
const POLL_MS = 5_000;

/**
 * News for whatever is on the screen. While the socket stands, news comes by it; while it does not, everything
 * shown is fetched again every five seconds, so a network that blocks WebSockets costs seconds and nothing else.
 */
@Injectable({ providedIn: 'root' })
export class ChangeFeed {
  private readonly apollo = inject(Apollo);
  private readonly live = inject(Live);
  private readonly presence = inject(Presence);
  private readonly news = new Subject<Change>();
  private following: Subscription | undefined;

  readonly changes = this.news.asObservable();

  constructor() {
    let wasConnected = false;
    effect(() => {
      const connected = this.live.connected();
      if (connected && !wasConnected) this.news.next(RESYNC);
      wasConnected = connected;
    });
    const poll = setInterval(() => {
      if (!this.live.connected() && this.following !== undefined && this.presence.isHere()) this.news.next(RESYNC);
    }, POLL_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(poll));
  }

  /** Follows one stream of news instead of the one followed before. */
  follow<V extends Record<string, unknown>>(
    document: TypedDocumentNode<Record<string, unknown>, V>,
    variables: V,
  ): void {
    this.unfollow();
    this.following = this.apollo.subscribe({ query: document, variables }).subscribe({
      next: ({ data }) => {
        const change = data && (Object.values(data)[0] as Change | undefined);
        if (change) this.news.next(change);
      },
      error: () => this.live.connected.set(false),
    });
  }

  unfollow(): void {
    this.following?.unsubscribe();
    this.following = undefined;
  }

  /** For a change made here, so that other lists on the screen follow at once. */
  tell(change: Change): void {
    this.news.next(change);
  }
}
