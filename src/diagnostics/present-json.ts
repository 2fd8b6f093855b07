import { count, type Arranged } from './arrange.ts';
import { visibleJson } from './visible.ts';

/** One JSON document: the diagnostics in order, how many there are of each severity, and what else was counted. */
export function presentJson(diagnostics: Arranged, others: Readonly<Record<string, number>> = {}): string {
  return visibleJson(JSON.stringify({ diagnostics, counts: { ...count(diagnostics), ...others } }, null, 2));
}
