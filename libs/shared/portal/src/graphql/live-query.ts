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
  const apollo = inject(Apollo);
  const data = signal<T | undefined>(undefined);
  const fault = signal<Fault | undefined>(undefined);
  const loading = signal(true);
  let current: Subscription | undefined;

  const refetch = async (): Promise<void> => {
    const asked = untracked(variables);
    if (asked === undefined) return;
    try {
      const result = await apollo.client.query({
        query: document,
        variables: asked,
        fetchPolicy: 'network-only',
        errorPolicy: 'all',
      });
      fault.set(result.error && !result.data ? faultOf(result.error) : undefined);
      if (result.data && JSON.stringify(asked) === JSON.stringify(untracked(variables))) data.set(result.data as T);
    } catch (error) {
      fault.set(faultOf(error));
    }
    loading.set(false);
  };

  effect(() => {
    const asked = variables();
    current?.unsubscribe();
    data.set(undefined);
    fault.set(undefined);
    loading.set(true);
    if (asked === undefined) return;
    current = apollo
      .watchQuery<T, V>({ query: document, variables: asked, fetchPolicy: 'cache-and-network', errorPolicy: 'all' })
      .valueChanges.subscribe((result) => {
        if (result.dataState === 'complete') data.set(result.data as T);
        fault.set(result.error && result.dataState !== 'complete' ? faultOf(result.error) : undefined);
        loading.set(result.loading && untracked(data) === undefined);
      });
  });

  const news = inject(ChangeFeed)
    .changes.pipe(
      filter((change) => change.topic === 'RESYNC' || when(change)),
      auditTime(120),
    )
    .subscribe(() => void refetch());
  inject(DestroyRef).onDestroy(() => {
    news.unsubscribe();
    current?.unsubscribe();
  });
  return { data, fault, loading, refetch };
}
