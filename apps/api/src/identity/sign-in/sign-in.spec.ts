import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Audience, Configuration } from '../../platform/config/configuration';
import type { DemoPerson, DemoPersonRepository } from '../development-provider/demo-person.repository';
import { serveDevelopmentProvider } from '../development-provider/serve';
import { NationalNumberVault } from '../national-number/national-number-vault';
import type { PersonRepository } from '../person.repository';
import type { SessionKeeper } from '../session/session-keeper';
import { newSecret } from '../session/session-token';
import type { LoginRepository, PendingLogin } from './login.repository';
import { ProviderClient } from './provider-client';
import { RecognisePerson } from './recognise-person';
import { SignIn } from './sign-in';

// Synthetic people: the month of birth has 80 added. The last one's number belongs to nobody.
const people: Record<string, DemoPerson> = {
  kari: { key: 'kari', name: 'Kari Nordmann', label: 'KOLS', nationalNumber: '01815210030' },
  stranger: { key: 'stranger', name: 'Ola Ukjent', label: 'ukjent', nationalNumber: '02817010094' },
  nobody: { key: 'nobody', name: 'Ingen', label: 'ingen', nationalNumber: '00000000000' },
};

const vault = new NationalNumberVault(new Map([[1, randomBytes(32)]]), randomBytes(32));

/** The sign-in on stores in memory, with both providers running. */
class Desk {
  readonly logins = new Map<string, PendingLogin>();
  readonly ended: string[] = [];
  readonly opened: { audience: Audience; personId: string; idToken: string | undefined }[] = [];
  readonly signIn: SignIn;

  constructor(readonly configuration: Configuration) {
    const logins = {
      begin: async (hash: Buffer, login: PendingLogin) => void this.logins.set(hash.toString('hex'), login),
      take: async (hash: Buffer, audience: Audience) => {
        const login = this.logins.get(hash.toString('hex'));
        this.logins.delete(hash.toString('hex'));
        return login?.audience === audience ? login : undefined;
      },
    };
    const sessions = {
      open: async (audience: Audience, personId: string, idToken: string | undefined) => {
        this.opened.push({ audience, personId, idToken });
        return `token-${this.opened.length}`;
      },
      end: async (_audience: Audience, token: string) => {
        this.ended.push(token);
        return this.opened.at(-1)?.idToken;
      },
    };
    const known = [people['kari'], people['nobody']].map((person) =>
      vault.blindIndex(person?.nationalNumber ?? '').toString('hex'),
    );
    const persons = {
      idByBlindIndex: async (index: Buffer) => (known.includes(index.toString('hex')) ? 'person-kari' : undefined),
    };
    const recognise = new RecognisePerson(configuration, persons as unknown as PersonRepository, vault);
    const provider = new ProviderClient(configuration);
    this.signIn = new SignIn(
      provider,
      logins as unknown as LoginRepository,
      recognise,
      sessions as unknown as SessionKeeper,
    );
  }

  /** Begins a login and picks a person at the provider; gives what the browser comes back with. */
  async walk(audience: Audience, browserSecret: string, form: string, returnTo = '/today'): Promise<string> {
    const cookies = new Map<string, string>();
    let url = await this.signIn.begin(audience, browserSecret, returnTo);
    for (let hop = 0; hop < 10; hop++) {
      const picking = url.pathname.includes('/pick/');
      const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
      const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
      const response = await fetch(url, {
        redirect: 'manual',
        headers,
        ...(picking ? { method: 'POST', body: form } : {}),
      });
      for (const header of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (header.split(';')[0] ?? '').split('=');
        cookies.set(name, value);
      }
      url = new URL(response.headers.get('location') ?? 'about:blank', url);
      if (url.pathname === '/auth/callback') return url.search;
    }
    throw new Error('the provider never sent the browser back');
  }
}

function configurationFor(port: number): Configuration {
  const client = (path: string) => ({
    issuer: `http://localhost:${port}/${path}`,
    clientId: 'fyrlykt',
    clientSecret: 'development-only',
  });
  return {
    production: false,
    urls: { patient: 'http://localhost:4200', clinician: 'http://localhost:4300' },
    oidc: { patient: client('idporten'), clinician: client('helseid') },
    keys: { encryption: randomBytes(32), blindIndex: randomBytes(32), session: randomBytes(32) },
  } as Configuration;
}

describe('SignIn against the development provider', () => {
  let server: Server;
  let desk: Desk;
  const secret = newSecret();
  const back = (query: string, browserSecret: string | undefined = secret, oldToken?: string) => ({
    query,
    browserSecret,
    oldToken,
  });

  beforeAll(async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    // The port must be known before the issuers' names are.
    const probe = serveDevelopmentProvider(configurationFor(1), {} as DemoPersonRepository);
    await new Promise<void>((resolve) => probe.listen(0, resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    desk = new Desk(configurationFor(port));
    const list = async () => Object.values(people);
    const find = async (_audience: Audience, key: string) => people[key];
    server = serveDevelopmentProvider(desk.configuration, { list, find } as unknown as DemoPersonRepository);
    await new Promise<void>((resolve) => server.listen(port, resolve));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    jest.restoreAllMocks();
  });

  it.each(['patient', 'clinician'] as const)('signs a %s in, and comes back to where it began', async (audience) => {
    const query = await desk.walk(audience, secret, 'person=kari', '/today?x=1');
    const { token, returnTo } = await desk.signIn.complete(audience, back(query));
    expect(returnTo).toBe('/today?x=1');
    expect(token).toBe(`token-${desk.opened.length}`);
    expect(desk.opened.at(-1)).toMatchObject({ audience, personId: 'person-kari' });
  });

  it('ends the session that the browser came with', async () => {
    const query = await desk.walk('patient', secret, 'person=kari');
    await desk.signIn.complete('patient', back(query, secret, 'old-token'));
    expect(desk.ended).toContain('old-token');
  });

  it('completes a login once, in the browser and the portal that began it', async () => {
    const again = async (query: string, browserSecret: string | undefined, audience: Audience = 'patient') =>
      expect(desk.signIn.complete(audience, { query, browserSecret, oldToken: undefined })).rejects.toThrow('expired');
    const query = await desk.walk('patient', secret, 'person=kari');
    await again(query, newSecret());
    await again(query, undefined);
    await again('', secret);
    await desk.signIn.complete('patient', back(query));
    await again(query, secret);
    await again(await desk.walk('patient', secret, 'person=kari'), secret, 'clinician');
  });

  it('refuses a code that was got with another verifier or nonce', async () => {
    for (const change of [{ verifier: 'x'.repeat(43) }, { nonce: 'another' }]) {
      const query = await desk.walk('patient', secret, 'person=kari');
      for (const [hash, login] of desk.logins) desk.logins.set(hash, { ...login, ...change });
      await expect(desk.signIn.complete('patient', back(query))).rejects.toThrow('provider-refused');
    }
  });

  it.each([
    ['cancel=1', 'cancelled'],
    ['person=stranger', 'unknown-person'],
    ['person=nobody', 'number-refused'],
  ])('says why when the provider is answered with %s', async (form, code) => {
    const query = await desk.walk('patient', secret, form);
    await expect(desk.signIn.complete('patient', back(query))).rejects.toThrow(code);
  });

  it('says that the provider is away, and finds it again when it is back', async () => {
    const away = new Desk({
      ...desk.configuration,
      oidc: {
        ...desk.configuration.oidc,
        patient: { ...desk.configuration.oidc.patient, issuer: 'http://localhost:9' },
      },
    });
    await expect(away.signIn.begin('patient', secret, '/')).rejects.toThrow('provider-unavailable');
    Object.assign(away.configuration.oidc, desk.configuration.oidc);
    await expect(away.signIn.begin('patient', secret, '/')).resolves.toBeInstanceOf(URL);
  });

  it('tells where to end the session of the provider too, and ends one here without it', async () => {
    const query = await desk.walk('clinician', secret, 'person=kari');
    const { token } = await desk.signIn.complete('clinician', back(query));
    const target = new URL(await desk.signIn.end('clinician', token));
    expect(target.pathname).toBe('/helseid/session/end');
    expect(target.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:4300/');
    expect(await desk.signIn.end('clinician', undefined)).toBe('/');
  });
});
