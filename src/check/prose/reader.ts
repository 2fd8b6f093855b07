import type { CheckLists } from '../../model/check-lists.ts';
import type { ProseDocument, Sentence } from './document.ts';
import { quantitiesIn, type Quantity } from './numbers.ts';
import { phrasePattern } from './phrase-pattern.ts';

/** A word or phrase of a list where it stands in a text. */
export interface PhraseAt {
  phrase: string;
  start: number;
  end: number;
}

/** Reads words by the lists of one report, and works out nothing twice. */
export interface Reader {
  readonly lists: CheckLists;
  /** Every word of the scale of quantifiers. */
  readonly quantifiers: readonly string[];
  /** Where words and phrases of a list stand in a text, in capitals or not; not as a part of a word with a hyphen. */
  readonly phrasesIn: (text: string, list: readonly string[]) => PhraseAt[];
  readonly quantitiesOf: (sentence: Sentence) => readonly Quantity[];
  /** What a way of reading gives of a document; for as long as the document is the same, and the way, it is not read again. */
  readonly readingOf: <Reading>(document: ProseDocument, read: Read<Reading>) => Reading;
  /** A number for each word, the same whenever it is asked for. */
  readonly numberOf: (word: string) => number;
}

/** A way of reading one document, whatever stands in others. */
export type Read<Reading> = (document: ProseDocument, reader: Reader) => Reading;

export function createReader(lists: CheckLists): Reader {
  const patterns = new WeakMap<readonly string[], RegExp>();
  const quantities = new WeakMap<Sentence, readonly Quantity[]>();
  const readings = new WeakMap<ProseDocument, Map<Read<unknown>, unknown>>();
  const numbers = new Map<string, number>();

  function patternOf(list: readonly string[]): RegExp {
    const pattern = patterns.get(list) ?? phrasePattern(list, { hyphensJoin: true });
    patterns.set(list, pattern);
    return pattern;
  }

  const reader: Reader = {
    lists,
    quantifiers: lists.quantifiers.flatMap(({ words }) => words),
    phrasesIn(text, list) {
      return [...text.matchAll(patternOf(list))].map(({ 0: phrase, index: start }) => ({ phrase, start, end: start + phrase.length }));
    },
    quantitiesOf(sentence) {
      const found = quantities.get(sentence) ?? quantitiesIn(sentence.text);
      quantities.set(sentence, found);
      return found;
    },
    readingOf<Reading>(document: ProseDocument, read: Read<Reading>): Reading {
      const known = readings.get(document) ?? new Map<Read<unknown>, unknown>();
      readings.set(document, known);
      if (!known.has(read)) known.set(read, read(document, reader));
      return known.get(read) as Reading;
    },
    numberOf(word) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    },
  };
  return reader;
}
