import { arrange, count } from './arrange.ts';
import type { Diagnostic } from './diagnostic.ts';

/** One JSON document: the diagnostics in order, how many there are of each severity, and what else was counted. */
export function presentJson(diagnostics: readonly Diagnostic[], others: Readonly<Record<string, number>> = {}): string {
  const arranged = arrange(diagnostics);
  return JSON.stringify({ diagnostics: arranged, counts: { ...count(arranged), ...others } }, null, 2);
}
