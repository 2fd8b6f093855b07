import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';

export type DocumentRow = [title: string, kind: string, text: string, href: string];

export interface Hit {
  row: DocumentRow;
  /** Forms of words that matched, for marking them. */
  terms: string[];
}

export type Search = (query: string) => Hit[];

interface Entry {
  id: number;
  title: string;
  text: string;
}

/** Words are compared by their stems, and the last part of a word may be missing. */
export function searchOver(rows: readonly DocumentRow[]): Search {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'text'],
    processTerm: stemOf,
    searchOptions: { boost: { title: 2 }, prefix: true, combineWith: 'AND' },
  });
  index.addAll(rows.map(([title, , text], id) => ({ id, title, text })));
  return (query) => {
    const all = index.search(query);
    const found = all.length > 0 ? all : index.search(query, { combineWith: 'OR', fuzzy: 0.2 });
    return found.flatMap(({ id, terms }) => {
      const row = rows[Number(id)];
      return row ? [{ row, terms }] : [];
    });
  };
}

export function stemOf(term: string): string | null {
  const plain = term.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return plain === '' ? null : stemmer(plain);
}

export interface Stretch {
  text: string;
  marked: boolean;
}

const excerptLength = 220;

/** The part of a text around its first match, with every match marked. */
export function excerptOf(text: string, terms: readonly string[]): Stretch[] {
  const matches = matchesIn(text, terms);
  const start = excerptStart(text, matches[0]?.from ?? 0);
  const end = Math.min(text.length, start + excerptLength);
  const stretches: Stretch[] = start > 0 ? [{ text: '… ', marked: false }] : [];
  let at = start;
  for (const { from, to } of matches.filter((match) => match.from >= start && match.to <= end)) {
    stretches.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true });
    at = to;
  }
  stretches.push({ text: text.slice(at, end) + (end < text.length ? ' …' : ''), marked: false });
  return stretches.filter((stretch) => stretch.text !== '');
}

function matchesIn(text: string, terms: readonly string[]): { from: number; to: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap((match) => {
    const stem = stemOf(match[0]);
    return stem !== null && terms.includes(stem) ? [{ from: match.index, to: match.index + match[0].length }] : [];
  });
}

/** Begins at a word some way before the match. */
function excerptStart(text: string, match: number): number {
  if (match < 90) return 0;
  const space = text.indexOf(' ', match - 70);
  return space === -1 || space > match ? match : space + 1;
}
