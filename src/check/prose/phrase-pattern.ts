import { literalPattern } from '../../format/literal-pattern.ts';

interface Options {
  /** Small letters for capitals and the other way round; yes unless said. */
  anyCase?: boolean;
  /** True where a word joined on by a hyphen makes another word of it; no unless said. */
  hyphensJoin?: boolean;
}

/** A pattern that finds any of some phrases as whole words, the longest first; white space and apostrophes may be of any kind. */
export function phrasePattern(phrases: readonly string[], { anyCase = true, hyphensJoin = false }: Options = {}): RegExp {
  const flags = anyCase ? 'giu' : 'gu';
  if (phrases.length === 0) return new RegExp('(?!)', flags);
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length).map(asPattern);
  const inWord = `[\\p{L}\\p{N}${hyphensJoin ? '-' : ''}]`;
  return new RegExp(`(?<!${inWord})(?:${longestFirst.join('|')})(?!${inWord})`, flags);
}

/** One phrase as a part of a pattern. */
export function asPattern(phrase: string): string {
  const words = phrase.trim().split(/\s+/);
  return words.map((word) => word.split(/['’]/).map(literalPattern).join("['’]")).join('\\s');
}
