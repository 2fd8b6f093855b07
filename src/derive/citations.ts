import type { CitationMarks, CitedSource } from '../model/report.ts';
import type { Sources } from './sources.ts';

export type Mark = CitationMarks['marks'][number];

/** Numbers the sources of one section in the order in which they first appear. */
export interface CitationNumbers {
  /** Each source once; what cannot be found is left out. */
  marksFor(ids: readonly string[]): Mark[];
}

export function citationNumbers(sources: Sources): CitationNumbers {
  const numbers = new Map<string, number>();
  const markFor = (source: CitedSource): Mark => {
    const number = numbers.get(source.id) ?? numbers.size + 1;
    numbers.set(source.id, number);
    return { number, source };
  };
  return {
    marksFor(ids) {
      const found = new Map<string, CitedSource>();
      for (const source of ids.map(sources)) if (source) found.set(source.id, source);
      return [...found.values()].map(markFor);
    },
  };
}
