import { parseCookie, stringifySetCookie } from 'cookie';
import type { Audience } from '../../platform/config/configuration';
import { looksLikeSecret } from './session-token';

const loginSeconds = 10 * 60;

type Purpose = 'session' | 'login';

/**
 * Cookies take no notice of ports, so each portal's have names of their own. Over https the name's prefix makes the browser insist on
 * Secure, the exact host and the whole path.
 */
export function cookieName(audience: Audience, portalUrl: string, purpose: Purpose = 'session'): string {
  const name = purpose === 'session' ? `fyrlykt-${audience}` : `fyrlykt-${audience}-login`;
  return isSecure(portalUrl) ? `__Host-${name}` : name;
}

/** The secret in the cookie, when it is there and could be one. */
export function readSecret(header: string | undefined, name: string): string | undefined {
  if (!header) return undefined;
  const value = parseCookie(header)[name];
  return value !== undefined && looksLikeSecret(value) ? value : undefined;
}

/** A session's cookie has no end of its own: the server keeps the time. */
export function setSecret(audience: Audience, portalUrl: string, purpose: Purpose, secret: string): string {
  return stringifySetCookie({
    name: cookieName(audience, portalUrl, purpose),
    value: secret,
    ...attributes(portalUrl),
    ...(purpose === 'login' ? { maxAge: loginSeconds } : {}),
  });
}

export function clearSecret(audience: Audience, portalUrl: string, purpose: Purpose): string {
  return stringifySetCookie({
    name: cookieName(audience, portalUrl, purpose),
    value: '',
    ...attributes(portalUrl),
    maxAge: 0,
  });
}

/** Lax, since the identity provider sends the browser back by a link from another site. */
function attributes(portalUrl: string) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(portalUrl) } as const;
}

const isSecure = (portalUrl: string): boolean => portalUrl.startsWith('https:');
