import { nearestTo } from './search-slips.ts';
import { Terms } from './search-terms.ts';
import { isCommon, wordsIn, type Word } from './search-words.ts';

/** One way to say what is wanted: terms one right after another, and how much finding it counts. */
export interface Saying {
  phrase: readonly string[];
  weight: number;
}

/** Something wanted: one of its sayings, or else all of the words that were typed for it. */
export interface Need {
  sayings: readonly Saying[];
  apart: readonly string[];
}

/** How much each way of finding counts. */
const asTyped = 1;
const meansTheSame = 0.6;
export const apartWeight = 0.5;
const begins = 0.3;
const shortestBeginning = 4;

/** Phrases that mean the same, a list for each meaning, and the words that they are made of. */
export interface Meanings {
  groups: readonly (readonly (readonly string[])[])[];
  words: Terms;
}

export function meaningsOf(same: readonly (readonly string[])[]): Meanings {
  const words = new Terms();
  same.flat().forEach((phrase, id) => {
    words.add(id, phrase);
  });
  return { groups: same.map((group) => group.map(partsOf)), words };
}

/** What each word or phrase of a query asks for, given the fields that can be searched. */
export function needsOf(query: string, known: readonly Terms[], { groups, words: ofMeanings }: Meanings): Need[] {
  const words = wordsIn(query).map((word) => withoutSlip(word, known, ofMeanings));
  const needs: { need: Need; common: boolean }[] = [];
  for (let at = 0; at < words.length; ) {
    const { length, sayings } = phraseAt(words, at, groups);
    const typed = words.slice(at, at + Math.max(1, length));
    const [word] = typed;
    if (word) needs.push({ need: needOf(typed, sayings, known), common: sayings.length === 0 && word.parts.every(isCommon) });
    at += Math.max(1, length);
  }
  const telling = needs.filter(({ common }) => !common);
  return (telling.length > 0 ? telling : needs).map(({ need }) => need);
}

export function partsOf(text: string): string[] {
  return wordsIn(text).flatMap(({ parts }) => parts);
}

function needOf(typed: readonly Word[], same: readonly (readonly string[])[], known: readonly Terms[]): Need {
  const parts = typed.flatMap((word) => word.parts);
  const wholes = typed.map(({ terms }) => terms[0] ?? '');
  const [only] = typed.length === 1 ? typed : [];
  const sayings = [
    { phrase: parts, weight: asTyped },
    { phrase: wholes, weight: asTyped },
    ...same.map((phrase) => ({ phrase, weight: meansTheSame })),
    ...(only ? beginningWith(only, known).map((term) => ({ phrase: [term], weight: begins })) : []),
  ];
  return { sayings, apart: parts.filter((part) => !isCommon(part)) };
}

/** The longest phrase that begins at a word of a query and means the same as others, with those others. */
function phraseAt(words: readonly Word[], at: number, groups: Meanings['groups']): { length: number; sayings: (readonly string[])[] } {
  for (let length = words.length - at; length > 0; length -= 1) {
    const typed = words.slice(at, at + length);
    const meant = groups.filter((group) => group.some((phrase) => isSame(phrase, typed.flatMap(({ parts }) => parts)) || isSame(phrase, typed.map(({ terms }) => terms[0] ?? ''))));
    if (meant.length > 0) return { length, sayings: meant.flat() };
  }
  return { length: 0, sayings: [] };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((term, index) => term === other[index]);
}

/** Terms of the words that begin with this one; a short word stands for itself unless it stands nowhere. */
function beginningWith({ plain, terms }: Word, known: readonly Terms[]): string[] {
  const [whole = ''] = terms;
  if (/\p{N}/u.test(plain) || (plain.length < shortestBeginning && (plain.length < 2 || known.some((field) => field.has(whole))))) return [];
  const found = known.flatMap((field) => [...field.plain].filter(([word]) => word.startsWith(plain)).map(([, term]) => term));
  return [...new Set(found)].filter((term) => term !== whole);
}

/** The word that was meant, where the one that was typed stands nowhere. */
function withoutSlip(word: Word, known: readonly Terms[], ofMeanings: Terms): Word {
  const vocabulary = [...known, ofMeanings];
  if (word.terms.some((term) => vocabulary.some((terms) => terms.has(term))) || beginningWith(word, known).length > 0) return word;
  const [nearest] = nearestTo(word.plain, new Set(vocabulary.flatMap(({ plain }) => [...plain.keys()])))
    .map((plain) => ({ plain, uses: usesOf(plain, vocabulary) }))
    .sort((a, b) => b.uses - a.uses);
  return (nearest && wordsIn(nearest.plain)[0]) ?? word;
}

function usesOf(plain: string, vocabulary: readonly Terms[]): number {
  return vocabulary.reduce((uses, terms) => uses + terms.countsOf([terms.plain.get(plain) ?? plain]).size, 0);
}
