import type { ReportBlock, ReportSection } from '../../model/report.ts';
import { plainText } from '../../views/plain-text.ts';
import { word, type Writing } from '../../views/writing.ts';
import { text } from '../words.ts';
import { aligned } from './fit.ts';
import { body, heading, line, moreInReport, slidesOf, within, wordsBlock } from './frame.ts';
import { heightOf } from './measure.ts';
import { statementNote } from './notes.ts';
import { pointsIn, pointWords } from './points.ts';
import type { Slide, SlideBlock, SlideCell, SlideParagraph } from './slide.ts';
import { headCell, leastSize, tableParts, type TablePart } from './table.ts';

interface Titled {
  title: string;
  parts: TablePart[];
}

/** What a section says that names neither strengths nor areas for improvement: its statements in short, and its tables. */
export function pointSlides(writing: Writing, section: ReportSection, over: string, summary: string | null): Slide[] {
  const parts = section.parts.map((part) => ({ title: part.titleText ?? section.title, blocks: part.groups.flatMap(({ blocks }) => blocks) }));
  const points = pointsIn(parts.flatMap(({ blocks }) => blocks));
  const tables = parts.flatMap(({ title, blocks }) => blocks.flatMap((block): Titled[] => (block.type === 'table' ? [{ title, parts: tablePartsOf(writing, title, block) }] : [])));
  if (points.length === 0) return tables.flatMap((table) => tableSlides(writing, over, table));
  const size = [18, 16].find((each) => heightOf(points.map((point) => pointWords(writing, point, each).content), body.width) <= body.height) ?? leastSize.words;
  const words = aligned(points.map((point) => pointWords(writing, point, size))).map(({ content }) => content);
  const shown = howManyFit(words, size);
  const left = points.slice(shown).map(({ statement }) => statement);
  const lines = [...words.slice(0, shown), ...moreInReport(writing, left, size)];
  const [first, ...others] = tables;
  const joined = first && roomBelow(lines, first) ? tableBelow(lines, first) : [];
  return [
    ...slidesOf(writing, 'points', over, summary ?? section.title, [{
      blocks: [wordsBlock(section.title, lines, joined.length === 0 ? body : within(0, 0, body.width, heightOf(lines, body.width))), ...joined],
      notes: points.map(({ statement, whole }) => statementNote(writing, statement, whole)),
    }]),
    ...(joined.length === 0 ? tables : others).flatMap((table) => tableSlides(writing, over, table)),
  ];
}

function howManyFit(words: readonly SlideParagraph[], size: number): number {
  const fits = (count: number, room: number): boolean => heightOf(words.slice(0, count), body.width) <= room;
  if (fits(words.length, body.height)) return words.length;
  return Math.max(0, [...words.keys()].findLastIndex((count) => fits(count, body.height - 2 * size * 1.2)));
}

const headHeight = 26;
const above = 18;

function roomBelow(lines: readonly SlideParagraph[], { parts }: Titled): boolean {
  return parts.length === 1 && heightOf(lines, body.width) + above + headHeight + parts[0]!.height <= body.height;
}

/** A small table stands below the words, under its heading. */
function tableBelow(lines: readonly SlideParagraph[], { title, parts }: Titled): SlideBlock[] {
  const top = heightOf(lines, body.width) + above;
  const part = parts[0]!;
  return [wordsBlock(title, [heading(title)], within(0, top, body.width, 20)), { type: 'table', name: title, box: within(0, top + headHeight, body.width, part.height), table: part.table }];
}

function tablePartsOf(writing: Writing, caption: string, { head, rows }: Extract<ReportBlock, { type: 'table' }>): TablePart[] {
  const said = (words: string): string => words.replace(/\s+/g, ' ').trim() || word(writing, 'table.empty');
  const cell = (words: string): SlideCell => ({ numeric: false, paragraphs: [line(said(words), leastSize.words)] });
  return tableParts({
    caption,
    head: head.map((words) => headCell([text(said(plainText(words)))], false, leastSize.words)),
    rows: rows.map((row) => ({ content: head.map((_, column) => cell(plainText(row[column] ?? []))), notes: [] })),
  }, body.width, body.height);
}

function tableSlides(writing: Writing, over: string, { title, parts }: Titled): Slide[] {
  return slidesOf(writing, 'points', over, title, parts.map(({ table, height, notes }) => ({ blocks: [{ type: 'table', name: title, box: within(0, 0, body.width, height), table }], notes })));
}
