import { isCommon, wordsIn } from './search-words.ts';

export interface Stretch {
  text: string;
  marked: boolean;
}

interface Span { from: number; to: number }

const excerptLength = 240;

/** The whole of a text with every match marked. */
export function withMarks(text: string, phrases: readonly (readonly string[])[]): Stretch[] {
  return stretchesOf(text, { from: 0, to: text.length }, matchesIn(text, phrases));
}

/** The sentences of a text that tell most of what was asked, with every match marked. */
export function excerptOf(text: string, phrases: readonly (readonly string[])[]): Stretch[] {
  const matches = matchesIn(text, phrases);
  const { from, to } = excerptIn(text, matches);
  const before: Stretch[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  const after: Stretch[] = to < text.trimEnd().length ? [{ text: ' …', marked: false }] : [];
  return [...before, ...stretchesOf(text, { from, to }, matches), ...after];
}

function stretchesOf(text: string, { from, to }: Span, matches: readonly Span[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = from;
  for (const match of matches.filter((each) => each.from >= from && each.to <= to)) {
    stretches.push({ text: text.slice(at, match.from), marked: false }, { text: text.slice(match.from, match.to), marked: true });
    at = match.to;
  }
  stretches.push({ text: text.slice(at, to), marked: false });
  return stretches.filter((stretch) => stretch.text !== '');
}

/** Where phrases stand, each from its first word to its last. */
function matchesIn(text: string, phrases: readonly (readonly string[])[]): Span[] {
  const words = wordsIn(text);
  const parts = words.flatMap((word) => word.parts.map((part) => ({ part, word })));
  const telling = phrases.filter((phrase) => !phrase.every(isCommon));
  const sought = telling.length > 0 ? telling : phrases;
  const runs = parts.flatMap(({ word }, at) =>
    sought
      .filter((phrase) => phrase.length > 0 && phrase.every((term, index) => parts[at + index]?.part === term))
      .map((phrase): Span => ({ from: word.from, to: parts[at + phrase.length - 1]?.word.to ?? word.to })),
  );
  const wholes = words.filter(({ terms }) => sought.some((phrase) => phrase.length === 1 && phrase[0] === terms[0]));
  return joined([...runs, ...wholes].map(({ from, to }) => ({ from, to })));
}

/** Spans in order, those that overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else apart.push({ ...span });
  }
  return apart;
}

/** From the sentence with most different matches on, whole sentences as far as there is room. */
function excerptIn(text: string, matches: readonly Span[]): Span {
  const sentences = sentencesOf(text);
  const told = sentences.map(({ from, to }) =>
    new Set(matches.filter((match) => match.from >= from && match.to <= to).map((match) => text.slice(match.from, match.to).toLowerCase())).size,
  );
  const best = Math.max(0, told.indexOf(Math.max(...told)));
  const first = sentences[best] ?? { from: 0, to: 0 };
  if (first.to - first.from > excerptLength) return partOf(text, first, matches);
  const last = sentences.slice(best).findLast(({ to }) => to - first.from <= excerptLength) ?? first;
  return { from: first.from, to: last.to };
}

/** Some of a sentence that is too long: from a word some way before its first match. */
function partOf(text: string, sentence: Span, matches: readonly Span[]): Span {
  const match = matches.find(({ from, to }) => from >= sentence.from && to <= sentence.to) ?? { from: sentence.from, to: sentence.from };
  const near = match.to - sentence.from <= excerptLength * 0.75;
  const from = near ? sentence.from : text.indexOf(' ', match.from - excerptLength / 3) + 1;
  if (sentence.to - from <= excerptLength) return { from, to: sentence.to };
  return { from, to: Math.max(match.to, text.lastIndexOf(' ', from + excerptLength)) };
}

/** A full stop after a single letter, or after `No` and the like, ends no sentence. */
function sentencesOf(text: string): Span[] {
  const ends = [...text.matchAll(/(?<!\b(?:\p{L}|No|Dr|Mr|Mrs|Ms|St|vs|approx))[.!?]["'”’)\]]*\s+(?=["'“‘(]?[\p{Lu}\p{N}])/gu)];
  const starts = [0, ...ends.map((end) => end.index + end[0].length)];
  return starts.map((from, index) => ({ from, to: from + text.slice(from, starts[index + 1] ?? text.length).trimEnd().length }));
}
