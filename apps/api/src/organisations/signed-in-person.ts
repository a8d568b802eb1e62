import { Injectable } from '@nestjs/common';
import { SessionReader, type SessionFacts } from '../identity';
import { patientPermissions, permissionsOf } from '../platform/access/permissions';
import { SignedInSource, type ActiveMembership, type SignedIn } from '../platform/access/signed-in';
import type { Audience } from '../platform/config/configuration';
import { MembershipRepository } from './membership.repository';

/** How long a membership that has ended may still be acted from. */
const freshForMilliseconds = 5_000;

/** Fills platform's port: a session together with the memberships that are valid now. */
@Injectable()
export class SignedInPerson extends SignedInSource {
  private readonly known = new Map<string, { until: number; signedIn: SignedIn }>();

  constructor(
    private readonly sessions: SessionReader,
    private readonly memberships: MembershipRepository,
  ) {
    super();
  }

  async read(cookieHeader: string | undefined, audience: Audience): Promise<SignedIn | undefined> {
    return this.complete(await this.sessions.read(cookieHeader, audience), audience);
  }

  async peek(cookieHeader: string | undefined, audience: Audience): Promise<SignedIn | undefined> {
    return this.complete(await this.sessions.peek(cookieHeader, audience), audience);
  }

  private async complete(session: SessionFacts | undefined, audience: Audience): Promise<SignedIn | undefined> {
    if (!session) return undefined;
    const now = performance.now();
    const known = this.known.get(session.sessionId);
    if (known && known.until > now && known.signedIn.language === session.language) {
      return { ...known.signedIn, idleEndsAt: session.idleEndsAt, endsAt: session.endsAt };
    }
    const memberships = audience === 'clinician' ? await this.memberships.active(session.personId) : [];
    const signedIn = compose(session, audience, memberships);
    if (this.known.size > 5_000) this.known.clear();
    this.known.set(session.sessionId, { until: now + freshForMilliseconds, signedIn });
    return signedIn;
  }
}

function compose(session: SessionFacts, audience: Audience, memberships: ActiveMembership[]): SignedIn {
  const permissions =
    audience === 'patient' ? patientPermissions : memberships.flatMap(({ role }) => permissionsOf[role]);
  return {
    audience,
    caller: {
      personId: session.personId,
      unitIds: memberships.filter(({ role }) => role !== 'administrator').map(({ unitId }) => unitId),
      organisationId: memberships[0]?.organisationId,
      purpose: 'care',
    },
    personId: session.personId,
    name: session.name,
    language: session.language,
    permissions: new Set(permissions),
    memberships,
    idleEndsAt: session.idleEndsAt,
    endsAt: session.endsAt,
  };
}
