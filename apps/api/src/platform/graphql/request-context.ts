import type { Audience } from '../config/configuration';
import type { SignedIn } from '../access/signed-in';
import { Refused } from '../errors/refused';

/** What every resolver gets as its third argument. */
export interface RequestContext {
  audience: Audience;
  signedIn: SignedIn | undefined;
  /** Reads the session again, for subscriptions that outlive a request. */
  refresh: () => Promise<SignedIn | undefined>;
}

/** The signed-in person, once the guard has let the request through. */
export function signedIn(context: RequestContext): SignedIn {
  if (!context.signedIn) throw new Refused('access/sign-in-required', 'Sign in to go on.');
  return context.signedIn;
}
