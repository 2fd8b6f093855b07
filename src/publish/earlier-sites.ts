import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditionFile } from '../model/edition-file.ts';
import { editionFolder } from '../model/file-names.ts';
import type { Report } from '../model/report.ts';
import { cleanPicture } from '../read/pictures/clean-picture.ts';
import { imageFile, outputPages, pageFile } from '../site/links.ts';
import type { SiteInput } from '../site/load-report.ts';
import { assetFiles, assetsOf } from './assets.ts';
import { makeFoldersBelow } from './folders-below.ts';
import type { SharedSite } from './page-maker.ts';

/** The pages of an earlier edition, in a folder of the present one's site: it leads to the present one, and that to all others. */
export function earlierSite(edition: EditionFile, present: Report): SharedSite {
  return { input: { ...earlierInput(edition), presentPages: outputPages(present).map(pageFile) }, refs: outputPages(edition.report), at: editionFolder(edition.id) };
}

export function earlierInput({ report, checksum }: EditionFile): SiteInput {
  return { report: { ...report, editions: [] }, checklist: null, contentHash: checksum.slice(0, 16), isEarlier: true };
}

/** Every file of such a site, from the root of the output. */
export function earlierFiles({ id, report }: EditionFile): string[] {
  return [...outputPages(report).map(pageFile), ...assetFiles(report), ...report.images.map(imageFile)].map((path) => editionFolder(id) + path);
}

/** An image that an edition was frozen with, cleaned like every other: the file of an edition can be written by anybody. */
export function frozenImage({ path, base64 }: EditionFile['images'][number]): Uint8Array {
  const cleaned = cleanPicture(Buffer.from(base64, 'base64'));
  if ('damage' in cleaned) throw new Error(`The image ${path} of an earlier edition ${cleaned.damage}, which reading it should have said.`);
  return cleaned.bytes;
}

/** Writes what its pages load: the styles and scripts of today, and the images that it was frozen with. */
export async function writeEarlierAssets(edition: EditionFile, site: string): Promise<void> {
  const files: [string, string | Uint8Array][] = [
    ...[...assetsOf(earlierInput(edition))].map(([name, content]): [string, string | Uint8Array] => [`assets/${name}`, content]),
    ...edition.images.map((image): [string, Uint8Array] => [imageFile(image.path), frozenImage(image)]),
  ];
  for (const [path, content] of files) {
    const place = join(editionFolder(edition.id), path);
    makeFoldersBelow(site, place);
    await writeFile(join(site, place), content);
  }
}
