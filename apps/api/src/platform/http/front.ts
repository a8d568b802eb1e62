import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Audience } from '../config/configuration';
import { serveFiles } from './files';

/** The inner application: one Express handler, and a server that is never listened on but takes WebSocket upgrades. */
export interface Inner {
  handle: (request: IncomingMessage, response: ServerResponse) => void;
  upgrades: Server;
}

const inward = /^\/(graphql|auth|health)(\/|\?|$)/;

/**
 * One portal's origin. What belongs to the service goes inward under `/<audience>`; everything else is the built portal.
 * A mutation or a WebSocket from another origin is refused here, before anything is read.
 */
export function portalFront(audience: Audience, inner: Inner, origin: string, folder: string): Server {
  const files = serveFiles(folder);
  const server = createServer((request, response) => {
    secure(response, origin);
    if (!inward.test(request.url ?? '/')) return files(request, response);
    if (request.method !== 'GET' && !allowed(request, origin)) return refuse(response);
    request.url = `/${audience}${request.url}`;
    inner.handle(request, response);
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!/^\/graphql(\?|$)/.test(request.url ?? '') || request.headers.origin !== origin) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    request.url = `/${audience}/graphql`;
    inner.upgrades.emit('upgrade', request, socket, head);
  });
  return server;
}

/** The integrations' origin: machines only, no cookies, no files. */
export function integrationsFront(inner: Inner): Server {
  return createServer((request, response) => {
    request.url = `/integrations${request.url}`;
    inner.handle(request, response);
  });
}

/** Browsers send Origin with every request that changes something; a request without one does not come from a page. */
function allowed(request: IncomingMessage, origin: string): boolean {
  return request.headers.origin === undefined || request.headers.origin === origin;
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, { 'content-type': 'application/json' });
  response.end(
    '{"error":{"code":"access/foreign-origin","message":"This request comes from another site and is refused."}}',
  );
}

function secure(response: ServerResponse, origin: string): void {
  const socket = origin.replace(/^http/, 'ws');
  response.setHeader(
    'content-security-policy',
    `default-src 'self'; connect-src 'self' ${socket}; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'`,
  );
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  if (origin.startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=31536000');
}
