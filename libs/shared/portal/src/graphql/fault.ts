import { CombinedGraphQLErrors, ServerError } from '@apollo/client';

export const SIGN_IN_REQUIRED = 'access/sign-in-required';

/** What went wrong, as a closed code; `network/unreachable` when no answer came at all. */
export interface Fault {
  readonly code: string;
}

/** The code inside whatever was thrown or returned. */
export function faultOf(error: unknown): Fault {
  if (CombinedGraphQLErrors.is(error)) {
    const code = error.errors[0]?.extensions?.['code'];
    return { code: typeof code === 'string' ? code : 'server/unknown' };
  }
  if (ServerError.is(error)) return { code: error.statusCode === 401 ? SIGN_IN_REQUIRED : 'server/unavailable' };
  return { code: error instanceof TypeError ? 'network/unreachable' : 'server/unknown' };
}

/** True when the same request may succeed later without being changed. */
export function isPassing({ code }: Fault): boolean {
  return code === 'network/unreachable' || code === 'server/unavailable';
}
