import { stemmer } from 'stemmer';

/** A word of a text, with the terms that it is found by. */
export interface Word {
  from: number;
  to: number;
  /** Its parts one after another, without endings; a word without a hyphen has one. */
  parts: readonly string[];
  /** The whole in one, and each part: `co-ordinator` is coordinator, co and ordinator. */
  terms: readonly string[];
  /** The whole in one with its ending, folded. */
  plain: string;
}

const wordPattern = /\p{N}+(?:[.,]\p{N}+)+\p{L}?(?![\p{L}\p{M}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‘ʼ\u00ad\u2010\u2011-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|&/gu;
const apostrophes = /['’‘ʼ\u00ad]/gu;
const thousands = /^\p{N}{1,3}(?:,\p{N}{3})+/u;
const hyphens = /[\u2010\u2011-]/u;

/** Letters that are not a plain letter with an accent, so that taking the accent off does not fold them. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** Plurals that no rule about endings makes, and the two words between the last things of a list. */
const irregular: Readonly<Record<string, string>> = { children: 'child', childrens: 'child', people: 'person', women: 'woman', men: 'man', or: 'and', '&': 'and' };

/** Words too common to be asked for, unless they are part of a phrase or all that is asked. */
const common: ReadonlySet<string> = new Set(
  ['a', 'an', 'and', 'are', 'as', 'at', 'be', 'been', 'by', 'do', 'does', 'for', 'from', 'had', 'has', 'have', 'how', 'i', 'in', 'is', 'it', 'its', 'many', 'much', 'of', 'on', 'our', 'that', 'the', 'their', 'there', 'to', 'was', 'we', 'were', 'what', 'when', 'where', 'which', 'who', 'why', 'with'].map(stemOf),
);

export function isCommon(term: string): boolean {
  return common.has(term);
}

/** What each word as it is written comes to: most words of a report come many times. */
const readBefore = new Map<string, Omit<Word, 'from' | 'to'>>();

export function wordsIn(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => ({ from: match.index, to: match.index + match[0].length, ...read(match[0]) }));
}

function read(word: string): Omit<Word, 'from' | 'to'> {
  const known = readBefore.get(word);
  if (known) return known;
  const plainParts = fold(word).replace(apostrophes, '').split(hyphens);
  const plain = thousands.test(word) ? fold(word).replaceAll(',', '') : plainParts.join('');
  const parts = plainParts.length === 1 ? [stemOf(plain)] : plainParts.map(stemOf);
  const fresh = { parts, terms: [...new Set([stemOf(plain), ...parts])], plain };
  readBefore.set(word, fresh);
  return fresh;
}

function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[ßæœøłđı]/gu, (letter) => letters[letter] ?? letter);
}

function stemOf(plain: string): string {
  return irregular[plain] ?? (/\p{N}/u.test(plain) ? plain : stemmer(plain));
}
