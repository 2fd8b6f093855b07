import { expect } from 'vitest';
import type { Project } from '../src/model/project.ts';
import { readingOf, type Files } from './base-report.ts';

export { shippedFrameworks, sourceFiles, type Files } from './base-report.ts';

/** The project that these files make; the test fails when they cannot be parsed. */
export function projectOf(files: Files): Project {
  const { value, diagnostics } = readingOf(files);
  expect(diagnostics).toEqual([]);
  return value;
}
