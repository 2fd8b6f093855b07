import { arrange, type Arranged } from '../diagnostics/arrange.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { isWhole, type WholeProject } from '../model/project.ts';
import { describeDiskFault } from '../publish/disk-fault.ts';
import { checksumOf, type FileEntry, type OutputFile } from '../publish/manifest.ts';
import { makeFolder, realFolder } from '../publish/output-folder.ts';
import { clearRemnants, closeMarked, makeMarked } from '../publish/remnants.ts';
import { whenStopped } from '../publish/when-stopped.ts';
import { openReport, sourcesOf } from '../read/open-report.ts';
import { createReportMaker } from '../report.ts';
import { ExportProblem } from './exporter.ts';
import { whyNotBeside, whyNotExportFolder } from './export-folder.ts';
import { addToManifest } from './export-manifest.ts';
import { editFile } from './edit-docx.ts';
import { fillInFile } from './fill-in.ts';
import type { WorkingFormat } from './formats.ts';
import { putIn } from './put-in.ts';

interface WorkingRequest {
  root: string;
  out: string;
  sections: readonly string[] | null;
  /** Whether the files may lie beside those for other readers, and take the place of files that somebody changed. */
  replace: boolean;
}

export type WorkingOutcome = { kind: 'made'; files: FileEntry[] } | { kind: 'refused'; diagnostics: Arranged; sources: Map<string, string> } | { kind: 'failed'; message: string };

/** Makes what authors fill in and edit. What rules say of the report does not matter to it; what cannot be read would be missing from it. */
export async function exportWorking(format: WorkingFormat, { root, out, sections, replace }: WorkingRequest): Promise<WorkingOutcome> {
  const unsuitable = whyNotExportFolder(out, root);
  if (unsuitable !== null) return { kind: 'failed', message: `The files cannot be put there: ${unsuitable} Give another folder with --out.` };
  const input = await openReport(root);
  const sources = sourcesOf(input);
  const { value: project, diagnostics } = createReportMaker().check(input, { only: [] });
  if (!isWhole(project) || hasErrors(diagnostics)) return { kind: 'refused', diagnostics: arrange(diagnostics), sources };
  try {
    const folder = realFolder(out);
    const mixed = replace ? null : whyNotBeside(folder, out, audience);
    if (mixed !== null) return { kind: 'failed', message: `No file was made. ${mixed}` };
    const made = await makers[format](project, sections);
    return { kind: 'made', files: await putAllIn(folder, made, { madeFrom: checksumOf(Buffer.from(JSON.stringify([...sources]))), replace }) };
  } catch (error) {
    if (error instanceof ExportProblem) return { kind: 'failed', message: error.message };
    const message = describeDiskFault(error, out);
    if (message === null) throw error;
    return { kind: 'failed', message };
  }
}

/** Nothing is held back in what authors work on, so that it lies by itself and is told from what goes out. */
const audience = 'authors';

async function putAllIn(out: string, made: readonly OutputFile[], { madeFrom, replace }: { madeFrom: string; replace: boolean }): Promise<FileEntry[]> {
  makeFolder(out);
  clearRemnants(out);
  const scratch = makeMarked(out, null);
  const stopListening = whenStopped(() => closeMarked(scratch));
  const files: FileEntry[] = [];
  try {
    for (const file of made) files.push({ ...(await putIn(file, { out, scratch, replace })), audience });
    return files;
  } finally {
    if (files.length > 0) await addToManifest(out, { madeFrom, files, scratch });
    closeMarked(scratch);
    stopListening();
  }
}

const makers: Readonly<Record<WorkingFormat, (project: WholeProject, sections: readonly string[] | null) => OutputFile[] | Promise<OutputFile[]>>> = {
  'data-xlsx': async (project) => {
    if (project.indicators.length === 0) throw new ExportProblem('The report has no indicators yet, so there is nothing to fill in.');
    return [await fillInFile(project)];
  },
  'edit-docx': (project, sections) => {
    if (sections === null) throw new ExportProblem(`Say with --section which section is to be edited; several are divided by commas. The sections are ${project.sections.map(({ id }) => id).join(', ')}.`);
    return sections.map((id) => editFile(project, id));
  },
};
