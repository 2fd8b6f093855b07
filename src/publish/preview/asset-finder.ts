import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteAssets } from '../../site/assets.ts';
import { imageFile } from '../../site/links.ts';
import { currentReport } from '../../site/load-report.ts';
import { bundleScripts } from '../bundle-scripts.ts';
import { clientPath } from './preview-pages.ts';

/** Finds what the pages of a preview load, by its path: from memory, or an image from the report folder. */
export async function assetFinder(root: string): Promise<(path: string) => Promise<string | Uint8Array | null>> {
  const [bundles, client] = await Promise.all([bundleScripts(), bundlePreviewClient()]);
  return async (path) => {
    if (path === clientPath) return client;
    const name = /^assets\/([^/]+)$/.exec(path)?.[1];
    if (name !== undefined) return bundles.get(name) ?? siteAssets(currentReport())[name] ?? null;
    return findImage(root, path);
  };
}

async function findImage(root: string, path: string): Promise<Uint8Array | null> {
  if (!path.startsWith(imageFile(''))) return null;
  const image = currentReport().images.find((each) => imageFile(each) === path);
  return image === undefined ? null : readFile(join(root, 'public', image));
}

async function bundlePreviewClient(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./preview-client.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    alias: { 'vite-hot-client': '/@vite/client' },
    external: ['/@vite/client'],
    logLevel: 'silent',
  });
  return outputFiles[0]!.contents;
}
