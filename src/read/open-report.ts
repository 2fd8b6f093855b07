import { readReport } from './read-report.ts';
import { readShippedFrameworks } from './shipped-frameworks.ts';
import type { ReportInput } from '../report.ts';

/** Everything that a report is made from, read from its folder. */
export async function openReport(root: string): Promise<ReportInput> {
  const [read, shippedFrameworks] = await Promise.all([readReport(root), readShippedFrameworks()]);
  return { ...read.value, shippedFrameworks, diagnostics: read.diagnostics };
}

/** The texts of the report's files by path, for those who show lines of them. */
export function sourcesOf(input: ReportInput): Map<string, string> {
  return new Map(input.files.map(({ path, text }) => [path, text]));
}
