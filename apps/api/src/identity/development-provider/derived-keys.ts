import { createECDH, hkdfSync } from 'node:crypto';

const curve = 'prime256v1';

/** Bytes that follow from the installation's session key and a name: equal after each restart, unlike for each name. */
function derive(sessionKey: Buffer, name: string): Buffer {
  return Buffer.from(hkdfSync('sha256', sessionKey, Buffer.alloc(0), `development-provider:${name}`, 32));
}

/** A signing key for one issuer, so that what it signed before a restart still verifies after it. */
export function signingKey(sessionKey: Buffer, issuer: string) {
  const ecdh = createECDH(curve);
  // A value outside the curve's order has a chance of one in four thousand million; the counter makes it none.
  for (let attempt = 0; ; attempt++) {
    try {
      const secret = derive(sessionKey, `${issuer}:sign:${attempt}`);
      ecdh.setPrivateKey(secret);
      const point = ecdh.getPublicKey();
      const coordinate = (from: number): string => point.subarray(from, from + 32).toString('base64url');
      return {
        kty: 'EC',
        crv: 'P-256',
        alg: 'ES256',
        use: 'sig',
        kid: issuer,
        d: secret.toString('base64url'),
        x: coordinate(1),
        y: coordinate(33),
      };
    } catch (error) {
      if (attempt > 8) throw error;
    }
  }
}

export const cookieKey = (sessionKey: Buffer, issuer: string): string =>
  derive(sessionKey, `${issuer}:cookie`).toString('base64url');
