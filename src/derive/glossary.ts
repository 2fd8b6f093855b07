import { compareText } from '../diagnostics/compare-text.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import { slugOf, uniqueNames } from '../model/names.ts';
import type { ReportGlossaryTerm } from '../model/report.ts';

/** Terms in the order of the alphabet, each under its acronym where it has one. */
export function writtenGlossary(terms: readonly GlossaryTerm[]): ReportGlossaryTerm[] {
  const nameAnchor = uniqueNames([]);
  return [...terms]
    .sort((a, b) => compareText(nameOf(a), nameOf(b)))
    .map(({ term, acronym, meaning }) => ({
      anchor: nameAnchor(slugOf(acronym ?? term) || 'term'),
      term,
      acronym: acronym ?? null,
      meaning: meaning ?? null,
    }));
}

function nameOf({ acronym, term }: GlossaryTerm): string {
  return (acronym ?? term).toLowerCase();
}
