import type { Report } from '../../model/report.ts';
import { fill, type LabelKey } from '../../model/labels.ts';
import type { Target } from '../../model/report.ts';
import { hrefFrom, type Page } from '../links.ts';
import { lookupOf, type Lookup } from './lookup.ts';

/**
 * The writing of one page from top to bottom: what it is written for, and the acronyms that it has
 * spelled out already.
 */
export interface Writing {
  report: Report;
  lookup: Lookup;
  page: Page;
  spelledOut: Set<string>;
  /** How much deeper headings stand than on the section's own page. */
  deeper: number;
}

export function startWriting(report: Report, page: Page): Writing {
  return { report, lookup: lookupOf(report), page, spelledOut: new Set(), deeper: 0 };
}

/** The same page going on with another part of the report: the whole report on one page. */
export function continueWriting(writing: Writing, page: Page, deeper: number): Writing {
  return { ...writing, page, deeper };
}

export function link(writing: Writing, target: Target): string {
  return hrefFrom(writing.page, target);
}

/** One of the product's own words, as this report has it. */
export function word(writing: { report: Report }, key: LabelKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(writing.report.labels[key], values);
}

/** A label in its form for this count, which fills `{count}`. */
export function countWord(writing: { report: Report }, key: CountedKey, count: number): string {
  return word(writing, `${key}.${count === 1 ? 'one' : 'other'}`, { count: count.toLocaleString('en-GB') });
}

type CountedKey = Counted<LabelKey>;
type Counted<Key> = Key extends `${infer Stem}.one` ? (`${Stem}.other` extends LabelKey ? Stem : never) : never;

/** Plain words with each acronym spelled out where the page first uses it. */
export function spellOut(writing: Writing, text: string): string {
  const { acronymPattern, acronyms } = writing.lookup;
  if (!acronymPattern) return text;
  return text.replace(acronymPattern, (acronym, offset: number) =>
    firstUse(writing, acronym, acronyms.get(acronym) ?? '', {
      before: text.slice(0, offset),
      after: text.slice(offset + acronym.length),
    }),
  );
}

/** The acronym, spelled out if the page has not done so yet and neither do the words around it. */
export function firstUse(writing: Writing, acronym: string, term: string, around: { before: string; after: string }): string {
  if (writing.spelledOut.has(acronym)) return acronym;
  writing.spelledOut.add(acronym);
  const full = term.toLowerCase();
  const saidBefore = around.before.toLowerCase().replace(/[\s(]+$/, '').endsWith(full);
  const saidAfter = around.after.toLowerCase().replace(/^[\s(]+/, '').startsWith(full);
  return saidBefore || saidAfter || term === '' ? acronym : `${acronym} (${term})`;
}
