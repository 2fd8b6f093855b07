import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EditionFile } from '../model/edition-file.ts';
import { editionFolder } from '../model/file-names.ts';
import { imageFile, outputPages, pageFile } from '../site/links.ts';
import type { SiteInput } from '../site/load-report.ts';
import { assetsOf } from './assets.ts';
import type { SharedSite } from './page-maker.ts';

/** The pages of an earlier edition, in a folder of the present one's site: it leads to the present one, and that to all others. */
export function earlierSite(edition: EditionFile): SharedSite {
  return { input: earlierInput(edition), refs: outputPages(edition.report), at: editionFolder(edition.id) };
}

export function earlierInput({ report, checksum }: EditionFile): SiteInput {
  return { report: { ...report, editions: [] }, checklist: null, contentHash: checksum.slice(0, 16), isEarlier: true };
}

/** Every file of such a site, from the root of the output. */
export function earlierFiles({ id, report }: EditionFile, assets: readonly string[]): string[] {
  return [...outputPages(report).map(pageFile), ...assets, ...report.images.map(imageFile)].map((path) => editionFolder(id) + path);
}

/** Writes what its pages load: the styles and scripts of today, and the images that it was frozen with. */
export async function writeEarlierAssets(edition: EditionFile, site: string): Promise<void> {
  const files: [string, string | Uint8Array][] = [
    ...[...assetsOf(earlierInput(edition))].map(([name, content]): [string, string | Uint8Array] => [`assets/${name}`, content]),
    ...edition.images.map(({ path, base64 }): [string, Uint8Array] => [imageFile(path), Buffer.from(base64, 'base64')]),
  ];
  for (const [path, content] of files) {
    const place = join(site, editionFolder(edition.id), path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, content);
  }
}
