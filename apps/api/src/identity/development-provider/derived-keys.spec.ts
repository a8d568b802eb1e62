import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto';
import { cookieKey, signingKey } from './derived-keys';

describe('keys of the development provider', () => {
  const sessionKey = randomBytes(32);

  it('are equal after a restart, and unlike for each issuer and installation', () => {
    expect(signingKey(sessionKey, 'idporten')).toEqual(signingKey(sessionKey, 'idporten'));
    expect(signingKey(sessionKey, 'idporten').d).not.toBe(signingKey(sessionKey, 'helseid').d);
    expect(signingKey(randomBytes(32), 'idporten').d).not.toBe(signingKey(sessionKey, 'idporten').d);
    expect(cookieKey(sessionKey, 'idporten')).not.toBe(cookieKey(sessionKey, 'helseid'));
  });

  it('sign, and the public half verifies', () => {
    const jwk = signingKey(sessionKey, 'idporten');
    const message = Buffer.from('message');
    const signature = sign('sha256', message, createPrivateKey({ key: jwk, format: 'jwk' }));
    expect(
      verify(
        'sha256',
        message,
        createPublicKey({ key: { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y }, format: 'jwk' }),
        signature,
      ),
    ).toBe(true);
  });
});
