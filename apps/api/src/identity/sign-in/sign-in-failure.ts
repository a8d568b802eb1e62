/** Why a sign-in came to nothing. The portals have words for each; a person's page never says more. */
export type SignInFailureCode =
  | 'cancelled'
  | 'expired'
  | 'level-too-low'
  | 'number-refused'
  | 'provider-refused'
  | 'provider-unavailable'
  | 'too-many-attempts'
  | 'unavailable'
  | 'unknown-person';

/** Ends a sign-in with a page that says why. `cause` is for the log and holds nothing about the person. */
export class SignInFailure extends Error {
  constructor(
    readonly code: SignInFailureCode,
    cause?: unknown,
  ) {
    super(`sign-in failed: ${code}`, { cause });
  }
}
