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
