import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { Audience, Configuration } from '../../platform/config/configuration';
import type { DemoPersonRepository } from './demo-person.repository';
import { characters, makeIssuer } from './issuer';
import { faultPage, pickPage } from './pages';

interface Desk {
  audience: Audience;
  provider: Provider;
  handle: (request: IncomingMessage, response: ServerResponse) => void;
}

const mostFormBytes = 10_000;

/** Both providers behind one port, each under its own path, and the page on which a person is picked. */
export function serveDevelopmentProvider(configuration: Configuration, people: DemoPersonRepository): Server {
  const desks = (['patient', 'clinician'] as const).map((audience): Desk => {
    const provider = makeIssuer(audience, configuration, people);
    const answer = provider.callback();
    return { audience, provider, handle: (request, response) => void answer(request, response) };
  });
  return createServer((request, response) => {
    const url = request.url ?? '/';
    if (url === '/health/ready') return send(response, 200, '');
    const desk = desks.find(({ audience }) => url.startsWith(`${characters[audience].path}/`));
    if (!desk) return send(response, 404, faultPage('Her er det ingen side.'));
    const { path } = characters[desk.audience];
    if (url.startsWith(`${path}/pick/`)) {
      pick(desk, people, request, response).catch(() => send(response, 400, faultPage('Innloggingen er for gammel.')));
      return;
    }
    // The provider makes its own addresses from the difference of these two.
    Object.assign(request, { originalUrl: url });
    request.url = url.slice(path.length);
    desk.handle(request, response);
  });
}

async function pick(
  desk: Desk,
  people: DemoPersonRepository,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const character = characters[desk.audience];
  // Throws for a sign-in that is over, or that another browser began.
  await desk.provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    send(response, 200, pickPage(character.title, await people.list(desk.audience)));
    return;
  }
  const person = await people.find(desk.audience, (await readForm(request)).get('person') ?? '');
  const result = person
    ? { login: { accountId: person.key, acr: character.acr, remember: false } }
    : { error: 'access_denied' };
  await desk.provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > mostFormBytes) throw new Error('too large');
  }
  return new URLSearchParams(text);
}

function send(response: ServerResponse, status: number, html: string): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  });
  response.end(html);
}
