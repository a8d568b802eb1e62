import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ASTVisitor,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type ValidationContext,
} from 'graphql';
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import { WebSocket } from 'ws';
import type { Audience } from '../config/configuration';
import type { SignedInSource } from '../access/signed-in';
import { mapError } from './error-mapping';
import { limits, limitsRule } from './limits';
import { SocketCount } from './socket-count';

/** A page listens to a handful of things; more is not a page. */
const mostPerSocket = 20;

type Connected = Context<Record<string, unknown>, Extra>;
type Socket = Pick<
  ServerOptions<Record<string, unknown>, Extra>,
  'onConnect' | 'onClose' | 'onSubscribe' | 'onNext' | 'onError' | 'parse' | 'validate'
>;

/** A WebSocket takes subscriptions only, under the same limits as HTTP, and tells errors as HTTP does. */
export function socketOf(audience: Audience, production: boolean, source: SignedInSource): Socket {
  const count = new SocketCount();
  return {
    onConnect: (connected: Connected) => admit(connected, count, audience, source),
    onClose: ({ extra }: Connected) => count.remove(extra.socket),
    onSubscribe: ({ subscriptions }: Connected, _id: string, { query }: SubscribePayload) =>
      refusalOf(Object.keys(subscriptions).length, query),
    parse: (query) => parse(query, { maxTokens: limits.tokens }),
    validate: (schema: GraphQLSchema, document: DocumentNode) => faultsOf(schema, document, production),
    onError: (_connected: Connected, _id: string, _payload: SubscribePayload, errors: readonly GraphQLError[]) =>
      errors.map(refusedAs),
    onNext: (...[, , , , result]: [Connected, string, SubscribePayload, unknown, ExecutionResult]) =>
      result.errors ? { ...result, errors: result.errors.map(answeredAs) } : undefined,
  };
}

/** Nobody holds more sockets than a person with many pages open. */
async function admit(
  { extra }: Connected,
  count: SocketCount,
  audience: Audience,
  source: SignedInSource,
): Promise<boolean> {
  const signedIn = await source.peek(extra.request.headers.cookie, audience).catch(() => undefined);
  // What nobody is signed in to is refused at each subscription.
  if (!signedIn || !isOpen(extra)) return true;
  if (count.add(signedIn.personId, extra.socket)) return true;
  extra.socket.close(4403, 'request/too-many');
  return false;
}

const isOpen = ({ socket }: Extra): boolean => socket.readyState === WebSocket.OPEN;

/** Told before the document is looked at more closely; a document that cannot be read would end the whole socket. */
function refusalOf(running: number, query: string): readonly GraphQLError[] | undefined {
  if (running > mostPerSocket) {
    const message = `One connection takes ${mostPerSocket} subscriptions at a time.`;
    return [new GraphQLError(message, { extensions: { code: 'request/too-many' } })];
  }
  try {
    parse(query, { maxTokens: limits.tokens });
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [coded(error, 'GRAPHQL_PARSE_FAILED')];
  }
}

function faultsOf(schema: GraphQLSchema, document: DocumentNode, production: boolean): readonly GraphQLError[] {
  const rules = [...specifiedRules, limitsRule(production), subscriptionsOnly];
  const all = production ? [...rules, NoSchemaIntrospectionCustomRule] : rules;
  return validate(schema, document, all).map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
}

function subscriptionsOnly(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation }) {
      if (operation === OperationTypeNode.SUBSCRIPTION) return;
      const message = 'This connection takes subscriptions only.';
      context.reportError(new GraphQLError(message, { extensions: { code: 'request/invalid' } }));
    },
  };
}

function coded(error: GraphQLError, code: string): GraphQLError {
  if (error.extensions['code'] !== undefined) return error;
  const { message, nodes, source, positions, path, originalError, extensions } = error;
  // A new one, since an error shares its extensions with its cause.
  return new GraphQLError(message, {
    nodes,
    source,
    positions,
    path,
    originalError,
    extensions: { ...extensions, code },
  });
}

/** A subscription that did not begin, or that broke; then the cause is inside. */
function refusedAs(error: GraphQLError): GraphQLFormattedError {
  const broke = error.extensions['code'] === undefined ? error.originalError : undefined;
  if (broke) return mapError({ message: error.message }, broke);
  return mapError(coded(error, 'GRAPHQL_VALIDATION_FAILED').toJSON(), error);
}

/** What has no place in the answer is a variable that does not fit. */
function answeredAs(error: GraphQLError): GraphQLFormattedError {
  return mapError((error.path ? error : coded(error, 'BAD_USER_INPUT')).toJSON(), error);
}
