import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The pages of a built site, from its manifest. */
export function pagesOf(folder: string): string[] {
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { files: { path: string }[] };
  return files.map(({ path }) => path).filter((path) => path.endsWith('.html'));
}

/** The address of a file as it is when somebody opens it by double-click. */
export function fileAddress(folder: string, path: string): string {
  return pathToFileURL(join(folder, path)).href;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png',
};

export interface ServedSite {
  address: string;
  /** Paths that were asked for and are not there. */
  missed: string[];
  close(): Promise<void>;
}

/** Serves a site from a folder deep in a server of this computer, and nothing else. */
export async function serveInSubfolder(folder: string): Promise<ServedSite> {
  const base = '/sites/children/self evaluation/';
  const missed: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      if (!path.startsWith(base)) throw new Error('outside');
      const content = readFileSync(join(folder, path.slice(base.length)));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(content);
    } catch {
      missed.push(path);
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${encodeURI(base)}`,
    missed,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
