import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrange, type Arranged } from '../diagnostics/arrange.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { isWhole } from '../model/project.ts';
import { describeDiskFault } from '../publish/disk-fault.ts';
import { fileEntry, type Manifest } from '../publish/manifest.ts';
import { openReport, sourcesOf } from '../read/open-report.ts';
import { createReportMaker } from '../report.ts';
import { ExportProblem } from './exporter.ts';
import { whyNotExportFolder } from './export-folder.ts';
import { fillInFile } from './fill-in.ts';
import { moveIn } from './move-in.ts';

export type WorkingOutcome = { kind: 'made'; file: Manifest['files'][number] } | { kind: 'refused'; diagnostics: Arranged; sources: Map<string, string> } | { kind: 'failed'; message: string };

/** Makes the workbook to be filled in. What rules say of the report does not matter to it; what cannot be read would be missing from it. */
export async function exportFillIn(root: string, out: string): Promise<WorkingOutcome> {
  const unsuitable = whyNotExportFolder(out, root);
  if (unsuitable !== null) return { kind: 'failed', message: `The files cannot be put there: ${unsuitable} Give another folder with --out.` };
  const input = await openReport(root);
  const { value: project, diagnostics } = createReportMaker().check(input, { only: [] });
  if (!isWhole(project) || hasErrors(diagnostics)) return { kind: 'refused', diagnostics: arrange(diagnostics), sources: sourcesOf(input) };
  if (project.indicators.length === 0) return { kind: 'failed', message: 'The report has no indicators yet, so there is nothing to fill in.' };
  try {
    const file = await fillInFile(project);
    const made = join(out, `.${file.path}.${process.pid}`);
    mkdirSync(out, { recursive: true });
    writeFileSync(made, file.content);
    await moveIn(made, join(out, file.path));
    return { kind: 'made', file: fileEntry(file) };
  } catch (error) {
    if (error instanceof ExportProblem) return { kind: 'failed', message: error.message };
    const message = describeDiskFault(error, out);
    if (message === null) throw error;
    return { kind: 'failed', message };
  }
}
