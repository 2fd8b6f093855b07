import type { Backlink } from '../model/report.ts';
import type { LabelKey } from '../model/labels.ts';
import { statementLink, type Line, type Mention, type StatementLink } from './link.ts';
import { word, type Writing } from './writing.ts';

/** Something in the report under what it is called. */
export interface Fact extends Line {
  term: string;
  /** The same words, each leading to what it names. */
  mentions?: Mention[];
}

/** Entries under a heading of their own. */
export interface Headed<Entry> {
  heading: string;
  entries: Entry[];
}

/** The statements that cite something, and what is said where there are none. */
export interface CitedBy extends Headed<StatementLink> {
  none: string;
}

/** Facts in their order, each by its label; what is null is not there. */
export function factsOf(writing: Writing, given: Partial<Record<LabelKey, string | Omit<Fact, 'term'> | null>>): Fact[] {
  return Object.entries(given).flatMap(([label, fact]) => {
    if (fact === null) return [];
    const line = typeof fact === 'string' ? { text: fact, outside: null } : fact;
    return [{ term: word(writing, label as LabelKey), ...line }];
  });
}

/** Null where there is nothing to stand under the heading. */
export function headed<Entry>(heading: string, entries: Entry[]): Headed<Entry> | null {
  return entries.length === 0 ? null : { heading, entries };
}

export function citedBy(writing: Writing, statements: readonly Backlink[]): CitedBy {
  return { heading: word(writing, 'cited.heading'), entries: statements.map(statementLink), none: word(writing, 'cited.none') };
}

/** Those that are there. */
export function given<T>(...all: readonly (T | null | undefined | false | '')[]): T[] {
  return all.filter((one): one is T => one !== null && one !== undefined && one !== false && one !== '');
}
