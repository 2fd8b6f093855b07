import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type sirv from 'sirv';
import { assetsOf } from '../publish/assets.ts';
import { compiledAssets } from '../publish/compiled.ts';
import type { EditionFile } from '../model/edition-file.ts';
import { editionFolder } from '../model/file-names.ts';
import { earlierInput, frozenImage } from '../publish/earlier-sites.ts';
import { pictureOf, type Pictures } from '../read/pictures/pictures.ts';
import { imageFile } from '../site/links.ts';
import type { SiteInput } from '../site/load-report.ts';

/** Answers for what pages load; false for any other path, which is left to others. */
export type AssetServer = (path: string, response: ServerResponse) => boolean;

/** What pages are made of as they are asked for. */
export interface Served {
  input: SiteInput | null;
  pictures: Pictures;
  earlier: readonly EditionFile[];
}

/** Serves the styles and scripts of a report and those of its images that it shows, as they are published, and nothing else; of earlier editions those that were frozen. */
export function serveAssets(now: () => Served): AssetServer {
  const compiled = compiledAssets();
  return (asked, response) => {
    const { input, pictures, earlier } = now();
    const edition = earlier.find(({ id }) => asked.startsWith(editionFolder(id)));
    const path = edition ? asked.slice(editionFolder(edition.id).length) : asked;
    const image = edition ? earlierImage(path, edition) : ownImage(path, input, pictures);
    if (image) {
      send(response, 200, typeOf(path), image);
      return true;
    }
    const name = /^assets\/([^/]+)$/.exec(path)?.[1];
    if (name === undefined) return false;
    const of = edition ? earlierInput(edition) : input;
    const own = (of ? assetsOf(of, compiled) : compiled).get(name);
    if (own === undefined) notThere(response);
    else send(response, 200, typeOf(name), own);
    return true;
  };
}

function ownImage(path: string, input: SiteInput | null, pictures: Pictures): Uint8Array | undefined {
  const image = input?.report.images.find((each) => imageFile(each) === path);
  return image === undefined ? undefined : pictureOf(pictures, image);
}

function earlierImage(path: string, { images }: EditionFile): Uint8Array | undefined {
  const image = images.find((each) => imageFile(each.path) === path);
  return image && frozenImage(image);
}

const types: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css'], ['.js', 'text/javascript'], ['.svg', 'image/svg+xml'], ['.png', 'image/png'], ['.jpg', 'image/jpeg'], ['.jpeg', 'image/jpeg'], ['.gif', 'image/gif'],
]);

function typeOf(path: string): string {
  return types.get(extname(path).toLowerCase()) ?? 'application/octet-stream';
}

export function passTo(serve: ReturnType<typeof sirv>, path: string, request: IncomingMessage, response: ServerResponse): void {
  serve(Object.assign(request, { url: path }), response, () => notThere(response));
}

export function notThere(response: ServerResponse): void {
  send(response, 404, 'text/plain', 'There is no such file.');
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
