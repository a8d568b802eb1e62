import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/caller';
import type { Audience } from '../../platform/config/configuration';
import { AppDatabase } from '../../platform/database/database.module';
import { statement } from '../../platform/database/statement';
import { SecretBox } from '../session/secret-box';

/** A sign-in under way. The verifier is secret, so the database keeps it encrypted. */
export interface PendingLogin {
  audience: Audience;
  verifier: string;
  nonce: string;
  returnTo: string;
}

const begin = statement(
  'identity.begin-login',
  `insert into identity.login (state_hash, audience, verifier, nonce, return_to, created_at) values ($1, $2, $3, $4, $5, platform.now())`,
);

// Taking is deleting: a second answer with the same state finds nothing.
const take = statement(
  'identity.take-login',
  `delete from identity.login where state_hash = $1 and audience = $2
   returning audience, verifier, nonce, return_to as "returnTo", created_at > platform.now() - interval '10 minutes' as fresh`,
);

const sweep = statement(
  'identity.sweep-logins',
  `delete from identity.login where created_at < platform.now() - interval '1 hour'`,
);

const signIn: Caller = { unitIds: [], purpose: 'sign-in' };

@Injectable()
export class LoginRepository {
  constructor(
    private readonly database: AppDatabase,
    private readonly box: SecretBox,
  ) {}

  /** Keeps a login, and clears away those that nobody came back to. */
  async begin(stateHash: Buffer, login: PendingLogin): Promise<void> {
    await this.database.run(signIn, async (uow) => {
      uow.send(sweep);
      const verifier = this.box.close(login.verifier, 'verifier');
      await uow.execute(begin, [stateHash, login.audience, verifier, login.nonce, login.returnTo]);
    });
  }

  /** The login that this state belongs to, once, and only while it is fresh. */
  async take(stateHash: Buffer, audience: Audience): Promise<PendingLogin | undefined> {
    const row = await this.database.run(signIn, (uow) =>
      uow.one<PendingLogin & { fresh: boolean }>(take, [stateHash, audience]),
    );
    const verifier = row?.fresh ? this.box.open(row.verifier, 'verifier') : undefined;
    return row && verifier ? { ...row, verifier } : undefined;
  }
}
