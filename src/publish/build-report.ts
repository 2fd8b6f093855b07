import { arrange, type Arranged } from '../diagnostics/arrange.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Readership } from '../model/audience.ts';
import { createReportMaker } from '../report.ts';
import { describeDiskFault } from './disk-fault.ts';
import { ExportProblem } from './export-problem.ts';
import { fingerprint } from './fingerprint.ts';
import { startSite, type FilesBeside } from './make-site.ts';
import type { Manifest } from './manifest.ts';
import { openReport, sourcesOf } from '../read/open-report.ts';
import { realFolder, whyNotOutput } from './output-folder.ts';
import { openRenderPool } from './render-pages.ts';
import { today } from './today.ts';
import { whenStopped } from './when-stopped.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

export interface BuildRequest {
  /** The report folder. */
  root: string;
  out: string;
  audience: Readership;
  /** Makes files that lie beside the pages; null for pages alone. */
  beside?: FilesBeside | null;
  /** How many cores may work at it; all unless given. */
  cores?: number | undefined;
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
    const message = error instanceof ExportProblem ? `No site was made. ${error.message}` : describeDiskFault(error, out);
    if (message === null) throw error;
    return { kind: 'failed', message };
  }
}

async function buildInto(out: string, { root, audience, beside = null, cores, onProgress }: BuildRequest): Promise<BuildOutcome> {
  onProgress('Reading the report');
  const input = await openReport(root);
  const sources = sourcesOf(input);
  const pool = openRenderPool(input.files.reduce((sum, { text }) => sum + text.length, 0), cores);
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
    const site = draft.report && (await startSite(pool, { report: draft.report, earlier: draft.earlier, stamp: fingerprint({ report: draft.report, earlier: draft.earlier }, root), root, folder: workspace.site, beside }));
    onProgress('Checking the report and making its pages');
    const { value: report, diagnostics, checklist } = maker.review(draft);
    if (report === null || site === null) return { kind: 'refused', diagnostics, sources };

    const made = await site.finish(checklist);
    const all = arrange([...diagnostics, ...made.diagnostics]);
    if (hasErrors(made.diagnostics)) return { kind: 'refused', diagnostics: all, sources };
    await workspace.publish();
    return { kind: 'published', pages: made.pages, links: made.links, files: made.files, diagnostics: all, sources };
  } finally {
    await pool.close();
    workspace?.close();
    stopListening();
  }
}
