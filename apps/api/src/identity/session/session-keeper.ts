import { Injectable } from '@nestjs/common';
import type { Audience } from '../../platform/config/configuration';
import { SecretBox } from './secret-box';
import { SessionReader } from './session-reader';
import { hashOf, newSecret } from './session-token';
import { SessionRepository } from './session.repository';

/** Opens and ends sessions. */
@Injectable()
export class SessionKeeper {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly reader: SessionReader,
    private readonly box: SecretBox,
  ) {}

  /** Opens a session and tells its secret, once. The provider's token holds the national number, so it is kept encrypted. */
  async open(audience: Audience, personId: string, idToken: string | undefined): Promise<string> {
    const token = newSecret();
    await this.sessions.open({
      tokenHash: hashOf(token),
      audience,
      personId,
      idToken: idToken && this.box.close(idToken, 'id-token'),
    });
    return token;
  }

  /** Ends a session and gives back the provider's token, with which the provider's session can be ended too. */
  async end(audience: Audience, token: string): Promise<string | undefined> {
    const tokenHash = hashOf(token);
    this.reader.forget({ tokenHash, audience });
    const ended = await this.sessions.end(tokenHash, audience);
    return ended?.idToken ? this.box.open(ended.idToken, 'id-token') : undefined;
  }
}
