import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Report } from '../model/report.ts';
import { siteAssets } from '../site/assets.ts';
import { imageFile } from '../site/links.ts';
import { bundleScripts } from './bundle-scripts.ts';

/** The styles and scripts that pages load, by file name. */
export type Assets = ReadonlyMap<string, string | Uint8Array>;

export async function makeAssets(report: Report): Promise<Assets> {
  const bundles = bundleScripts();
  const texts = siteAssets(report);
  return new Map<string, string | Uint8Array>([...Object.entries(texts), ...(await bundles)]);
}

/** Writes everything that pages load, the images that the report uses from its `public/` among it. */
export async function writeAssets(assets: Assets, report: Report, root: string, site: string): Promise<void> {
  const folder = join(site, 'assets');
  await mkdir(folder, { recursive: true });
  await Promise.all([
    ...[...assets].map(([name, content]) => writeFile(join(folder, name), content)),
    ...report.images.map((image) => copyImage(join(root, 'public', image), join(site, imageFile(image)))),
  ]);
}

async function copyImage(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}
