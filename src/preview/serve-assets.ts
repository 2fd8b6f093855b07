import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { assetsOf } from '../publish/assets.ts';
import { assetsFolder, compiledAssets } from '../publish/compiled.ts';
import type { EditionFile } from '../model/edition-file.ts';
import { editionFolder } from '../model/file-names.ts';
import { earlierInput } from '../publish/earlier-sites.ts';
import { imageFile } from '../site/links.ts';
import type { SiteInput } from '../site/load-report.ts';

/** Answers for what pages load; false for any other path, which is left to others. */
export type AssetServer = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

/** Serves the styles and scripts of a report and those images of its `public/` folder that it uses, and nothing else that lies there; of earlier editions those that were frozen. */
export function serveAssets(root: string, inputNow: () => SiteInput | null, earlierNow: () => readonly EditionFile[] = () => []): AssetServer {
  const [files, images] = [assetsFolder, join(root, 'public')].map((folder) => sirv(folder, { dev: true }));
  const compiled = compiledAssets();
  return (asked, request, response) => {
    const edition = earlierNow().find(({ id }) => asked.startsWith(editionFolder(id)));
    const path = edition ? asked.slice(editionFolder(edition.id).length) : asked;
    const input = edition ? earlierInput(edition) : inputNow();
    const frozen = edition?.images.find((each) => imageFile(each.path) === path);
    if (frozen) {
      send(response, 200, imageTypes[extname(path).toLowerCase()] ?? 'image/png', Buffer.from(frozen.base64, 'base64'));
      return true;
    }
    const image = input?.report.images.find((each) => imageFile(each) === path);
    if (image !== undefined) {
      passTo(images!, `/${image.split('/').map(encodeURIComponent).join('/')}`, request, response);
      return true;
    }
    const name = /^assets\/([^/]+)$/.exec(path)?.[1];
    if (name === undefined) return false;
    const own = input && assetsOf(input, compiled).get(name);
    if (typeof own === 'string') send(response, 200, name.endsWith('.css') ? 'text/css' : 'text/javascript', own);
    else passTo(files!, `/${name}`, request, response);
    return true;
  };
}

const imageTypes: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif' };

export function passTo(serve: ReturnType<typeof sirv>, path: string, request: IncomingMessage, response: ServerResponse): void {
  serve(Object.assign(request, { url: path }), response, () => {
    send(response, 404, 'text/plain', 'There is no such file.');
  });
}

export function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
}

/** The path that is asked for, without the leading slash; a name that no file has when it cannot be read. */
export function pathOf({ url }: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname).slice(1);
  } catch {
    return '?';
  }
}
