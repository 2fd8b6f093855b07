import { acronymsOf, type AcronymUse } from './acronyms.ts';
import type { ProseDocument } from './document.ts';
import type { Reader } from './reader.ts';

/** An acronym that is another one with a letter doubled or two letters swapped. */
export interface MisspeltAcronym {
  use: AcronymUse;
  meant: string;
}

/*
 * Many acronyms of the field are one letter apart (ICO and IRO, MASE and MASH), so a letter more, less or other proves
 * nothing. Only a doubled letter and two swapped ones count, in acronyms of four letters or more, and only beside
 * one that is defined or stands more often.
 */
export function misspeltAcronyms(documents: readonly ProseDocument[], defined: ReadonlySet<string>, reader: Reader): MisspeltAcronym[] {
  const uses = documents.flatMap((document) => reader.readingOf(document, acronymsOf));
  const counts = new Map<string, number>();
  for (const { acronym } of uses) counts.set(acronym, (counts.get(acronym) ?? 0) + 1);
  const certain = new Set([...defined, ...reader.lists.knownAcronyms.map((each) => each.toUpperCase()), ...uses.filter((use) => use.expanded).map((use) => use.acronym)]);
  const byShape = new Map<string, string[]>();
  for (const acronym of new Set([...certain, ...counts.keys()])) {
    for (const shape of shapesOf(acronym)) byShape.set(shape, [...(byShape.get(shape) ?? []), acronym]);
  }
  const meantBy = (acronym: string): string | undefined =>
    shapesOf(acronym)
      .flatMap((shape) => byShape.get(shape) ?? [])
      .find((other) => isSlipFor(acronym, other) && (certain.has(other) || (counts.get(other) ?? 0) >= 2 * (counts.get(acronym) ?? 0)));
  const found: MisspeltAcronym[] = [];
  for (const use of uses) {
    if (certain.has(use.acronym)) continue;
    const meant = meantBy(use.acronym);
    if (meant !== undefined) found.push({ use, meant });
  }
  return found;
}

/** Slips share one of these: the letters without doubles, and the letters in order of the alphabet. */
function shapesOf(acronym: string): string[] {
  return [`single:${withoutDoubles(acronym)}`, `sorted:${Array.from(acronym).sort().join('')}`];
}

function withoutDoubles(acronym: string): string {
  return acronym.replace(/(.)\1+/gu, '$1');
}

function isSlipFor(acronym: string, other: string): boolean {
  if (acronym === other || Math.min(acronym.length, other.length) < 4) return false;
  if (Math.abs(acronym.length - other.length) === 1) return withoutDoubles(acronym) === withoutDoubles(other);
  return acronym.length === other.length && isSwap(acronym, other);
}

function isSwap(a: string, b: string): boolean {
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
