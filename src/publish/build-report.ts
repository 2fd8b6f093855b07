import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Report } from '../model/report.ts';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Audience } from '../model/audience.ts';
import type { PublishingChecklist } from '../model/publishing-checklist.ts';
import { createReportMaker } from '../report.ts';
import { holdReport } from '../site/load-report.ts';
import { describeDiskFault } from './disk-fault.ts';
import { fingerprint } from './fingerprint.ts';
import { manifestName, manifestOf, type Manifest } from './manifest.ts';
import { openReport, sourcesOf } from './open-report.ts';
import { realFolder, whyNotOutput } from './output-folder.ts';
import { today } from './today.ts';
import { verifyOutput } from './verify-output.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

export interface BuildRequest {
  /** The report folder. */
  root: string;
  out: string;
  audience: Audience;
  /** Told what is being done. */
  onProgress: (step: string) => void;
}

/** How a build ended: only the first kind has changed anything outside its own private folder. */
export type BuildOutcome =
  | { kind: 'published'; pages: number; links: number; files: Manifest['files']; diagnostics: Diagnostic[]; sources: Map<string, string> }
  | { kind: 'refused'; diagnostics: Diagnostic[]; sources: Map<string, string> }
  | { kind: 'failed'; message: string };

/** Makes the site of a report and puts it in place of the last one; when anything is wrong the last one stays as it was. */
export async function buildReport(request: BuildRequest): Promise<BuildOutcome> {
  const { root, out, audience, onProgress } = request;
  const unsuitable = whyNotOutput(out, root);
  if (unsuitable !== null) return { kind: 'failed', message: `The site cannot be put there: ${unsuitable} Give another folder with --out.` };

  keepMemorySmall();
  onProgress('Reading the report');
  const { report, checklist, madeFrom, diagnostics, sources } = await makeReport(root, audience);
  if (report === null) return { kind: 'refused', diagnostics, sources };

  try {
    const made = await publish({ report, checklist, madeFrom, root, out: realFolder(out), onProgress });
    const all = [...diagnostics, ...made.diagnostics];
    return hasErrors(made.diagnostics)
      ? { kind: 'refused', diagnostics: all, sources }
      : { kind: 'published', pages: made.pages, links: made.links, files: made.files, diagnostics: all, sources };
  } catch (error) {
    const message = describeDiskFault(error, out);
    if (message === null) throw error;
    return { kind: 'failed', message };
  }
}

/** Apart from the rest so that nothing it needed on the way, which is much, stays in memory while the pages are made. */
async function makeReport(root: string, audience: Audience) {
  const input = await openReport(root);
  const { value: report, diagnostics, checklist } = createReportMaker().make(input, { audience, today: today() });
  return { report, checklist, diagnostics, sources: sourcesOf(input), madeFrom: fingerprint(input, audience) };
}

interface Publication extends Pick<BuildRequest, 'root' | 'out' | 'onProgress'> {
  report: Report;
  checklist: PublishingChecklist | null;
  madeFrom: string;
}

async function publish(publication: Publication): Promise<Awaited<ReturnType<typeof fillAndVerify>>> {
  const workspace = openWorkspace(publication.out);
  const stopListening = closeWhenStopped(workspace);
  try {
    const made = await fillAndVerify(publication, workspace);
    if (!hasErrors(made.diagnostics)) await workspace.publish();
    return made;
  } finally {
    stopListening();
    workspace.close();
  }
}

async function fillAndVerify({ report, checklist, madeFrom, root, onProgress }: Publication, workspace: Workspace) {
  holdReport({ report, checklist, contentHash: madeFrom });
  onProgress('Making the pages');
  const [{ renderPages }, { makeAssets, writeAssets }] = await Promise.all([import('./render-pages.ts'), import('./assets.ts')]);
  const [assets] = await Promise.all([makeAssets(report), renderPages(workspace)]);
  await writeAssets(assets, report, root, workspace.site);
  onProgress('Following every link');
  const verified = await verifyOutput(workspace.site);
  await writeFile(join(workspace.site, manifestName), `${JSON.stringify(manifestOf(madeFrom, verified.files), null, 1)}\n`);
  return verified;
}

/** Every page leaves much behind that is soon forgotten; left to itself the heap grows to several times what is kept. */
function keepMemorySmall(): void {
  setFlagsFromString('--heap-growing-percent=25');
}

/** A build that is stopped with Ctrl+C leaves nothing behind. */
function closeWhenStopped(workspace: Workspace): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    workspace.close();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return () => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  };
}
