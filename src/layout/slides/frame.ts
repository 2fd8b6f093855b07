import { countWord, word, type Writing } from '../../views/writing.ts';
import type { Run } from '../blocks.ts';
import { text } from '../words.ts';
import { inColumns, type FlowingWords } from './fit.ts';
import { heightOf, lineCount, naturalWidth } from './measure.ts';
import { asTitle } from './short.ts';
import type { TablePart } from './table.ts';
import { slideSize, type Box, type Slide, type SlideBlock, type SlideKind, type SlideParagraph } from './slide.ts';

const margin = 44;
const full = slideSize.width - 2 * margin;

/** Where everything stands that stands on every slide. */
export const places = {
  band: { x: 0, y: 0, width: slideSize.width, height: 8 },
  over: { x: margin, y: 24, width: full, height: 18 },
  title: { x: margin, y: 43, width: full, height: 66 },
  coverBand: { x: 0, y: 0, width: slideSize.width, height: 290 },
  coverTitle: { x: 60, y: 60, width: 840, height: 200 },
  foot: { x: margin, y: 508, width: full - 40, height: 18 },
  number: { x: slideSize.width - margin - 36, y: 508, width: 36, height: 18 },
} as const satisfies Record<string, Box>;

/** What is left for what a slide has to say. */
export const body: Box = { x: margin, y: 122, width: full, height: 372 };

/** A part of the body, from the left and the top of it. */
export function within(x: number, y: number, width: number, height: number): Box {
  return { x: body.x + x, y: body.y + y, width, height };
}

const titleSizes = [26, 22, 19];

/**
 * The largest size in which the title has room. A sentence that has none is said as far as a semicolon or colon, where
 * that much has room; otherwise it is cut at a word. It stands whole in the notes.
 */
export function fittedTitle(words: string): { title: string; titleSize: number; whole: string | null } {
  const fits = (title: string, size: number): boolean =>
    lineCount({ runs: [text(title)], size, bold: true }, places.title.width) * size * 1.2 <= places.title.height;
  const titleSize = titleSizes.find((size) => fits(words, size));
  if (titleSize !== undefined) return { title: words, titleSize, whole: null };
  const clauses = [...words.matchAll(/[;:](?=\s)/g)].map(({ index }) => words.slice(0, index)).toReversed();
  for (const clause of clauses) {
    const size = titleSizes.find((each) => fits(clause, each));
    if (size !== undefined) return { title: clause, titleSize: size, whole: words };
  }
  const size = titleSizes.at(-1)!;
  let cut = words.slice(0, 600);
  while (!fits(`${cut}…`, size)) cut = cut.includes(' ', 1) ? cut.slice(0, cut.lastIndexOf(' ')) : cut.slice(0, -10);
  return { title: `${cut}…`, titleSize: size, whole: words };
}

/** As much of the words as stands in one line. */
export function oneLine(words: string, size: number, width: number, look: Pick<SlideParagraph, 'bold'> = { bold: true }): string {
  const fits = (some: string): boolean => naturalWidth(line(some, size, look)).whole <= width;
  if (fits(words)) return words;
  let cut = words.slice(0, 400);
  while (cut !== '' && !fits(`${cut}…`)) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

export interface SlidePage {
  /** Where it does not go on with what the first says. */
  title?: string;
  blocks: SlideBlock[];
  notes: readonly string[];
}

/** Slides of one thing. Each has a title of its own; those that have none share one, and say which of them they are. */
export function slidesOf(writing: Writing, kind: SlideKind, over: string | null, title: string, pages: readonly SlidePage[]): Slide[] {
  const sharing = pages.filter((page) => page.title === undefined);
  return pages.map((page) => {
    const { blocks, notes } = page;
    const fitted = page.title === undefined ? numberedTitle(writing, asTitle(title), sharing.indexOf(page), sharing.length) : fittedTitle(asTitle(page.title));
    return { kind, title: fitted.title, titleSize: fitted.titleSize, over: over === null ? null : oneLine(over, 14, places.over.width), blocks, notes: [...new Set([...(fitted.whole === null ? [] : [fitted.whole]), ...notes])] };
  });
}

/** Of several slides each says which of them it is, behind a title that has room with that. */
function numberedTitle(writing: Writing, said: string, index: number, count: number): ReturnType<typeof fittedTitle> {
  const numbered = (title: string): string => (count === 1 ? title : word(writing, 'slides.part', { title, part: index + 1, parts: count }));
  const { title, titleSize, whole } = fittedTitle(numbered(said));
  if (whole === null || count === 1) return { title, titleSize, whole };
  const shorter = fittedTitle(`${said}\u00a0${'0'.repeat(12)}`);
  return { title: numbered(shorter.title.replace(/\u00a00*/, '')), titleSize: shorter.titleSize, whole: said };
}

/** Titles that two slides would share say which of them each is. */
export function tellApart(writing: Writing, slides: readonly Slide[]): Slide[] {
  const shared = Map.groupBy(slides, ({ title }) => title);
  return slides.map((slide) => {
    const same = shared.get(slide.title)!;
    if (same.length === 1) return slide;
    const { title, titleSize } = numberedTitle(writing, slide.title, same.indexOf(slide), same.length);
    return { ...slide, title, titleSize };
  });
}

export function line(words: string | Run[], size: number, more: Partial<SlideParagraph> = {}): SlideParagraph {
  return { runs: typeof words === 'string' ? [text(words)] : words, size, after: 0, ...more };
}

export function wordsBlock(name: string, paragraphs: SlideParagraph[], box: Box): SlideBlock {
  return { type: 'words', name, box, paragraphs };
}

/** A table as wide as the slide. */
export function tableBlock({ table, height }: TablePart, y: number): SlideBlock {
  return { type: 'table', name: table.caption, box: within(0, y, body.width, height), table };
}

/** Between two columns. */
export const gutter = 36;
export const columnWidth = (body.width - gutter) / 2;

/** Words in two columns on each slide; few of them in one. */
export function twoColumns(words: readonly FlowingWords[]): FlowingWords[][][] {
  if (words.length < 4) return inColumns(words, body.width, body.height).map((column) => [column]);
  const columns = inColumns(words, columnWidth, body.height);
  const even = columns.length === 1 ? halves(words) : columns;
  return Array.from({ length: Math.ceil(even.length / 2) }, (_, page) => even.slice(page * 2, page * 2 + 2));
}

/** Two columns about as high as each other. */
export function halves(words: readonly FlowingWords[]): FlowingWords[][] {
  const height = (some: readonly FlowingWords[]): number => heightOf(some.map(({ content }) => content), columnWidth);
  const cut = [...words.keys()].find((index) => height(words.slice(0, index + 1)) >= height(words.slice(index + 1))) ?? 0;
  return [words.slice(0, cut + 1), words.slice(cut + 1)].filter(({ length }) => length > 0);
}

export function columnsPage(name: string, columns: readonly FlowingWords[][]): SlidePage {
  const width = columns.length === 1 && columns[0]!.length < 4 ? body.width : columnWidth;
  return {
    blocks: columns.map((column, index) => wordsBlock(name, column.map(({ content }) => content), within(index * (columnWidth + gutter), 0, width, body.height))),
    notes: columns.flat().flatMap(({ notes }) => notes),
  };
}

export function heading(words: string, size = 16): SlideParagraph {
  return line(words, size, { bold: true, colour: 'council', after: 8 });
}

/** What a slide has no room for: how much it is, and where it stands in the report. */
export function moreInReport(writing: Writing, left: readonly { number: string }[], size: number): FlowingWords['content'][] {
  const [first, last] = [left[0]?.number, left.at(-1)?.number];
  if (first === undefined || last === undefined) return [];
  const words = left.length === 1 ? word(writing, 'slides.moreOne', { number: first }) : countWord(writing, 'slides.more', left.length).replace('{from}', first).replace('{to}', last);
  return [line(words, size, { colour: 'muted' })];
}

