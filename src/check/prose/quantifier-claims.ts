import type { Reader } from './reader.ts';

/** A word for a quantity, with the percentages that it may stand for. */
export interface QuantifierClaim {
  phrase: string;
  from: number;
  to: number;
  start: number;
  end: number;
}

/** The quantifiers of a sentence that say how many of a group; `the most able`, `a few`, `minority ethnic` do not. */
export function quantifierClaimsIn(text: string, { lists, quantifiers, phrasesIn }: Reader): QuantifierClaim[] {
  return phrasesIn(text, quantifiers).flatMap((found) => {
    const entry = lists.quantifiers.find((each) => each.words.some((word) => word.toLowerCase() === found.phrase.toLowerCase().replace(/\s/g, ' ')));
    return entry && isQuantifier(text, found) ? [{ ...found, from: entry.from, to: entry.to }] : [];
  });
}

const plurals = /^\s(?:of|children|people|young people|young adults|care leavers|looked after children|staff|famil|\p{L}+[^os\s]s\b(?!\s+(?:and|effective))|\p{L}+-\p{L}+\s\p{L}+s\b|\p{L}{3,}(?:ed|al|ing|al)\s\p{L}+s\b)/iu;
const groupWords = /^\s(?:of|children|people|young|care|looked|staff|famil|\p{L}+s\b)/iu;

function isQuantifier(text: string, { phrase, start, end }: { phrase: string; start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 40);
  const word = phrase.toLowerCase();
  if (word === 'most') {
    if (/\b(?:the|at|at the|those|is|are|was|were|be|our|its|their|a|his|her|has|have|matters?|what|when|one|two|three|need it|affected|and|or|children)\s$/i.test(before)) return false;
    return plurals.test(after) && !/^\s\p{L}+ous\b/iu.test(after);
  }
  if (word === 'few') return !/\b(?:in|a|an|the|next|last|past|first|too|as|how|so|these|those|quite a|every|with|of|but|relatively)\s$/i.test(before) && groupWords.test(after);
  if (/majority|minority/.test(word)) {
    return !/^\s(?:ethnic|group|communit|language|background|vote|leader|report)/i.test(after) && !/\b(?:ethnic|in the)\s$/i.test(before) && /\b(?:a|the)\s$/i.test(before) && /^\s(?:of|\()/i.test(after);
  }
  return !/\bnot\s$/i.test(before);
}
