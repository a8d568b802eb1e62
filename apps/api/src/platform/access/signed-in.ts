import type { Audience } from '../config/configuration';
import type { Caller } from './caller';
import type { Permission, Role } from './permissions';

/** A membership that is valid now: what a professional may act from. */
export interface ActiveMembership {
  id: string;
  role: Role;
  unitId: string;
  unitName: string;
  organisationId: string;
  organisationName: string;
}

/** The person behind a request, with everything that handlers and the guard ask for. */
export interface SignedIn {
  audience: Audience;
  caller: Caller;
  personId: string;
  name: string;
  language: string;
  permissions: ReadonlySet<Permission>;
  memberships: readonly ActiveMembership[];
  idleEndsAt: Date;
  endsAt: Date;
}

/**
 * Port that tells who is behind a cookie. Filled by `organisations`, which knows sessions and memberships; platform knows neither.
 */
export abstract class SignedInSource {
  /** Undefined when nobody is signed in to this portal, or no longer. Counts as activity: the session lives on. */
  abstract read(cookieHeader: string | undefined, audience: Audience): Promise<SignedIn | undefined>;

  /** The same without counting as activity: an open subscription keeps nobody signed in. */
  abstract peek(cookieHeader: string | undefined, audience: Audience): Promise<SignedIn | undefined>;
}
