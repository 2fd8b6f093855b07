import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Report } from '../model/report.ts';
import { reportAssets } from '../site/assets.ts';
import { imageFile } from '../site/links.ts';
import type { SiteInput } from '../site/load-report.ts';
import { compiledAssets } from './compiled.ts';

/** The styles and scripts that the pages of a report load, by file name. */
export type Assets = ReadonlyMap<string, string | Uint8Array>;

export function assetsOf({ report, isEarlier = false }: Pick<SiteInput, 'report' | 'isEarlier'>, compiled: ReadonlyMap<string, Buffer> = compiledAssets()): Assets {
  const shared = compiled.get('site.css')?.toString('utf8') ?? '';
  return new Map<string, string | Uint8Array>([...compiled, ...Object.entries(reportAssets(report, shared, isEarlier))]);
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
