import { expect } from 'vitest';
import { isWhole, type Project, type WholeProject } from '../src/model/project.ts';
import { readingOf, type Files } from './base-report.ts';

export { shippedFrameworks, sourceFiles, type Files } from './base-report.ts';

/** The project that these files make; the test fails when they cannot be parsed. */
export function projectOf(files: Files): Project {
  const { value, diagnostics } = readingOf(files);
  expect(diagnostics).toEqual([]);
  return value;
}

/** The project as one that can be published; the test fails when something is missing from its settings. */
export function whole(project: Project): WholeProject {
  if (!isWhole(project)) throw new Error('the settings are not whole');
  return project;
}
