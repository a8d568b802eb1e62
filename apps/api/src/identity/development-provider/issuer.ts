import Provider, { type Configuration as ProviderConfiguration } from 'oidc-provider';
import type { Audience, Configuration } from '../../platform/config/configuration';
import { cookieKey, signingKey } from './derived-keys';
import type { DemoPerson, DemoPersonRepository } from './demo-person.repository';
import { faultPage, signOutPage } from './pages';

interface Character {
  path: string;
  title: string;
  /** Scope to the claims that it brings, besides `openid`. */
  scopes: Record<string, string[]>;
  acr: string;
  claims: (person: DemoPerson) => Record<string, string>;
}

const pid = 'helseid://claims/identity/pid';
const level = 'helseid://claims/identity/security_level';

/** What each of the two providers says about a person. */
export const characters: Readonly<Record<Audience, Character>> = {
  patient: {
    path: '/idporten',
    title: 'ID-porten',
    scopes: { openid: ['sub', 'pid'], profile: ['name'] },
    acr: 'idporten-loa-high',
    claims: ({ nationalNumber }) => ({ pid: nationalNumber }),
  },
  clinician: {
    path: '/helseid',
    title: 'HelseID',
    scopes: {
      openid: ['sub'],
      profile: ['name'],
      'helseid://scopes/identity/pid': [pid],
      'helseid://scopes/identity/security_level': [level],
    },
    acr: 'Level4',
    claims: ({ nationalNumber }) => ({ [pid]: nationalNumber, [level]: '4' }),
  },
};

/** One of the two providers, as its own issuer with keys and cookies of its own. */
export function makeIssuer(audience: Audience, configuration: Configuration, people: DemoPersonRepository): Provider {
  const character = characters[audience];
  const name = character.path.slice(1);
  const scopes = Object.keys(character.scopes).join(' ');
  const { issuer } = configuration.oidc[audience];
  const settings: ProviderConfiguration = {
    clients: [clientOf(audience, configuration)],
    jwks: { keys: [signingKey(configuration.keys.session, name)] },
    cookies: {
      keys: [cookieKey(configuration.keys.session, name)],
      names: { session: `${name}_session`, interaction: `${name}_interaction`, resume: `${name}_resume` },
    },
    claims: { acr: null, ...character.scopes },
    scopes: Object.keys(character.scopes),
    acrValues: [character.acr],
    // Both real providers put the number into the ID token.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: true },
      dPoP: { enabled: audience === 'clinician' },
      rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => void (ctx.body = signOutPage(form)) },
    },
    interactions: { url: (_ctx, interaction) => `${character.path}/pick/${interaction.uid}` },
    findAccount: async (_ctx, key) => {
      const person = await people.find(audience, key);
      return person && { accountId: key, claims: () => ({ sub: key, name: person.name, ...character.claims(person) }) };
    },
    // Everything that the portal asks for is granted: there is nobody here to protect.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId,
        accountId: ctx.oidc.session?.accountId,
      });
      grant.addOIDCScope(scopes);
      await grant.save();
      return grant;
    },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    renderError: (ctx, out) => void (ctx.body = faultPage(`${out.error}: ${out.error_description ?? ''}`)),
  };
  return new Provider(issuer, settings);
}

function clientOf(audience: Audience, configuration: Configuration) {
  const url = configuration.urls[audience];
  return {
    client_id: configuration.oidc[audience].clientId,
    client_secret: configuration.oidc[audience].clientSecret,
    redirect_uris: [`${url}/auth/callback`],
    post_logout_redirect_uris: [`${url}/`],
    id_token_signed_response_alg: 'ES256' as const,
  };
}
