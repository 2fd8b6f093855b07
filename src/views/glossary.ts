import type { Target } from '../model/report.ts';
import { word, type Writing } from './writing.ts';

export interface GlossaryView {
  title: string;
  description: string;
  /** In the order of the alphabet. */
  terms: GlossaryEntry[];
  empty: string | null;
}

export interface GlossaryEntry {
  place: Target;
  name: string;
  /** In full, where the name is an acronym. */
  term: string | null;
  meaning: string | null;
}

export function glossaryView(writing: Writing): GlossaryView {
  const terms = writing.report.glossary.map(({ anchor, term, acronym, meaning }): GlossaryEntry => ({
    place: { page: 'glossary', anchor },
    name: acronym ?? term,
    term: acronym === null ? null : term,
    meaning,
  }));
  return {
    title: word(writing, 'glossary.title'),
    description: word(writing, 'glossary.intro'),
    terms,
    empty: terms.length === 0 ? word(writing, 'glossary.empty') : null,
  };
}
