import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishingChecklist } from '../model/publishing-checklist.ts';
import type { Report } from '../model/report.ts';
import { imageFile, outputPages, pageFile, type PageRef } from '../site/links.ts';
import { assetsOf, writeAssets } from './assets.ts';
import { compiledAssets } from './compiled.ts';
import { manifestName, manifestOf } from './manifest.ts';
import type { RenderPool } from './render-pages.ts';
import { verifyOutput, type Verified } from './verify-output.ts';

/** A site whose pages are being made. */
export interface GrowingSite {
  /** Makes what is left of it, follows every link and writes its manifest; an output with errors is no site. */
  finish(checklist: PublishingChecklist | null): Promise<Verified>;
}

export interface SiteRequest {
  report: Report;
  /** Fingerprint of what the report was made from. */
  stamp: string;
  /** The report folder, for its images. */
  root: string;
  /** The folder in which the site grows. */
  folder: string;
}

/** Begins the site of a report that the rules may still refuse. */
export async function startSite(pool: RenderPool, { report, stamp, root, folder }: SiteRequest): Promise<GrowingSite> {
  const refs = outputPages(report);
  const files = [
    ...refs.map(pageFile),
    ...[...compiledAssets().keys(), 'search-documents.js'].map((name) => `assets/${name}`),
    ...report.images.map(imageFile),
  ];
  const shared = [...refs.filter(({ page }) => isLong(page)), ...refs.filter(({ page }) => !isLong(page) && page !== checklistPage.page)];
  const rendering = await pool.start({ input: { report, checklist: null, contentHash: stamp }, refs: shared, files, site: folder });
  return {
    async finish(checklist) {
      await writeAssets(assetsOf(report), report, root, folder);
      const seen = await rendering.finish(checklist ? [checklistPage] : [], checklist);
      const made = await verifyOutput(folder, seen);
      await writeFile(join(folder, manifestName), `${JSON.stringify(manifestOf(stamp, made.files), null, 1)}\n`);
      return made;
    },
  };
}

/** The one page that cannot be made before the rules have run: it says what they found. */
const checklistPage: PageRef = { page: 'checklist' };

/** Pages that hold all of something come first, or one thread would still be at them when the others have nothing left. */
function isLong(page: PageRef['page']): boolean {
  return page === 'whole' || page === 'scorecard';
}
