import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/caller';
import type { Audience } from '../../platform/config/configuration';
import { AppDatabase } from '../../platform/database/database.module';
import { statement } from '../../platform/database/statement';

/** A session that is in force, with the database's own idea of now. */
export interface SessionRow {
  id: string;
  personId: string;
  givenName: string;
  familyName: string;
  language: string;
  lastSeenAt: Date;
  idleEndsAt: Date;
  endsAt: Date;
  now: Date;
}

export interface EndedSession {
  id: string;
  /** Encrypted; tells the provider which of its sessions to end. */
  idToken: string | null;
}

const open = statement(
  'identity.open-session',
  `insert into identity.session (token_hash, audience, person_id, created_at, last_seen_at, idle_ends_at, ends_at, id_token)
   values ($1, $2, $3, platform.now(), platform.now(), platform.now() + interval '30 minutes', platform.now() + interval '12 hours', $4)`,
);

const inForce = statement(
  'identity.session-in-force',
  `select s.id, s.person_id as "personId", p.given_name as "givenName", p.family_name as "familyName", p.language,
          s.last_seen_at as "lastSeenAt", s.idle_ends_at as "idleEndsAt", s.ends_at as "endsAt", platform.now() as now
   from identity.session s join identity.person p on p.id = s.person_id
   where s.token_hash = $1 and s.audience = $2 and s.ended_at is null and s.idle_ends_at > platform.now() and s.ends_at > platform.now()`,
);

const seen = statement(
  'identity.session-seen',
  `update identity.session
   set last_seen_at = platform.now(), idle_ends_at = least(platform.now() + interval '30 minutes', ends_at)
   where id = $1 and ended_at is null and idle_ends_at > platform.now()
   returning idle_ends_at as "idleEndsAt"`,
);

const end = statement(
  'identity.end-session',
  `update identity.session set ended_at = platform.now()
   where token_hash = $1 and audience = $2 and ended_at is null
   returning id, id_token as "idToken"`,
);

const signIn: Caller = { unitIds: [], purpose: 'sign-in' };

@Injectable()
export class SessionRepository {
  constructor(private readonly database: AppDatabase) {}

  async open(session: {
    tokenHash: Buffer;
    audience: Audience;
    personId: string;
    idToken: string | undefined;
  }): Promise<void> {
    await this.database.run({ ...signIn, personId: session.personId }, (uow) =>
      uow.execute(open, [session.tokenHash, session.audience, session.personId, session.idToken ?? null]),
    );
  }

  async inForce(tokenHash: Buffer, audience: Audience): Promise<SessionRow | undefined> {
    return (await this.database.lookUp<SessionRow & Record<string, unknown>>(inForce, [tokenHash, audience]))[0];
  }

  /** Moves the idle end; undefined when the session is over. */
  async seen(sessionId: string): Promise<Date | undefined> {
    const row = await this.database.run(signIn, (uow) => uow.one<{ idleEndsAt: Date }>(seen, [sessionId]));
    return row?.idleEndsAt;
  }

  end(tokenHash: Buffer, audience: Audience): Promise<EndedSession | undefined> {
    return this.database.run(signIn, (uow) =>
      uow.one<EndedSession & Record<string, unknown>>(end, [tokenHash, audience]),
    );
  }
}
