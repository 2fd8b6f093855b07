import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrange, type Arranged } from '../diagnostics/arrange.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { isWhole, type WholeProject } from '../model/project.ts';
import { describeDiskFault } from '../publish/disk-fault.ts';
import { fileEntry, type Manifest, type OutputFile } from '../publish/manifest.ts';
import { openReport, sourcesOf } from '../read/open-report.ts';
import { createReportMaker } from '../report.ts';
import { ExportProblem } from './exporter.ts';
import { whyNotExportFolder } from './export-folder.ts';
import { editFile } from './edit-docx.ts';
import { fillInFile } from './fill-in.ts';
import type { WorkingFormat } from './formats.ts';
import { moveIn } from './move-in.ts';

export type WorkingOutcome = { kind: 'made'; files: Manifest['files'] } | { kind: 'refused'; diagnostics: Arranged; sources: Map<string, string> } | { kind: 'failed'; message: string };

/** Makes what authors fill in and edit. What rules say of the report does not matter to it; what cannot be read would be missing from it. */
export async function exportWorking(format: WorkingFormat, { root, out, sections }: { root: string; out: string; sections: readonly string[] | null }): Promise<WorkingOutcome> {
  const unsuitable = whyNotExportFolder(out, root);
  if (unsuitable !== null) return { kind: 'failed', message: `The files cannot be put there: ${unsuitable} Give another folder with --out.` };
  const input = await openReport(root);
  const { value: project, diagnostics } = createReportMaker().check(input, { only: [] });
  if (!isWhole(project) || hasErrors(diagnostics)) return { kind: 'refused', diagnostics: arrange(diagnostics), sources: sourcesOf(input) };
  try {
    const files = await makers[format](project, sections);
    mkdirSync(out, { recursive: true });
    for (const file of files) {
      const made = join(out, `.${file.path}.${process.pid}`);
      writeFileSync(made, file.content);
      await moveIn(made, join(out, file.path));
    }
    return { kind: 'made', files: files.map(fileEntry) };
  } catch (error) {
    if (error instanceof ExportProblem) return { kind: 'failed', message: error.message };
    const message = describeDiskFault(error, out);
    if (message === null) throw error;
    return { kind: 'failed', message };
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
