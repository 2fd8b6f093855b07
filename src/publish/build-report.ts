import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../model/report.ts';
import { arrange, type Arranged } from '../diagnostics/arrange.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Readership } from '../model/audience.ts';
import { createReportMaker } from '../report.ts';
import { imageFile, outputPages, pageFile, type PageRef } from '../site/links.ts';
import { assetsOf, writeAssets } from './assets.ts';
import { compiledAssets } from './compiled.ts';
import { describeDiskFault } from './disk-fault.ts';
import { fingerprint } from './fingerprint.ts';
import { manifestName, manifestOf, type Manifest } from './manifest.ts';
import { openReport, sourcesOf } from '../read/open-report.ts';
import { realFolder, whyNotOutput } from './output-folder.ts';
import { openRenderPool, type Rendering, type RenderPool } from './render-pages.ts';
import { today } from './today.ts';
import { verifyOutput } from './verify-output.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

export interface BuildRequest {
  /** The report folder. */
  root: string;
  out: string;
  audience: Readership;
  /** Told what is being done. */
  onProgress: (step: string) => void;
}

/** How a build ended: only the first kind has changed anything outside its own private folder. */
export type BuildOutcome =
  | { kind: 'published'; pages: number; links: number; files: Manifest['files']; diagnostics: Arranged; sources: Map<string, string> }
  | { kind: 'refused'; diagnostics: Arranged; sources: Map<string, string> }
  | { kind: 'failed'; message: string };

/** Makes the site of a report and puts it in place of the last one; when anything is wrong the last one stays as it was. */
export async function buildReport(request: BuildRequest): Promise<BuildOutcome> {
  const { root, out } = request;
  const unsuitable = whyNotOutput(out, root);
  if (unsuitable !== null) return { kind: 'failed', message: `The site cannot be put there: ${unsuitable} Give another folder with --out.` };
  try {
    return await buildInto(realFolder(out), request);
  } catch (error) {
    const message = describeDiskFault(error, out);
    if (message === null) throw error;
    return { kind: 'failed', message };
  }
}

async function buildInto(out: string, { root, audience, onProgress }: BuildRequest): Promise<BuildOutcome> {
  onProgress('Reading the report');
  const input = await openReport(root);
  const sources = sourcesOf(input);
  const pool = openRenderPool(input.files.reduce((sum, { text }) => sum + text.length, 0));
  let workspace: Workspace | null = null;
  // Who stops the build between two lines must find somebody listening: before there is a folder, and until it is gone.
  const stopListening = whenStopped(() => {
    pool.stop();
    workspace?.close();
  });
  try {
    workspace = openWorkspace(out);
    const maker = createReportMaker();
    const draft = maker.draft(input, { audience, today: today() });
    const rendering = draft.report && (await startRendering(pool, draft.report, fingerprint(input, audience), workspace.site));
    onProgress('Checking the report and making its pages');
    const { value: report, diagnostics, checklist } = maker.review(draft);
    if (report === null || rendering === null) return { kind: 'refused', diagnostics, sources };

    await writeAssets(assetsOf(report), report, root, workspace.site);
    const seen = await rendering.finish(checklist ? [checklistPage] : [], checklist);
    onProgress('Following every link');
    const made = await verifyOutput(workspace.site, seen);
    const all = arrange([...diagnostics, ...made.diagnostics]);
    if (hasErrors(made.diagnostics)) return { kind: 'refused', diagnostics: all, sources };
    await writeFile(join(workspace.site, manifestName), `${JSON.stringify(manifestOf(fingerprint(input, audience), made.files), null, 1)}\n`);
    await workspace.publish();
    return { kind: 'published', pages: made.pages, links: made.links, files: made.files, diagnostics: all, sources };
  } finally {
    await pool.close();
    workspace?.close();
    stopListening();
  }
}

/** The one page that cannot be made before the rules have run: it says what they found. */
const checklistPage: PageRef = { page: 'checklist' };

function startRendering(pool: RenderPool, report: Report, contentHash: string, site: string): Promise<Rendering> {
  const refs = outputPages(report);
  const files = [
    ...refs.map(pageFile),
    ...[...compiledAssets().keys(), 'search-documents.js'].map((name) => `assets/${name}`),
    ...report.images.map(imageFile),
  ];
  const shared = [...refs.filter(({ page }) => isLong(page)), ...refs.filter(({ page }) => !isLong(page) && page !== checklistPage.page)];
  return pool.start({ input: { report, checklist: null, contentHash }, refs: shared, files, site });
}

/** Pages that hold all of something come first, or one thread would still be at them when the others have nothing left. */
function isLong(page: PageRef['page']): boolean {
  return page === 'whole' || page === 'scorecard';
}

/** A build that is stopped with Ctrl+C leaves nothing behind. */
function whenStopped(clear: () => void): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    clear();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return () => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  };
}
