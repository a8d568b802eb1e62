import { createHash, randomBytes } from 'node:crypto';
import type { TestDatabase } from './database';
import { PortalClient } from './portal-client';
import type { Audience, Service } from './service';

/**
 * Signs a demo person in by putting a session into the database: what a test of anything but the sign-in itself wants. The person is
 * named by the key under which the demo lists them.
 */
export async function signInAs(
  database: TestDatabase,
  service: Service,
  personKey: string,
  audience: Audience,
): Promise<PortalClient> {
  const token = randomBytes(32).toString('base64url');
  const [session] = await database.rows<{ id: string }>(
    `insert into identity.session (token_hash, audience, person_id, created_at, last_seen_at, idle_ends_at, ends_at)
     select $1, $2, person_id, platform.now(), platform.now(), platform.now() + interval '30 minutes', platform.now() + interval '12 hours'
     from identity.demo_person where key = $3 and audience = $2
     returning id`,
    [createHash('sha256').update(token).digest(), audience, personKey],
  );
  if (!session) throw new Error(`The demo has nobody called "${personKey}" for the ${audience} portal.`);
  return new PortalClient(service.urls[audience], `fyrlykt-${audience}=${token}`);
}

/** Cookies of one browser, host by host and port by port as one jar, which is how browsers keep them. */
class Jar {
  private readonly values = new Map<string, string>();

  take(response: Response): void {
    for (const header of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.values.delete(pair.slice(0, at));
      else this.values.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  header(): string {
    return [...this.values].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** Signs in as a browser would, through the development identity provider. The service must have been started with it. */
export async function walkSignIn(
  service: Service,
  personKey: string,
  audience: Audience,
): Promise<{ client: PortalClient; landedAt: string }> {
  const jar = new Jar();
  const portal = service.urls[audience];
  const visit = async (url: string, form?: string): Promise<Response> => {
    const headers: Record<string, string> = {
      cookie: jar.header(),
      ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    };
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers,
      ...(form ? { body: form } : {}),
    });
    jar.take(response);
    return response;
  };
  let url = `${portal}/auth/login`;
  for (let hop = 0; hop < 12; hop++) {
    const response = await visit(url, url.includes('/pick/') ? `person=${encodeURIComponent(personKey)}` : undefined);
    const location = response.headers.get('location');
    if (!location) throw new Error(`The sign-in stopped at ${url} with ${response.status}.`);
    url = new URL(location, url).href;
    const landed = url.startsWith(portal) && !new URL(url).pathname.startsWith('/auth/');
    if (landed) return { client: new PortalClient(portal, jar.header()), landedAt: url };
  }
  throw new Error('The sign-in went round in circles.');
}
