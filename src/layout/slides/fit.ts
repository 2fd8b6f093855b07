import type { Run } from '../blocks.ts';
import { heightOf, lineCount, paragraphHeight, hangOf } from './measure.ts';
import type { SlideParagraph } from './slide.ts';

/** Something that stands on a slide, with what is said of it in the notes of that slide. */
export interface Flowing<Content> {
  content: Content;
  notes: readonly string[];
}

export type FlowingWords = Flowing<SlideParagraph>;

/**
 * Things below each other, on as few slides as hold them, and as evenly as can be: so no slide has one line left
 * over. What is higher than a slide has one to itself.
 */
export function onSlides<Item>(items: readonly Item[], heightOfAll: (items: readonly Item[]) => number, room: number): Item[][] {
  const fewest = filled(items, heightOfAll, room);
  let [low, high, best] = [0, room, fewest];
  for (let step = 0; step < 8 && fewest.length > 1; step += 1) {
    const middle = (low + high) / 2;
    const pages = filled(items, heightOfAll, middle);
    if (pages.length > fewest.length || pages.some((page) => heightOfAll(page) > middle)) low = middle;
    else [high, best] = [middle, pages];
  }
  return best;
}

function filled<Item>(items: readonly Item[], heightOfAll: (items: readonly Item[]) => number, room: number): Item[][] {
  const pages: Item[][] = [];
  for (const item of items) {
    const page = pages.at(-1);
    if (page && heightOfAll([...page, item]) <= room) page.push(item);
    else pages.push([item]);
  }
  return pages;
}

/** The largest size in which the words take no more slides than in the least. */
export function largest<Page>(sizes: readonly number[], pagesIn: (size: number) => Page[]): Page[] {
  const all = sizes.map(pagesIn);
  const fewest = all.at(-1)!.length;
  return all.find(({ length }) => length <= fewest) ?? all.at(-1)!;
}

/** The words of all begin below each other, however wide the mark before them is. */
export function aligned(words: readonly FlowingWords[]): FlowingWords[] {
  const hang = Math.max(0, ...words.map(({ content }) => hangOf(content)));
  return words.map(({ content, notes }) => ({ content: { ...content, hang }, notes }));
}

/** Paragraphs in a column of this width and height, as many columns as they need. */
export function inColumns(words: readonly FlowingWords[], width: number, height: number): FlowingWords[][] {
  const pieces = words.flatMap(({ content, notes }) => broken(content, width, height).map((piece, index): FlowingWords => ({ content: piece, notes: index === 0 ? notes : [] })));
  return onSlides(pieces, (page) => heightOf(page.map(({ content }) => content), width), height);
}

/** A paragraph that is higher than a slide, in pieces that are not. */
export function broken(paragraph: SlideParagraph, width: number, height: number): SlideParagraph[] {
  if (paragraphHeight(paragraph, width) <= height) return [paragraph];
  const lines = Math.max(1, Math.floor(height / (paragraph.size * 1.2)));
  const pieces: SlideParagraph[] = [];
  let runs: Run[] = [];
  let rest = paragraph.runs.flatMap(inWords);
  while (rest.length > 0) {
    const count = mostThatFit(rest, (some) => lineCount({ ...paragraph, runs: some }, width - hangOf(paragraph)) <= lines);
    runs = rest.slice(0, count);
    rest = rest.slice(count);
    pieces.push({ ...paragraph, runs });
  }
  return pieces;
}

/** A run for each word, so that it can be broken between them; a word that is longer than any line in pieces. */
function inWords(run: Run): Run[] {
  if (run.type !== 'text') return [run];
  return (run.text.match(/\s*\S{1,60}|\s+$/gu) ?? []).map((text) => ({ ...run, text }));
}

/** Looks no further than twice as far as they fit: what is left of a long paragraph may be a book. */
function mostThatFit(runs: readonly Run[], fits: (some: Run[]) => boolean): number {
  let least = 1;
  while (least * 2 < runs.length && fits(runs.slice(0, least * 2))) least *= 2;
  let most = Math.min(least * 2, runs.length);
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(runs.slice(0, middle))) least = middle;
    else most = middle - 1;
  }
  return least;
}
