import { Injectable, signal } from '@angular/core';
import { createClient, type Client } from 'graphql-ws';

/** The WebSocket for news. Reconnects for ever, ever more slowly; tells whether it stands right now. */
@Injectable({ providedIn: 'root' })
export class Live {
  readonly connected = signal(false);
  readonly client: Client = createClient({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    lazyCloseTimeout: 2_000,
    keepAlive: 12_000,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (retries) =>
      new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** retries, 15_000) * (0.75 + Math.random() / 2))),
    on: {
      connected: () => this.connected.set(true),
      closed: () => this.connected.set(false),
      error: () => this.connected.set(false),
    },
  });
}
