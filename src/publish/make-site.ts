import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download } from '../model/download.ts';
import type { EditionFile } from '../model/edition-file.ts';
import type { PublishingChecklist } from '../model/publishing-checklist.ts';
import type { Report } from '../model/report.ts';
import type { Pictures } from '../read/pictures/pictures.ts';
import { imageFile, outputPages, pageFile, type PageRef } from '../site/links.ts';
import { assetFiles, assetsOf, writeAssets } from './assets.ts';
import { earlierFiles, earlierSite, writeEarlierAssets } from './earlier-sites.ts';
import { makeFoldersBelow } from './folders-below.ts';
import { manifestName, manifestOf, noteOf, type OutputFile } from './manifest.ts';
import type { RenderPool } from './render-pages.ts';
import { besideFolder, verifyOutput, type Verified } from './verify-output.ts';

/** A site whose pages are being made. */
export interface GrowingSite {
  /** Makes what is left of it, follows every link and writes its manifest; an output with errors is no site. */
  finish(checklist: PublishingChecklist | null): Promise<Verified>;
}

export interface SiteRequest {
  report: Report;
  /** The editions before it, which can be read in the same site; none unless given. */
  earlier?: readonly EditionFile[];
  /** Fingerprint of what the report was made from. */
  stamp: string;
  /** The images of the report folder. */
  pictures: Pictures;
  /** The folder in which the site grows. */
  folder: string;
  /** Makes files of the report to lie beside its pages; null for a site of pages alone. */
  beside?: FilesBeside | null;
}

/** Makes files from a report and from its site, whose folder has every page by then but those that lead to the files. */
export type FilesBeside = (made: Omit<SiteRequest, 'beside' | 'earlier'>) => Promise<(OutputFile & { format: string })[]>;

/** Begins the site of a report that the rules may still refuse. */
export async function startSite(pool: RenderPool, { beside = null, earlier = [], ...request }: SiteRequest): Promise<GrowingSite> {
  const { report, stamp, pictures, folder } = request;
  const refs = outputPages(report);
  const files = [
    ...refs.map(pageFile),
    ...assetFiles(report),
    ...report.images.map(imageFile),
    ...earlier.flatMap(earlierFiles),
  ];
  const isLate = ({ page }: PageRef): boolean => page === 'checklist' || (beside !== null && leadsToFiles(page));
  const early = refs.filter((ref) => !isLate(ref));
  const shared = [...early.filter(({ page }) => isLong(page)), ...early.filter(({ page }) => !isLong(page))];
  const own = { input: { report, checklist: null, contentHash: stamp }, refs: shared, at: '' };
  const rendering = await pool.start({ sites: [own, ...earlier.map((edition) => earlierSite(edition, report))], files, folder });
  return {
    async finish(checklist) {
      await writeAssets(assetsOf({ report }), report, pictures, folder);
      for (const edition of earlier) await writeEarlierAssets(edition, folder);
      const seen = await rendering.finish(async () => ({
        refs: refs.filter(isLate),
        checklist,
        downloads: beside ? await putBeside(await beside(request), folder) : [],
      }));
      const made = await verifyOutput(folder, seen);
      await writeFile(join(folder, manifestName), `${JSON.stringify(manifestOf(stamp, made.files, noteOf(report)), null, 1)}\n`);
      return made;
    },
  };
}

async function putBeside(files: Awaited<ReturnType<FilesBeside>>, folder: string): Promise<Download[]> {
  const downloads: Download[] = [];
  for (const { path: name, content, format } of files) {
    const path = besideFolder + name;
    makeFoldersBelow(folder, path);
    await writeFile(join(folder, path), content);
    downloads.push({ format, path, bytes: content.byteLength });
  }
  return downloads;
}

/** Pages that say which files there are and how large. */
function leadsToFiles(page: PageRef['page']): boolean {
  return page === 'home' || page === 'about';
}

/** Pages that hold all of something come first, or one thread would still be at them when the others have nothing left. */
function isLong(page: PageRef['page']): boolean {
  return page === 'whole' || page === 'scorecard';
}
