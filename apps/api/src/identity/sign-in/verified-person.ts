import type { Audience } from '../../platform/config/configuration';
import { SignInFailure } from './sign-in-failure';

type Claims = Readonly<Record<string, unknown>>;

interface Provider {
  /** Scopes to ask for. */
  scope: string;
  acrValues: string;
  /** Is the person identified as surely as health data ask for? */
  isSureEnough: (claims: Claims) => boolean;
  numberClaim: string;
}

/** What is asked of each provider, and what its answer must say. */
export const providers: Readonly<Record<Audience, Provider>> = {
  patient: {
    scope: 'openid profile',
    acrValues: 'idporten-loa-high',
    isSureEnough: (claims) => claims['acr'] === 'idporten-loa-high',
    numberClaim: 'pid',
  },
  clinician: {
    scope: 'openid profile helseid://scopes/identity/pid helseid://scopes/identity/security_level',
    acrValues: 'Level4',
    isSureEnough: (claims) => String(claims['helseid://claims/identity/security_level']) === '4',
    numberClaim: 'helseid://claims/identity/pid',
  },
};

/** The national number in a provider's verified answer. @throws {SignInFailure} when the level is too low or there is no number */
export function verifiedNumber(audience: Audience, claims: Claims | undefined): string {
  const provider = providers[audience];
  if (!claims || !provider.isSureEnough(claims)) throw new SignInFailure('level-too-low');
  const number = claims[provider.numberClaim];
  if (typeof number !== 'string') throw new SignInFailure('number-refused');
  return number;
}
