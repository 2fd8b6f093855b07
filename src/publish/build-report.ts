import { arrange, type Arranged } from '../diagnostics/arrange.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Readership } from '../model/audience.ts';
import { createReportMaker } from '../report.ts';
import { describeDiskFault } from './disk-fault.ts';
import { ExportProblem } from './export-problem.ts';
import { fingerprint } from './fingerprint.ts';
import { startSite, type FilesBeside } from './make-site.ts';
import { inSteps } from './in-steps.ts';
import type { Manifest } from './manifest.ts';
import { openReport, sourcesOf } from '../read/open-report.ts';
import { realFolder, whyNotOutput } from './output-folder.ts';
import { openRenderPool } from './render-pages.ts';
import { today } from './today.ts';
import { carryOver, madeAndKept, signOf, whyNotReplace, type Replacing } from './standing-output.ts';
import { whenStopped } from './when-stopped.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

export interface BuildRequest {
  /** The report folder. */
  root: string;
  out: string;
  audience: Readership;
  /** Whether it may take the place of an edition for others; not unless given. */
  replace?: boolean;
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
    if (error instanceof NotReplaced) return { kind: 'failed', message: `No site was made. ${error.message}` };
    const message = error instanceof ExportProblem ? `No site was made. ${error.message}` : describeDiskFault(error, out);
    if (message === null) throw error;
    return { kind: 'failed', message };
  }
}

/** Why what stands in the place of the site stays there, in words. */
class NotReplaced extends Error {}

async function buildInto(out: string, { root, out: shown, audience, replace = false, beside = null, cores, onProgress }: BuildRequest): Promise<BuildOutcome> {
  onProgress('Reading the report');
  const input = await openReport(root);
  const sources = sourcesOf(input);
  const pool = openRenderPool(input.files.reduce((sum, { text }) => sum + text.length, 0), cores);
  let workspace: Workspace | null = null;
  let stopListening = (): void => undefined;
  try {
    const maker = createReportMaker();
    const draft = maker.draft(input, { audience, today: today() });
    // Until there is a folder nothing is to be cleared, and who stops the build ends it at once. From then on somebody must be listening, until it is gone.
    stopListening = whenStopped(() => {
      pool.stop();
      workspace?.close();
    });
    workspace = openWorkspace(out);
    const replacing = { out: shown, audience, replace, keep: draft.parsed.value.settings?.data.keepInOutput ?? [] };
    holdBack(whyNotReplace(out, replacing));
    const site = draft.report && (await startSite(pool, { report: draft.report, earlier: draft.earlier, stamp: fingerprint({ report: draft.report, earlier: draft.earlier }, input.pictures), pictures: input.pictures, folder: workspace.site, beside }));
    onProgress('Checking the report and making its pages');
    const { value: report, diagnostics, checklist } = await inSteps(maker.review(draft));
    if (report === null || site === null) return { kind: 'refused', diagnostics, sources };

    const made = await site.finish(checklist);
    const all = arrange([...diagnostics, ...made.diagnostics]);
    if (hasErrors(made.diagnostics)) return { kind: 'refused', diagnostics: all, sources };
    holdBack(madeTwice(replacing, made.files));
    const { site: folder } = workspace;
    await workspace.publish({
      look: () => {
        holdBack(whyNotReplace(out, replacing));
        carryOver(out, folder, replacing.keep);
      },
      sign: signOf,
    });
    return { kind: 'published', pages: made.pages, links: made.links, files: made.files, diagnostics: all, sources };
  } finally {
    await pool.close();
    workspace?.close();
    stopListening();
  }
}

function holdBack(why: string | null): void {
  if (why !== null) throw new NotReplaced(why);
}

function madeTwice({ keep }: Replacing, files: Manifest['files']): string | null {
  const both = madeAndKept(keep, files);
  return both.length === 0 ? null : `\`keepInOutput\` in data/report.yaml names ${both.map((path) => `\`${path}\``).join(', ')}, which the build makes itself. Take it out of the list.`;
}
