import { webcrypto } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { CONFIGURATION } from '../../platform/config/config.module';
import type { Audience, Configuration, OidcClient } from '../../platform/config/configuration';
import { SignInFailure } from './sign-in-failure';
import { providers } from './verified-person';

export interface LoginSecrets {
  state: string;
  nonce: string;
  verifier: string;
}

export interface ProviderAnswer {
  claims: Readonly<Record<string, unknown>> | undefined;
  idToken: string | undefined;
}

/** Talks to the two identity providers. Their metadata are read once, and again after a failure. */
@Injectable()
export class ProviderClient {
  private readonly known = new Map<Audience, Promise<oidc.Configuration>>();

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  callbackUrl(audience: Audience): string {
    return `${this.configuration.urls[audience]}/auth/callback`;
  }

  /** Where to send the browser. What was asked travels behind the browser's back when the provider takes it that way. */
  async authorizationUrl(audience: Audience, secrets: LoginSecrets): Promise<URL> {
    const client = await this.client(audience);
    const parameters = {
      redirect_uri: this.callbackUrl(audience),
      scope: providers[audience].scope,
      acr_values: providers[audience].acrValues,
      code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
      state: secrets.state,
      nonce: secrets.nonce,
      ui_locales: 'nb',
      // Somebody else's session at the provider must not sign this person in.
      prompt: 'login',
    };
    if (!client.serverMetadata().pushed_authorization_request_endpoint)
      return oidc.buildAuthorizationUrl(client, parameters);
    return oidc.buildAuthorizationUrlWithPAR(client, parameters).catch((error: unknown) => {
      throw new SignInFailure('provider-unavailable', error);
    });
  }

  /** Exchanges the code of a callback and verifies the answer. */
  async exchange(audience: Audience, callback: URL, secrets: LoginSecrets): Promise<ProviderAnswer> {
    const client = await this.client(audience);
    const checks = {
      pkceCodeVerifier: secrets.verifier,
      expectedState: secrets.state,
      expectedNonce: secrets.nonce,
      idTokenExpected: true,
    };
    try {
      const tokens = await oidc.authorizationCodeGrant(
        client,
        callback,
        checks,
        undefined,
        await senderConstraint(client),
      );
      return { claims: tokens.claims(), idToken: tokens.id_token };
    } catch (error) {
      if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied')
        throw new SignInFailure('cancelled');
      throw new SignInFailure('provider-refused', error);
    }
  }

  /** Where to end the provider's session too; undefined when it has no such page or cannot be reached. */
  async endSessionUrl(audience: Audience, idToken: string): Promise<string | undefined> {
    try {
      const client = await this.client(audience);
      if (!client.serverMetadata().end_session_endpoint) return undefined;
      const parameters = { id_token_hint: idToken, post_logout_redirect_uri: `${this.configuration.urls[audience]}/` };
      return oidc.buildEndSessionUrl(client, parameters).href;
    } catch {
      return undefined;
    }
  }

  private client(audience: Audience): Promise<oidc.Configuration> {
    const held = this.known.get(audience);
    if (held) return held;
    const discovered = this.discover(this.configuration.oidc[audience]).catch((error: unknown) => {
      this.known.delete(audience);
      throw new SignInFailure('provider-unavailable', error);
    });
    this.known.set(audience, discovered);
    return discovered;
  }

  private async discover({ issuer, clientId, clientSecret }: OidcClient): Promise<oidc.Configuration> {
    const overHttp = !this.configuration.production && issuer.startsWith('http:');
    const client = await oidc.discovery(new URL(issuer), clientId, undefined, await authentication(clientSecret), {
      timeout: 10,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; the development provider speaks http.
      execute: overHttp ? [oidc.allowInsecureRequests] : [],
    });
    client.timeout = 10;
    return client;
  }
}

/** A secret, or a private key as JWK: HelseID takes nothing but the latter. */
async function authentication(clientSecret: string): Promise<oidc.ClientAuth> {
  if (!clientSecret.trimStart().startsWith('{')) return oidc.ClientSecretBasic(clientSecret);
  const jwk = JSON.parse(clientSecret) as webcrypto.JsonWebKey & { kid?: string };
  const algorithm =
    jwk.kty === 'RSA'
      ? { name: 'RSA-PSS', hash: 'SHA-256' }
      : { name: 'ECDSA', namedCurve: jwk.crv ?? 'P-256', hash: 'SHA-256' };
  const imported = await webcrypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
  return oidc.PrivateKeyJwt(jwk.kid ? { key: imported, kid: jwk.kid } : imported);
}

/** Tokens are bound to a key of this one exchange where the provider asks for it; they are not used after it. */
async function senderConstraint(client: oidc.Configuration): Promise<oidc.DPoPOptions> {
  if (!client.serverMetadata()['dpop_signing_alg_values_supported']) return {};
  return { DPoP: oidc.getDPoPHandle(client, await oidc.randomDPoPKeyPair('ES256')) };
}
