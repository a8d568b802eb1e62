import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION } from '../../platform/config/config.module';
import type { Audience, Configuration } from '../../platform/config/configuration';
import { cookieName, readSecret } from './cookies';
import { hashOf } from './session-token';
import { SessionRepository, type SessionRow } from './session.repository';

/** What the rest of the service may know of a session. */
export interface SessionFacts {
  sessionId: string;
  personId: string;
  name: string;
  language: string;
  idleEndsAt: Date;
  endsAt: Date;
}

interface Known {
  /** When this answer is too old, by the process's own steady clock. */
  until: number;
  /** When the idle end was last moved, by the same clock. */
  seenAt: number;
  facts: SessionFacts | undefined;
}

/** A session that was ended elsewhere is honoured for at most this long. */
const freshForMilliseconds = 5_000;
const seenEveryMilliseconds = 60_000;
const mostKnown = 10_000;

/** Tells who is behind a cookie. Answers are kept for a few seconds, so that requests cost no query each. */
@Injectable()
export class SessionReader {
  private readonly known = new Map<string, Promise<Known>>();

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly sessions: SessionRepository,
  ) {}

  /** Reads for a request that counts as activity: moves the idle end. */
  async read(cookieHeader: string | undefined, audience: Audience): Promise<SessionFacts | undefined> {
    const known = await this.look(cookieHeader, audience);
    if (!known?.facts || performance.now() - known.seenAt < seenEveryMilliseconds) return known?.facts;
    known.seenAt = performance.now();
    const idleEndsAt = await this.sessions.seen(known.facts.sessionId);
    known.facts = idleEndsAt && { ...known.facts, idleEndsAt };
    return known.facts;
  }

  /** Reads without counting as activity: for the session's own clock, and for what a page does by itself. */
  async peek(cookieHeader: string | undefined, audience: Audience): Promise<SessionFacts | undefined> {
    return (await this.look(cookieHeader, audience))?.facts;
  }

  /** Forgets what is known of a cookie's session, or of all of a person's after a change. */
  forget(which: { tokenHash: Buffer; audience: Audience } | 'everything'): void {
    if (which === 'everything') this.known.clear();
    else this.known.delete(keyOf(which.tokenHash, which.audience));
  }

  private async look(cookieHeader: string | undefined, audience: Audience): Promise<Known | undefined> {
    const secret = readSecret(cookieHeader, cookieName(audience, this.configuration.urls[audience]));
    if (!secret) return undefined;
    const tokenHash = hashOf(secret);
    const key = keyOf(tokenHash, audience);
    const held = this.known.get(key);
    // Nothing may be awaited between looking and loading, or requests that arrive together would each load.
    if (!held) return this.load(key, tokenHash, audience);
    const known = await held;
    if (known.until > performance.now()) return known;
    return this.known.get(key) === held ? this.load(key, tokenHash, audience) : this.known.get(key);
  }

  /** Requests that arrive together share one query. */
  private load(key: string, tokenHash: Buffer, audience: Audience): Promise<Known> {
    if (this.known.size >= mostKnown) this.known.clear();
    const loading = this.sessions.inForce(tokenHash, audience).then(toKnown);
    this.known.set(key, loading);
    loading.catch(() => this.known.get(key) === loading && this.known.delete(key));
    return loading;
  }
}

const keyOf = (tokenHash: Buffer, audience: Audience): string => `${audience}:${tokenHash.toString('base64')}`;

function toKnown(row: SessionRow | undefined): Known {
  const now = performance.now();
  if (!row) return { until: now + freshForMilliseconds, seenAt: now, facts: undefined };
  return {
    until: now + freshForMilliseconds,
    seenAt: now - (row.now.getTime() - row.lastSeenAt.getTime()),
    facts: {
      sessionId: row.id,
      personId: row.personId,
      name: `${row.givenName} ${row.familyName}`,
      language: row.language,
      idleEndsAt: row.idleEndsAt,
      endsAt: row.endsAt,
    },
  };
}
