import { arrange, count } from './arrange.ts';
import type { Diagnostic } from './diagnostic.ts';

/** One JSON document: the diagnostics in order, and how many there are of each severity. */
export function presentJson(diagnostics: readonly Diagnostic[]): string {
  const arranged = arrange(diagnostics);
  return JSON.stringify({ diagnostics: arranged, counts: count(arranged) }, null, 2);
}
