import { checkProject } from './check/check-project.ts';
import { deriveReport } from './derive/derive-report.ts';
import type { Report } from './derive/report.ts';
import { hasErrors, type Diagnostic, type Staged } from './diagnostics/diagnostic.ts';
import type { Audience } from './model/audience.ts';
import type { Project, SourceFile } from './model/project.ts';
import { createProjectParser } from './parse/parse-project.ts';
import { releaseProject } from './release/release-project.ts';

/** What was read from the report folder, and the frameworks that the product ships. */
export interface ReportInput {
  files: SourceFile[];
  images: string[];
  shippedFrameworks: SourceFile[];
  /** What reading found wrong. */
  diagnostics: Diagnostic[];
}

export interface ReportMaker {
  /** Everything that is wrong with the report, and nothing made of it. */
  check(input: ReportInput): Staged<Project>;
  /** The report for one audience; null when anything in it must not be published. */
  make(input: ReportInput, options: { audience: Audience }): Staged<Report | null>;
}

/** The stages in their order. One maker remembers the files it has parsed, so keep it while a report is being edited. */
export function createReportMaker(): ReportMaker {
  const parse = createProjectParser();

  function check(input: ReportInput): Staged<Project> {
    const parsed = parse(input);
    return {
      value: parsed.value,
      diagnostics: [...input.diagnostics, ...parsed.diagnostics, ...checkProject(parsed.value)],
    };
  }

  function make(input: ReportInput, { audience }: { audience: Audience }): Staged<Report | null> {
    const { value: project, diagnostics } = check(input);
    const { settings } = project;
    if (settings === null || hasErrors(diagnostics)) return { value: null, diagnostics };
    return { value: deriveReport(releaseProject({ ...project, settings }, audience)), diagnostics };
  }

  return { check, make };
}
