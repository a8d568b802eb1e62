import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { Unavailable } from '../database/unavailable';
import { Refused } from '../errors/refused';

const logger = new Logger('GraphQL');

/** Every error that leaves has a code of the closed list (`domain/code`), a sentence, and no data of anybody's. */
export function mapError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const { path, locations } = formatted;
  if (original instanceof Refused || original instanceof Unavailable) {
    const message = original instanceof Refused ? original.message : 'The service cannot answer just now. Try again in a moment.';
    return { message, path, locations, extensions: { code: original.code } };
  }
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && code.includes('/')) return { message: formatted.message, locations, path, extensions: { code } };
  if (code === 'BAD_USER_INPUT' || code === 'GRAPHQL_VALIDATION_FAILED' || code === 'GRAPHQL_PARSE_FAILED' || code === 'BAD_REQUEST') {
    return { message: inputMessage(formatted, original), locations, extensions: { code: inputCode(original) } };
  }
  const reference = randomUUID();
  logger.error({ reference, name: original instanceof Error ? original.name : typeof original, stack: stackOf(original) });
  return { message: `Something went wrong here. Reference ${reference}.`, path, extensions: { code: 'platform/internal', reference } };
}

/** A scalar that refused a variable's value has said why with a code of its own. */
function inputCode(original: unknown): string {
  const inner = (original as { originalError?: { extensions?: { code?: unknown } } }).originalError?.extensions?.code;
  return typeof inner === 'string' && inner.includes('/') ? inner : 'request/invalid';
}

function inputMessage(formatted: GraphQLFormattedError, original: unknown): string {
  const inner = (original as { originalError?: { message?: string; extensions?: { code?: unknown } } }).originalError;
  if (inner?.extensions?.code && inner.message) return inner.message;
  // GraphQL quotes the value that it got; a value may be somebody's health.
  return formatted.message.replace(/got invalid value .*? at /s, 'got an invalid value at ').replace(/; .*cannot represent.*value: .*/s, '');
}

function stackOf(error: unknown): string | undefined {
  return error instanceof Error ? error.stack?.split('\n').slice(1, 6).join('\n') : undefined;
}
