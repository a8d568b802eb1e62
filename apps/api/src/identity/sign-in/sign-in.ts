import { Injectable } from '@nestjs/common';
import { randomNonce, randomPKCECodeVerifier } from 'openid-client';
import type { Audience } from '../../platform/config/configuration';
import { SessionKeeper } from '../session/session-keeper';
import { hashOf, newSecret } from '../session/session-token';
import { LoginRepository } from './login.repository';
import { ProviderClient } from './provider-client';
import { RecognisePerson } from './recognise-person';
import { returnPath } from './return-path';
import { SignInFailure } from './sign-in-failure';

/** State and the browser's own secret together: an answer that is carried to another browser finds no login. */
const loginHash = (state: string, browserSecret: string): Buffer => hashOf(`${state}.${browserSecret}`);

/** What the browser came back with. */
export interface Callback {
  /** From the question mark on. */
  query: string;
  browserSecret: string | undefined;
  /** The secret of the session that the browser already had. */
  oldToken: string | undefined;
}

/** The three acts of a sign-in: begin, complete, end. */
@Injectable()
export class SignIn {
  constructor(
    private readonly provider: ProviderClient,
    private readonly logins: LoginRepository,
    private readonly recognise: RecognisePerson,
    private readonly sessions: SessionKeeper,
  ) {}

  /** Where to send the browser. */
  async begin(audience: Audience, browserSecret: string, wanted: unknown): Promise<URL> {
    const secrets = { state: newSecret(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = await this.provider.authorizationUrl(audience, secrets);
    await this.logins.begin(loginHash(secrets.state, browserSecret), {
      audience,
      verifier: secrets.verifier,
      nonce: secrets.nonce,
      returnTo: returnPath(wanted),
    });
    return url;
  }

  /**
   * Completes a login: a new session with a secret of its own, and the end of the one that the browser came with.
   * @throws {SignInFailure} with the reason
   */
  async complete(
    audience: Audience,
    { query, browserSecret, oldToken }: Callback,
  ): Promise<{ token: string; returnTo: string }> {
    const callback = new URL(`${this.provider.callbackUrl(audience)}${query}`);
    const state = callback.searchParams.get('state');
    const login =
      state && browserSecret ? await this.logins.take(loginHash(state, browserSecret), audience) : undefined;
    if (!login || !state) throw new SignInFailure('expired');
    const answer = await this.provider.exchange(audience, callback, {
      state,
      nonce: login.nonce,
      verifier: login.verifier,
    });
    const personId = await this.recognise.run(audience, answer.claims);
    if (oldToken) await this.sessions.end(audience, oldToken);
    return { token: await this.sessions.open(audience, personId, answer.idToken), returnTo: login.returnTo };
  }

  /** Ends a session here, and tells where to end the provider's. */
  async end(audience: Audience, token: string | undefined): Promise<string> {
    const idToken = token && (await this.sessions.end(audience, token));
    return (idToken && (await this.provider.endSessionUrl(audience, idToken))) || '/';
  }
}
