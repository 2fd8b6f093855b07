import type { Report } from '../model/report.ts';
import { countLabel, type CountedLabel } from '../format/plural.ts';
import { fill, type LabelKey } from '../model/labels.ts';
import { lookupOf, type Lookup } from './lookup.ts';

/**
 * The writing of one document from beginning to end: what it is written from, and the acronyms that it
 * has spelled out already. A page is a document, and so is the whole report.
 */
export interface Writing {
  report: Report;
  lookup: Lookup;
  spelledOut: Set<string>;
}

/** Who writes many documents of one report hands them the same lookup, since making it takes time. */
export function startWriting(report: Report, lookup = lookupOf(report)): Writing {
  return { report, lookup, spelledOut: new Set() };
}

/** One of the product's own words, as this report has it. */
export function word({ report }: Pick<Writing, 'report'>, key: LabelKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(report.labels[key], values);
}

/** A label in its form for this count, which fills `{count}`. */
export function countWord({ report }: Pick<Writing, 'report'>, stem: CountedLabel, count: number): string {
  return countLabel(report.labels, stem, count);
}

/** Plain words with each acronym spelled out where the document first uses it. */
export function spellOut(writing: Writing, text: string): string {
  const { acronymPattern, acronyms } = writing.lookup;
  if (!acronymPattern) return text;
  return text.replace(acronymPattern, (found, acronym: string, offset: number) =>
    firstUse(writing, found, acronyms.get(acronym) ?? '', {
      before: text.slice(0, offset),
      after: text.slice(offset + found.length),
    }),
  );
}

/** The acronym, in the plural or as an owner too, spelled out if the document has not done so yet and neither do the words around it. */
export function firstUse(writing: Writing, found: string, term: string, around: { before: string; after: string }): string {
  const ending = /(?:s['’]?|['’]s)$/.exec(found)?.[0] ?? '';
  const acronym = found.slice(0, found.length - ending.length);
  if (writing.spelledOut.has(acronym)) return found;
  writing.spelledOut.add(acronym);
  const full = term.toLowerCase();
  const words = around.before.toLowerCase().replace(/[\s(]+$/, '');
  const saidBefore = words.endsWith(full) || words.endsWith(pluralOf(full));
  const saidAfter = around.after.toLowerCase().replace(/^[\s(]+/, '').startsWith(full);
  if (saidBefore || saidAfter || term === '') return found;
  return `${found} (${ending.startsWith('s') ? `${pluralOf(term)}${ending.slice(1)}` : `${term}${ending}`})`;
}

/** Of the nouns in which terms end; one that is a plural already stays. */
function pluralOf(term: string): string {
  if (/[^aeious]y$/.test(term)) return `${term.slice(0, -1)}ies`;
  return /s$/.test(term) ? term : `${term}s`;
}
