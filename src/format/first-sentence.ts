/** Ends with a stop without ending a sentence. */
const abbreviation = /(?:\b(?:e\.g|i\.e|etc|cf|vs|no|nos|para|paras|pp?|figs?|st|dr|mrs?|ms|prof|approx|vol|yrs?)|\b\p{L})$/iu;

/** The first sentence, with its stop; the whole where there is one only. */
export function firstSentence(words: string): string {
  const all = words.replace(/\s+/g, ' ').trim();
  for (const stop of all.matchAll(/[.!?…]+["'”’)\]]*(?=\s+["'“‘([]?[\p{Lu}\p{Lo}\p{N}])/gu)) {
    if (stop[0].startsWith('.') && abbreviation.test(all.slice(0, stop.index))) continue;
    return all.slice(0, stop.index + stop[0].length);
  }
  return all;
}
