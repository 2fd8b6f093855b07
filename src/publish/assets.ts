import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../model/report.ts';
import { pictureOf, type Pictures } from '../read/pictures/pictures.ts';
import { reportAssets, searchDocuments } from '../site/assets.ts';
import { imageFile, outputPages } from '../site/links.ts';
import { kindOf, pageKinds, sharedStyles, stylesOfKind } from '../site/page-styles.ts';
import type { SiteInput } from '../site/load-report.ts';
import { compiledAssets } from './compiled.ts';
import { makeFoldersBelow } from './folders-below.ts';

/** The styles and scripts that the pages of a report load, by file name. */
export type Assets = ReadonlyMap<string, string | Uint8Array>;

export function assetsOf({ report, isEarlier = false }: Pick<SiteInput, 'report' | 'isEarlier'>, compiled: ReadonlyMap<string, Buffer> = compiledAssets()): Assets {
  const shared = compiled.get(sharedStyles)?.toString('utf8') ?? '';
  const all = new Map<string, string | Uint8Array>([...compiled, ...Object.entries(reportAssets(report, shared, isEarlier))]);
  const unused = stylesOfNoPage(report);
  return new Map([...all].filter(([name]) => !unused.has(name)));
}

/** The files in the site's folder that `assetsOf` makes. */
export function assetFiles(report: Report): string[] {
  const unused = stylesOfNoPage(report);
  return [...compiledAssets().keys(), searchDocuments].filter((name) => !unused.has(name)).map((name) => `assets/${name}`);
}

/** A public site shows by no name what pages an internal one has. */
function stylesOfNoPage(report: Report): Set<string> {
  const kinds = new Set(outputPages(report).map(kindOf));
  return new Set(pageKinds.filter((kind) => !kinds.has(kind)).map(stylesOfKind));
}

/** Writes everything that pages load, the images that the report shows among it. */
export async function writeAssets(assets: Assets, report: Report, pictures: Pictures, site: string): Promise<void> {
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    makeFoldersBelow(site, path);
    await writeFile(join(site, path), content);
  };
  await Promise.all([
    ...[...assets].map(([name, content]) => write(`assets/${name}`, content)),
    ...report.images.map((image) => write(imageFile(image), pictureOf(pictures, image))),
  ]);
}
