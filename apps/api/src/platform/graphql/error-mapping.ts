import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { Unavailable } from '../database/unavailable';
import { faultTrace } from '../errors/fault-trace';
import { Refused } from '../errors/refused';

const logger = new Logger('GraphQL');

/** Every error that leaves has a code of the closed list (`domain/code`), a sentence, and no data of anybody's. */
export function mapError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  return expected(formatted, original) ?? badInput(formatted, original) ?? internal(formatted, original);
}

function expected(
  { path, locations, message, extensions }: GraphQLFormattedError,
  original: unknown,
): GraphQLFormattedError | undefined {
  if (original instanceof Refused)
    return { message: original.message, path, locations, extensions: { code: original.code } };
  if (original instanceof Unavailable) {
    const sentence = 'The service cannot answer just now. Try again in a moment.';
    return { message: sentence, path, locations, extensions: { code: original.code } };
  }
  if (isMalformed(original)) {
    const sentence = 'An id or another value in the request is malformed.';
    return { message: sentence, path, locations, extensions: { code: 'request/invalid' } };
  }
  const code = extensions?.['code'];
  if (typeof code !== 'string' || !code.includes('/')) return undefined;
  return { message: reasonIn(original) ?? message, locations, path, extensions: { code } };
}

/** Postgres could not read a text as the type that it stands for; only what was sent can be like that. */
const isMalformed = (error: unknown): boolean =>
  error instanceof Error && (error as { code?: string }).code === '22P02';

const inputCodes = new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'BAD_REQUEST']);

function badInput(formatted: GraphQLFormattedError, original: unknown): GraphQLFormattedError | undefined {
  const code = formatted.extensions?.['code'];
  if (typeof code !== 'string' || !inputCodes.has(code)) return undefined;
  return {
    message: inputMessage(formatted, original),
    locations: formatted.locations,
    extensions: { code: inputCode(original) },
  };
}

/** A fault of ours: told by a reference only, and logged without what anybody sent. */
function internal({ path }: GraphQLFormattedError, original: unknown): GraphQLFormattedError {
  const reference = randomUUID();
  logger.error({ reference, ...faultTrace(original) });
  return {
    message: `Something went wrong here. Reference ${reference}.`,
    path,
    extensions: { code: 'platform/internal', reference },
  };
}

/** What a scalar said when it refused a variable; GraphQL wraps it in a sentence that quotes the value. */
function reasonIn(original: unknown): string | undefined {
  const inner = (original as { originalError?: { message?: string; extensions?: { code?: unknown } } } | undefined)
    ?.originalError;
  return inner?.extensions?.code ? inner.message : undefined;
}

/** A scalar that refused a variable's value has said why with a code of its own. */
function inputCode(original: unknown): string {
  const inner = (original as { originalError?: { extensions?: { code?: unknown } } }).originalError?.extensions?.code;
  return typeof inner === 'string' && inner.includes('/') ? inner : 'request/invalid';
}

function inputMessage(formatted: GraphQLFormattedError, original: unknown): string {
  // GraphQL quotes the value that it got; a value may be somebody's health.
  const unquoted = formatted.message
    .replace(/got invalid value .*? at /s, 'got an invalid value at ')
    .replace(/; .*cannot represent.*value: .*/s, '')
    .replace(/got invalid value .*/s, 'got an invalid value')
    .replace(/(cannot represent [^:]*value): .*/s, '$1')
    .replace(/found (\w+) ".*"/s, 'found $1');
  return reasonIn(original) ?? unquoted;
}
