import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { arrange, type Arranged } from '../diagnostics/arrange.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Readership } from '../model/audience.ts';
import type { EditionFile } from '../model/edition-file.ts';
import type { PublishingChecklist } from '../model/publishing-checklist.ts';
import type { Report } from '../model/report.ts';
import { describeDiskFault } from '../publish/disk-fault.ts';
import { fingerprint } from '../publish/fingerprint.ts';
import { startSite } from '../publish/make-site.ts';
import type { Manifest, OutputFile } from '../publish/manifest.ts';
import { makeFolder, realFolder } from '../publish/output-folder.ts';
import { openRenderPool } from '../publish/render-pages.ts';
import { clearRemnants, closeMarked, makeMarked } from '../publish/remnants.ts';
import { inSteps } from '../publish/in-steps.ts';
import { today } from '../publish/today.ts';
import { whenStopped } from '../publish/when-stopped.ts';
import type { Pictures } from '../read/pictures/pictures.ts';
import { openReport, sourcesOf } from '../read/open-report.ts';
import { createReportMaker } from '../report.ts';
import { choices } from '../views/paper.ts';
import { ExportProblem, type ExportOptions, type Exporting } from './exporter.ts';
import { exportName } from './file-name.ts';
import { exporters, formatNames, formatsFor, type Format, type Wanted } from './formats.ts';
import { whyNotBeside, whyNotExportFolder } from './export-folder.ts';
import { addToManifest } from './export-manifest.ts';
import { openFormatsAside, type FormatsAside } from './formats-aside.ts';
import { putIn } from './put-in.ts';

export interface ExportRequest {
  /** The report folder. */
  root: string;
  /** The folder that the files are put into, beside what is there. */
  out: string;
  wanted: Wanted;
  audience: Readership;
  /** Whether they may lie beside files for other readers; not unless given. */
  replace?: boolean;
  options: ExportOptions;
  /** Told what is being done. */
  onProgress: (step: string) => void;
}

/** A format that could not be made, and why. */
export interface FailedFormat {
  format: Format;
  reason: string;
}

export type ExportOutcome =
  | { kind: 'exported'; files: Manifest['files']; failed: FailedFormat[]; notes: string[]; diagnostics: Arranged; sources: Map<string, string> }
  | { kind: 'refused'; diagnostics: Arranged; sources: Map<string, string> }
  | { kind: 'failed'; message: string };

/** Makes files of a report. A format that fails takes no other with it, and a file appears only when it is whole. */
export async function exportReport(request: ExportRequest): Promise<ExportOutcome> {
  const { root, out, audience, replace = false } = request;
  const unsuitable = whyNotExportFolder(out, root);
  if (unsuitable !== null) return { kind: 'failed', message: `The files cannot be put there: ${unsuitable} Give another folder with --out.` };
  try {
    const folder = realFolder(out);
    const mixed = replace ? null : whyNotBeside(folder, out, audience);
    return mixed === null ? await exportInto(folder, request) : { kind: 'failed', message: `No file was made. ${mixed}` };
  } catch (error) {
    const message = describeDiskFault(error, out);
    if (message === null) throw error;
    return { kind: 'failed', message };
  }
}

async function exportInto(out: string, request: ExportRequest): Promise<ExportOutcome> {
  const aside = openFormatsAside(request.wanted.formats);
  try {
    return await exportBeside(aside, out, request);
  } finally {
    await aside.close();
  }
}

async function exportBeside(aside: FormatsAside, out: string, { root, wanted, audience, options, onProgress, replace = false }: ExportRequest): Promise<ExportOutcome> {
  onProgress('Reading and checking the report');
  const input = await openReport(root);
  const { pictures } = input;
  const sources = sourcesOf(input);
  const maker = createReportMaker();
  const draft = maker.draft(input, { audience, today: today() });
  const { report, earlier } = draft;
  const handed = report && { report, stamp: fingerprint({ report, earlier }, pictures), pictures, options };
  const unknown = report === null ? [] : (options.sections ?? []).filter((id) => !choices(report).includes(id));
  if (handed !== null && unknown.length === 0) aside.start(handed, formatsFor(wanted, handed.report));
  const { value, diagnostics, checklist } = await inSteps(maker.review(draft));
  if (value === null || handed === null) return { kind: 'refused', diagnostics, sources };
  if (unknown.length > 0) return { kind: 'failed', message: noSuchSection(unknown, handed.report) };

  makeFolder(out);
  clearRemnants(out);
  const scratch = makeMarked(out, null);
  const stopListening = whenStopped(() => closeMarked(scratch));
  const failed: FailedFormat[] = [];
  const files: Manifest['files'] = [];
  const notes = new Set<string>();
  try {
    const exporting: Exporting = {
      ...handed,
      fileName: (what, ending) => exportName(handed.report, what, ending),
      note: (said) => notes.add(said),
      site: onlyOnce(() => siteIn(join(scratch, 'site'), { ...handed, earlier, checklist, characters: input.files.reduce((sum, { text }) => sum + text.length, 0) })),
    };
    for (const format of formatsFor(wanted, handed.report)) {
      onProgress(`Making ${formatNames[format]}`);
      try {
        const made = await madeAside(aside, format, exporting) ?? (await (await exporters[format]())(exporting));
        for (const file of made) files.push({ ...(await putIn(file, { out, scratch, replace })), audience });
      } catch (error) {
        failed.push({ format, reason: reasonOf(error, out) });
      }
    }
    await addToManifest(out, { madeFrom: handed.stamp, files, scratch });
    return { kind: 'exported', files, failed, notes: [...notes], diagnostics: arrange(diagnostics), sources };
  } finally {
    closeMarked(scratch);
    stopListening();
  }
}

async function madeAside(aside: FormatsAside, format: Format, { note }: Exporting): Promise<OutputFile[] | null> {
  const made = await aside.made(format);
  for (const said of made?.notes ?? []) note(said);
  return made?.files ?? null;
}

/** Even a fault of ours in one format must not take the others with it. */
function reasonOf(error: unknown, out: string): string {
  if (error instanceof ExportProblem) return error.message;
  const disk = describeDiskFault(error, out);
  if (disk !== null) return disk;
  return `selfeval stopped on it because of a fault of its own, not of the report: ${error instanceof Error ? error.message : String(error)}. Please report this.`;
}

interface SiteMaking {
  report: Report;
  earlier: readonly EditionFile[];
  checklist: PublishingChecklist | null;
  stamp: string;
  pictures: Pictures;
  characters: number;
}

async function siteIn(folder: string, { characters, checklist, ...request }: SiteMaking): Promise<string> {
  mkdirSync(folder);
  const pool = openRenderPool(characters);
  try {
    const growing = await startSite(pool, { ...request, folder });
    const { diagnostics } = await growing.finish(checklist);
    if (hasErrors(diagnostics)) throw new ExportProblem(`The site that it is made from is not whole: ${diagnostics.map(({ message }) => message).join(' ')}`);
    return folder;
  } finally {
    await pool.close();
  }
}

function onlyOnce<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

function noSuchSection(unknown: readonly string[], report: Report): string {
  return `There is no section \`${unknown.join('`, `')}\`. The sections are ${choices(report).join(', ')}.`;
}
