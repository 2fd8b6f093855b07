/** A word with where it stands. */
export interface Word {
  /** In small letters, with a straight apostrophe. */
  plain: string;
  start: number;
  end: number;
}

const wordPattern = /[\p{L}\p{N}\uFFFC]+(?:[-'’.,][\p{L}\p{N}]+)*/gu;

/** The words of a text; a number with its points and commas is one, and so is a figure that is put in. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => ({
    plain: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A pattern that finds any of some phrases as whole words; longer ones before those they begin with. */
export function anyOf(phrases: readonly string[], flags = 'giu'): RegExp {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length).map(asPattern);
  return longestFirst.length === 0 ? /(?!)/g : new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

/** Spaces stand for any white space, straight apostrophes for curly ones too. */
function asPattern(phrase: string): string {
  return phrase
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s')
    .replace(/['’]/g, "['’]");
}
