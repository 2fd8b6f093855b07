import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Renderer } from '../site/renderer.ts';

/** Where `npm run compile` puts what it makes; the same for a module of the sources and for the compiled program. */
const folder = new URL('../../compiled/', import.meta.url);

/** The program that makes pages in a thread of its own. */
export const renderWorker = new URL('program/render-worker.js', folder);

/** The program that makes formats in a thread of its own. */
export const formatWorker = new URL('program/format-worker.js', folder);

/** The program that builds one report after another in a process of its own. */
export const buildWorker = new URL('program/build-worker.js', folder);

/** The folder of the style sheet and the scripts that every site has. */
export const assetsFolder = fileURLToPath(new URL('assets/', folder));

/** The folder of what makes pictures of pixels: a program and its fonts. */
export const rasterFolder = new URL('raster/', folder);

/** The folder of what only a preview loads. */
export const previewFolder = fileURLToPath(new URL('preview/', folder));

export async function loadRenderer(): Promise<Renderer> {
  return (await import(new URL('pages/entry.mjs', folder).href)) as Renderer;
}

/** The style sheet and the scripts by file name, as they were compiled. */
export function compiledAssets(): Map<string, Buffer> {
  return new Map(readdirSync(assetsFolder).map((name) => [name, readFileSync(join(assetsFolder, name))]));
}
