import type { Reader } from './reader.ts';

/** A word for a quantity, with the percentages that it may stand for. */
export interface QuantifierClaim {
  phrase: string;
  from: number;
  to: number;
  start: number;
  end: number;
  /** What is said of nobody, which only some figures can tell. */
  denied?: string;
}

/** The quantifiers of a sentence that say how many of a group; `the most able`, `a few`, `minority ethnic` do not. */
export function quantifierClaimsIn(text: string, { lists, quantifiers, phrasesIn }: Reader): QuantifierClaim[] {
  const listed = phrasesIn(text, quantifiers).flatMap((found) => {
    const entry = lists.quantifiers.find((each) => each.words.some((word) => word.toLowerCase() === found.phrase.toLowerCase().replace(/\s/g, ' ')));
    return entry && isQuantifier(text, found) ? [{ ...found, from: entry.from, to: entry.to }] : [];
  });
  const [, before = '', phrase = ''] = nobody.exec(text) ?? [];
  return phrase === '' || listed.length > 0 ? listed : [{ phrase, from: 0, to: 0.5, start: before.length, end: before.length + phrase.length, denied: /^[^;:,.]*/.exec(text.slice(nobody.exec(text)![0].length))![0] }];
}

/** `No care leaver is`: said of everybody that there is none; not `no child left behind`. */
const nobody = /^((?:[^.;:]*[;:,]\s(?:and |but )?)?)(no|not a single|not one)\s(?:child|children|young person|young people|care leavers?|assessments?|visits?|reviews?|referrals?|contacts?|interviews?|famil(?:y|ies)|social workers?)\s(?:in (?:our )?care\s)?(?:is|are|was|were|has|have|had|waits?|waited|takes?|took)\s(?!to\s)/iu;

const plurals = /^\s(?:of|children|people|young people|young adults|care leavers|looked after children|staff|famil|\p{L}+[^os\s]s\b(?!\s+(?:and|effective))|\p{L}+-\p{L}+\s\p{L}+s\b|\p{L}{3,}(?:ed|al|ing|al)\s\p{L}+s\b)/iu;
const atFirst = /^\s(?:\p{L}+\s){1,3}\p{L}+s\s(?:are|were|have|had|do|did|is|take|get|live|need)(?!\p{L})/iu;
const groupWords = /^\s(?:of|children|people|young|care|looked|staff|famil|\p{L}+s\b)/iu;

function isQuantifier(text: string, { phrase, start, end }: { phrase: string; start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 40);
  const word = phrase.toLowerCase();
  if (word === 'most') {
    if (/\b(?:the|at|at the|those|is|are|was|were|be|our|its|their|a|his|her|has|have|matters?|what|when|one|two|three|need it|affected|and|or|children)\s$/i.test(before)) return false;
    return (plurals.test(after) || (before.trim() === '' && atFirst.test(after))) && !/^\s\p{L}+ous\b/iu.test(after);
  }
  // Of everybody and of nobody much is said that is no share: all that, all our hubs, every month, at all.
  if (word === 'all' || word === 'every' || word === 'none') return isOfEverybody(word, before, after);
  if (word === 'few') return !/\b(?:in|a|an|the|next|last|past|first|too|as|how|so|these|those|quite a|every|with|of|but|relatively)\s$/i.test(before) && groupWords.test(after);
  if (/majority|minority/.test(word)) {
    return !/^\s(?:ethnic|group|communit|language|background|vote|leader|report)/i.test(after) && !/\b(?:ethnic|in the)\s$/i.test(before) && /\b(?:a|the)\s$/i.test(before) && /^\s(?:of|\()/i.test(after);
  }
  return !/\bnot\s$/i.test(before);
}

function isOfEverybody(word: string, before: string, after: string): boolean {
  if (!/^\s*$|[.;:,]\s$|\b(?:in|that|and|but)\s$/i.test(before) || /\b(?:not|of|at|above|after|for|almost|nearly|virtually)\s$/i.test(before)) return false;
  if (word === 'none') return /^\sof\s(?:the|our|these|those)\s\p{L}/iu.test(after);
  if (word === 'every') return /^\s(?:child|young person|care leaver|assessment|visit|review|plan|referral|contact|interview|case|audit)(?!\p{L})/iu.test(after);
  return /^\s(?:of\s)?(?:the\s|our\s)?(?:\p{L}+\s){0,2}(?:children|young people|care leavers|assessments|visits|reviews|plans|referrals|contacts|interviews|cases|audits|families|foster\p{L}*|social workers)(?!\p{L})/iu.test(after);
}
