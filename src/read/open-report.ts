import type { PictureMemory } from './pictures/picture-problems.ts';
import type { Pictures } from './pictures/pictures.ts';
import { readReport } from './read-report.ts';
import { readShippedFrameworks } from './shipped-frameworks.ts';
import type { ReportInput } from '../report.ts';

/** A report as it was read, with the images that may be published. */
export interface OpenedReport extends ReportInput {
  pictures: Pictures;
}

/** Everything that a report is made from, read from its folder once. */
export async function openReport(root: string, pictures: PictureMemory = new Map()): Promise<OpenedReport> {
  const [read, shippedFrameworks] = await Promise.all([readReport(root, pictures), readShippedFrameworks()]);
  return { ...read.value, shippedFrameworks, diagnostics: read.diagnostics };
}

/** The texts of the report's files by path, for those who show lines of them. */
export function sourcesOf(input: ReportInput): Map<string, string> {
  return new Map(input.files.map(({ path, text }) => [path, text]));
}
