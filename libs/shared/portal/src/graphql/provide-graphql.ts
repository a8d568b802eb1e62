import { inject, type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { ApolloLink, CombinedGraphQLErrors, InMemoryCache, type TypePolicies } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { HttpLink } from '@apollo/client/link/http';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { provideApollo } from 'apollo-angular';
import { OperationTypeNode } from 'graphql';
import { SessionStore } from '../session/session-store';
import { Live } from './live';
import { SIGN_IN_REQUIRED } from './fault';

export interface GraphqlOptions {
  /** Types without an id of their own, or with another field as their id. */
  readonly typePolicies?: TypePolicies;
  readonly possibleTypes?: Record<string, string[]>;
}

/** Queries and mutations by HTTP, subscriptions by WebSocket at the same path. */
export function provideGraphql({ typePolicies, possibleTypes }: GraphqlOptions): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideApollo(() => {
      const live = inject(Live);
      const session = inject(SessionStore);
      const http = new HttpLink({
        uri: '/graphql',
        credentials: 'same-origin',
        headers: { 'x-requested-with': 'fyrlykt' },
      });
      const signedOut = new ErrorLink(({ error }) => {
        if (
          CombinedGraphQLErrors.is(error) &&
          error.errors.some(({ extensions }) => extensions?.['code'] === SIGN_IN_REQUIRED)
        ) {
          session.markEnded();
        }
      });
      return {
        cache: new InMemoryCache({ typePolicies, possibleTypes }),
        link: ApolloLink.split(
          ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
          new GraphQLWsLink(live.client),
          ApolloLink.from([signedOut, http]),
        ),
      };
    }),
  ]);
}
