import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { Type } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule, type GraphQLWsSubscriptionsConfig } from '@nestjs/graphql';
import type { IncomingMessage } from 'node:http';
import { CONFIGURATION } from '../config/config.module';
import type { Audience, Configuration } from '../config/configuration';
import { SignedInSource } from '../access/signed-in';
import { mapError } from './error-mapping';
import { limits, limitsRule } from './limits';
import type { RequestContext } from './request-context';
import { scalars } from './scalars';
import { socketOf } from './socket';

interface Connection {
  req: IncomingMessage & { extra?: { request: IncomingMessage } };
  extra?: { request: IncomingMessage };
}

/** One audience's GraphQL endpoint: its own schema, its own resolvers, one path on one origin. */
export function endpoint(audience: Audience, include: Type[]) {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [CONFIGURATION, SignedInSource],
    useFactory: (configuration: Configuration, source: SignedInSource): ApolloDriverConfig => ({
      path: `/${audience}/graphql`,
      include,
      typeDefs: readFileSync(join(configuration.schemaFolder, `${audience}.graphql`), 'utf8'),
      resolvers: scalars,
      context: (connection: Connection) => contextOf(connection, audience, source),
      formatError: mapError,
      autoTransformHttpErrors: false,
      validationRules: [limitsRule(configuration.production)],
      parseOptions: { maxTokens: limits.tokens },
      introspection: !configuration.production,
      graphiql: !configuration.production,
      includeStacktraceInErrorResponses: false,
      hideSchemaDetailsFromClientErrors: true,
      allowBatchedHttpRequests: false,
      csrfPrevention: { requestHeaders: ['x-requested-with', 'apollo-require-preflight'] },
      cache: 'bounded',
      persistedQueries: false,
      // No answer may be cached, and its reckoning would look at every field of every answer.
      plugins: [ApolloServerPluginCacheControlDisabled()],
      subscriptions: { 'graphql-ws': socketConfig(audience, configuration.production, source) },
    }),
  });
}

/** Nest names only some of the options, and hands on all of them. */
function socketConfig(audience: Audience, production: boolean, source: SignedInSource): GraphQLWsSubscriptionsConfig {
  return { path: `/${audience}/graphql`, ...(socketOf(audience, production, source) as GraphQLWsSubscriptionsConfig) };
}

async function contextOf(connection: Connection, audience: Audience, source: SignedInSource): Promise<RequestContext> {
  const request = connection.extra?.request ?? connection.req.extra?.request ?? connection.req;
  const refresh = () => source.peek(request.headers.cookie, audience);
  // What a page does by itself, polling and live news, keeps nobody signed in.
  const byItself = connection.extra !== undefined || request.headers['x-fyrlykt-background'] !== undefined;
  const signedIn = byItself ? await refresh() : await source.read(request.headers.cookie, audience);
  return { audience, signedIn, refresh };
}
