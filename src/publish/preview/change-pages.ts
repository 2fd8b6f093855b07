import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Handler } from './serve-files.ts';

/** Lets `change` have every page on its way to the browser; anything else passes as it is. */
export function changePages(change: (html: string) => string): Handler {
  return (_request: IncomingMessage, response: ServerResponse, next) => {
    const chunks: Buffer[] = [];
    const original = {
      writeHead: response.writeHead.bind(response),
      write: response.write.bind(response),
      end: response.end.bind(response),
    };
    response.writeHead = (status: number, ...rest: unknown[]) => {
      response.statusCode = status;
      setHeaders(response, rest.find((each) => typeof each === 'object') as OutgoingHttpHeaders | undefined);
      return response;
    };
    response.write = (chunk: unknown) => {
      chunks.push(asBuffer(chunk));
      return true;
    };
    response.end = (chunk?: unknown) => {
      if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') chunks.push(asBuffer(chunk));
      const body = Buffer.concat(chunks);
      const sent = isPage(response) ? Buffer.from(change(body.toString('utf8'))) : body;
      if (response.hasHeader('content-length')) response.setHeader('content-length', sent.byteLength);
      Object.assign(response, original);
      return response.end(sent);
    };
    next();
  };
}

function setHeaders(response: ServerResponse, headers: OutgoingHttpHeaders | undefined): void {
  for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value);
}

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader('content-type')).startsWith('text/html');
}

function asBuffer(chunk: unknown): Buffer {
  return typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);
}
