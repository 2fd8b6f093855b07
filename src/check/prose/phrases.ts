const patterns = new WeakMap<readonly string[], RegExp>();

/** A word or phrase of a list where it stands in a text. */
export interface PhraseAt {
  phrase: string;
  start: number;
  end: number;
}

/** Where words and phrases of a list stand in a text, whole words only, in capitals or not, the longest first. */
export function phrasesIn(text: string, list: readonly string[]): PhraseAt[] {
  if (list.length === 0) return [];
  return [...text.matchAll(patternOf(list))].map((match) => ({
    phrase: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function patternOf(list: readonly string[]): RegExp {
  const known = patterns.get(list);
  if (known) return known;
  const alternatives = [...list]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  patterns.set(list, pattern);
  return pattern;
}
