import type { CheckLists } from '../../model/check-lists.ts';
import type { Sentence } from './document.ts';
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
}

export function createReader(lists: CheckLists): Reader {
  const patterns = new WeakMap<readonly string[], RegExp>();
  const quantities = new WeakMap<Sentence, readonly Quantity[]>();

  function patternOf(list: readonly string[]): RegExp {
    const pattern = patterns.get(list) ?? phrasePattern(list, { hyphensJoin: true });
    patterns.set(list, pattern);
    return pattern;
  }

  return {
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
  };
}
