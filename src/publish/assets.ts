import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Report } from '../model/report.ts';
import { pictureOf, type Pictures } from '../read/pictures/pictures.ts';
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

/** Writes everything that pages load, the images that the report shows among it. */
export async function writeAssets(assets: Assets, report: Report, pictures: Pictures, site: string): Promise<void> {
  const folder = join(site, 'assets');
  await mkdir(folder, { recursive: true });
  await Promise.all([
    ...[...assets].map(([name, content]) => writeFile(join(folder, name), content)),
    ...report.images.map((image) => writeImage(pictureOf(pictures, image), join(site, imageFile(image)))),
  ]);
}

async function writeImage(bytes: Uint8Array, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, bytes);
}
