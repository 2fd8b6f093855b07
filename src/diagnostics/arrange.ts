import { compareText } from './compare-text.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

declare const arranged: unique symbol;

/** Findings as `arrange` gives them. Whoever shows findings asks for these, so that it is done once and never forgotten. */
export type Arranged<Finding extends Diagnostic = Diagnostic> = readonly Finding[] & { readonly [arranged]: true };

/** Drops what was said twice and puts the rest in the order in which an author works: what cannot be read, then by file and down the file. */
export function arrange<Finding extends Diagnostic>(diagnostics: readonly Finding[]): Arranged<Finding> {
  const seen = new Set<string>();
  const unique: Finding[] = [];
  for (const diagnostic of diagnostics) {
    const start = diagnostic.place?.start;
    const key = JSON.stringify([diagnostic.ruleId, diagnostic.message, diagnostic.place?.path, start?.line, start?.column]);
    if (seen.has(key)) continue;
    seen.add(key);
    unique.push(diagnostic);
  }
  return unique.sort(compare) as readonly Finding[] as Arranged<Finding>;
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    Number(b.unread === true) - Number(a.unread === true) ||
    compareText(a.place?.path ?? '', b.place?.path ?? '') ||
    (a.place?.start.line ?? 0) - (b.place?.start.line ?? 0) ||
    (a.place?.start.column ?? 0) - (b.place?.start.column ?? 0) ||
    rank[a.severity] - rank[b.severity] ||
    compareText(a.ruleId, b.ruleId)
  );
}

/** How many there are of each severity. */
export function count(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const diagnostic of diagnostics) counts[diagnostic.severity] += 1;
  return counts;
}
