import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Named by their content, so they may be kept for ever. */
const hashed = /-[A-Z0-9]{8}\.[a-z0-9]+$/;

/** Serves a built portal. A path without extension is one of its pages; a missing file is a 404, never the page. */
export function serveFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const path = pathOf(request);
    const file = path && extname(path) ? join(folder, path) : join(folder, 'index.html');
    const size =
      path === undefined || (request.method !== 'GET' && request.method !== 'HEAD') ? undefined : sizeOf(file);
    if (size === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Not found');
      return;
    }
    response.writeHead(200, {
      'content-type': kinds[extname(file)] ?? 'application/octet-stream',
      'content-length': size,
      'cache-control': hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  };
}

/** The path inside the folder, or undefined when the address is malformed or points outside. */
function pathOf(request: IncomingMessage): string | undefined {
  try {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://inside').pathname));
    return path.includes('\0') || path.includes('..') ? undefined : path;
  } catch {
    return undefined;
  }
}

function sizeOf(file: string): number | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.size : undefined;
}
