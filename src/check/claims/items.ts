import type { BoundFigure, Sentence } from '../prose/document.ts';
import type { Quantity } from '../prose/numbers.ts';
import { timesNamedIn, type When } from './times.ts';
import type { Body, Phrases, RelationWord } from './vocabulary.ts';

/** A sentence in pieces: its words, with numbers, times, bodies and words of comparison each as one. */
export type Item = { start: number; end: number; /** In small letters, apostrophes straight. */ text: string } & (
  | { kind: 'word' }
  | { kind: 'mark' }
  | { kind: 'quantity'; quantity: Quantity }
  /** A figure put in by `:kpi`, of which the report itself sees to it that it is right. */
  | { kind: 'bound'; figure: BoundFigure | null }
  | { kind: 'time'; when: When }
  | { kind: 'body'; body: Body }
  | { kind: 'relation'; relation: RelationWord }
);

/** What items are found by, in the words of one report. */
export interface Vocabulary {
  relations: Phrases<RelationWord>;
  bodies: Phrases<Body>;
}

const pieces = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*['’]?|[^\s\p{L}\p{N}]/gu;
const figure = '\uFFFC';

export function itemsOf(sentence: Sentence, quantities: readonly Quantity[], { relations, bodies }: Vocabulary): Item[] {
  const { text } = sentence;
  const times = timesNamedIn(text);
  const whole: Item[] = [
    ...times.map(({ when, start, end }): Item => ({ kind: 'time', when, start, end, text: text.slice(start, end).toLowerCase() })),
    ...quantities
      .filter((each) => !times.some(({ start, end }) => each.start < end && start < each.end))
      .map((quantity): Item => ({ kind: 'quantity', quantity, start: quantity.start, end: quantity.end, text: quantity.text.toLowerCase() })),
  ].sort((a, b) => a.start - b.start);
  const words: Item[] = [];
  let next = 0;
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    while (next < whole.length && whole[next]!.end <= index) words.push(whole[next++]!);
    const covering = whole[next];
    if (covering && index >= covering.start && index < covering.end) continue;
    const end = index + piece.length;
    const plain = piece.toLowerCase().replaceAll('’', "'");
    if (piece === figure) words.push({ kind: 'bound', figure: sentence.figures.find(({ offset }) => offset === sentence.start + index) ?? null, start: index, end, text: plain });
    else words.push({ kind: /[\p{L}\p{N}]/u.test(piece) ? 'word' : 'mark', start: index, end, text: plain });
  }
  while (next < whole.length) words.push(whole[next++]!);
  return withPhrases(words, { relations, bodies });
}

/** Joins the words of each phrase into one item. */
function withPhrases(words: readonly Item[], { relations, bodies }: Vocabulary): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < words.length;) {
    const body = phraseAt(words, index, bodies);
    const relation = phraseAt(words, index, relations);
    const found = body && (!relation || body.length >= relation.length) ? body : relation;
    if (!found) {
      items.push(words[index]!);
      index += 1;
      continue;
    }
    const last = words[index + found.length - 1]!;
    const shared = { start: words[index]!.start, end: last.end, text: words.slice(index, index + found.length).map(({ text }) => text).join(' ') };
    items.push(found === body ? { ...shared, kind: 'body', body: body.meaning } : { ...shared, kind: 'relation', relation: relation!.meaning });
    index += found.length;
  }
  return items;
}

function phraseAt<Meaning>(words: readonly Item[], index: number, phrases: Phrases<Meaning>): { length: number; meaning: Meaning } | null {
  const first = words[index]!;
  if (first.kind !== 'word') return null;
  for (const { words: phrase, meaning } of phrases.get(first.text) ?? []) {
    if (phrase.every((word, offset) => words[index + offset]?.kind === 'word' && words[index + offset]!.text === word)) return { length: phrase.length, meaning };
  }
  return null;
}
