import { DestroyRef, effect, inject, type Signal, signal, untracked } from '@angular/core';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { Apollo } from 'apollo-angular';
import { auditTime, filter, type Subscription } from 'rxjs';
import { type Change, ChangeFeed } from './change-feed';
import { type Fault, faultOf } from './fault';

export interface LiveQuery<T> {
  /** The newest answer; kept while a newer one is on its way. */
  readonly data: Signal<T | undefined>;
  readonly fault: Signal<Fault | undefined>;
  /** Nothing to show yet, and nothing has gone wrong. */
  readonly loading: Signal<boolean>;
  readonly refetch: () => Promise<void>;
}

export interface LiveQueryOptions {
  /** Which news makes this fetch again; all when absent. RESYNC always does. */
  readonly when?: (change: Change) => boolean;
}

/**
 * A query that follows its variables (none while they are `undefined`) and the news. Call it where injection
 * is possible.
 */
export function liveQuery<T, V extends OperationVariables>(
  document: TypedDocumentNode<T, V>,
  variables: () => V | undefined,
  { when = () => true }: LiveQueryOptions = {},
): LiveQuery<T> {
  const query = new Followed(inject(Apollo), document, variables);
  effect(() => {
    const asked = variables();
    untracked(() => query.follow(asked));
  });
  const news = inject(ChangeFeed)
    .changes.pipe(
      filter((change) => change.topic === 'RESYNC' || when(change)),
      auditTime(120),
    )
    .subscribe(() => void query.refetch());
  inject(DestroyRef).onDestroy(() => {
    news.unsubscribe();
    query.stop();
  });
  return query;
}

/** One query on the screen: what it last answered, and asking again. */
class Followed<T, V extends OperationVariables> implements LiveQuery<T> {
  readonly data = signal<T | undefined>(undefined);
  readonly fault = signal<Fault | undefined>(undefined);
  readonly loading = signal(true);
  private current: Subscription | undefined;

  constructor(
    private readonly apollo: Apollo,
    private readonly document: TypedDocumentNode<T, V>,
    private readonly variables: () => V | undefined,
  ) {}

  /** From the cache at once where it is there, and from the server. */
  follow(variables: V | undefined): void {
    this.stop();
    this.data.set(undefined);
    this.fault.set(undefined);
    this.loading.set(true);
    if (variables === undefined) return;
    this.current = this.apollo
      .watchQuery<T, V>({ query: this.document, variables, fetchPolicy: 'cache-and-network', errorPolicy: 'all' })
      .valueChanges.subscribe((result) => {
        if (result.dataState === 'complete') this.data.set(result.data);
        this.fault.set(result.error && result.dataState !== 'complete' ? faultOf(result.error) : undefined);
        this.loading.set(result.loading && untracked(this.data) === undefined);
      });
  }

  /** Kept out when the variables have changed while it was on its way. */
  readonly refetch = async (): Promise<void> => {
    const variables = untracked(this.variables);
    if (variables === undefined) return;
    try {
      const options = { query: this.document, variables, fetchPolicy: 'network-only', errorPolicy: 'all' } as const;
      const { data, error } = await this.apollo.client.query(options);
      this.fault.set(error && !data ? faultOf(error) : undefined);
      const isCurrent = JSON.stringify(variables) === JSON.stringify(untracked(this.variables));
      if (data && isCurrent) this.data.set(data);
    } catch (error) {
      this.fault.set(faultOf(error));
    }
    this.loading.set(false);
  };

  stop(): void {
    this.current?.unsubscribe();
  }
}
