import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

export interface GraphqlAnswer<T> {
  status: number;
  data?: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

export interface Frames<T> {
  /** All that have come so far. */
  received: T[];
  /** Why the subscription ended, once it has. */
  ended: Promise<unknown>;
  close(): void;
}

/** Talks to one portal's endpoint as its own pages would: with the cookie, from the portal's origin. */
export class PortalClient {
  constructor(
    readonly url: string,
    /** The whole Cookie header; empty when nobody is signed in. */
    readonly cookie = '',
  ) {}

  /** The whole answer, errors included. */
  async ask<T = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<GraphqlAnswer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: this.url,
        'x-requested-with': 'fyrlykt',
        cookie: this.cookie,
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    try {
      return { status: response.status, ...(JSON.parse(text) as Omit<GraphqlAnswer<T>, 'status'>) };
    } catch {
      throw new Error(`${this.url} answered ${response.status} with something that is not JSON: ${text.slice(0, 300)}`);
    }
  }

  /** The data of an answer that must be without errors. */
  async get<T = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.ask<T>(query, variables);
    if (errors?.length || !data) throw new Error(`GraphQL failed: ${JSON.stringify(errors)}`);
    return data;
  }

  /** The closed code of the first error of an answer that must have one. */
  async code(query: string, variables: Record<string, unknown> = {}): Promise<string | undefined> {
    const { errors } = await this.ask(query, variables);
    if (!errors?.length) throw new Error('The request was expected to be refused, and was answered.');
    return errors[0]?.extensions?.code;
  }

  subscribe<T = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Frames<T> {
    const { url, cookie } = this;
    class PortalSocket extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie, origin: url } });
      }
    }
    const client = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: PortalSocket,
      retryAttempts: 0,
    });
    const received: T[] = [];
    const ended = new Promise<unknown>((resolve) => {
      client.subscribe<T>(
        { query, variables },
        {
          next: ({ data, errors }) => (data ? received.push(data) : resolve(errors)),
          error: resolve,
          complete: () => resolve(undefined),
        },
      );
    });
    return { received, ended, close: () => void client.dispose() };
  }
}
