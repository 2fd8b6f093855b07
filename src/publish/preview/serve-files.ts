import type { IncomingMessage, ServerResponse } from 'node:http';

export type Next = (error?: unknown) => void;
export type Handler = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
};

/** Serves what `find` has at an address; everything else is left to those who come after. */
export function serveFiles(find: (path: string) => Promise<string | Uint8Array | null>): Handler {
  return (request, response, next) => {
    const path = pathOf(request);
    find(path).then((content) => {
      if (content === null) {
        next();
        return;
      }
      response.writeHead(200, { 'content-type': types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream', 'cache-control': 'no-store' });
      response.end(content);
    }, next);
  };
}

/** The path that is asked for, without the leading slash; empty when it cannot be read. */
export function pathOf(request: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
  } catch {
    return '';
  }
}
