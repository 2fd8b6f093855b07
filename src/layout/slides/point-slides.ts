import type { ReportAction, ReportBlock, ReportSection } from '../../model/report.ts';
import { given } from '../../views/lists.ts';
import { pick } from '../../views/lookup.ts';
import { plainText } from '../../format/plain-text.ts';
import { countWord, word, type Writing } from '../../views/writing.ts';
import { tagged, text } from '../words.ts';
import { aligned, largest, type FlowingWords } from './fit.ts';
import { body, columnsPage, columnWidth, gutter, halves, heading, line, moreInReport, slidesOf, twoColumns, within, wordsBlock } from './frame.ts';
import { heightOf } from './measure.ts';
import { statementNote } from './notes.ts';
import { pointsIn, pointWords } from './points.ts';
import { shortOf } from './short.ts';
import type { Slide, SlideBlock, SlideCell, SlideParagraph } from './slide.ts';
import { headCell, leastSize, tableParts, type TablePart } from './table.ts';

interface Titled {
  title: string;
  parts: TablePart[];
}

interface Part {
  title: string;
  blocks: readonly ReportBlock[];
}

/** What a section says that names neither strengths nor areas for improvement: its statements in short, the actions that it lists, and its tables. */
export function pointSlides(writing: Writing, section: ReportSection, over: string, summary: string | null): Slide[] {
  const parts = section.parts.map((part): Part => ({ title: part.titleText ?? section.title, blocks: part.groups.flatMap(({ blocks }) => blocks) }));
  const title = summary ?? section.title;
  const listing = parts.findIndex(({ blocks }) => actionsIn(writing, blocks).length > 0);
  if (listing === -1) return partSlides(writing, parts, over, title);
  const together = listSlide(writing, parts, over, title);
  if (together) return [together];
  const rest = parts.slice(listing + 1);
  const lead = parts.slice(0, listing + 1);
  const own = listSlide(writing, lead, over, title);
  return [...(own ? [own] : [...partSlides(writing, lead, over, title), ...listSlides(writing, lead, over)]), ...rest.flatMap((part) => partSlides(writing, [part], over, introduced(part)))];
}

/** The words that introduce a list; otherwise the heading. */
function introduced({ title, blocks }: Part): string {
  const [first] = pointsIn(blocks);
  const said = first === undefined ? '' : shortOf(first.children);
  return said.endsWith(':') ? said.slice(0, -1) : title;
}

function actionsIn(writing: Writing, blocks: readonly ReportBlock[]): ReportAction[] {
  const ids = blocks.flatMap((block) => (block.type === 'action-list' ? block.actions : block.type === 'quote' ? actionsIn(writing, block.children).map(({ id }) => id) : []));
  return pick(writing.lookup.actions, [...new Set(ids)]);
}

function actionWords(writing: Writing, actions: readonly ReportAction[], size: number): FlowingWords[] {
  return aligned(actions.map((action) => {
    const facts = given(action.owner, action.due?.text);
    return {
      content: line(tagged(writing, [text(action.title), ...(facts.length === 0 ? [] : [text(` (${facts.join(', ')})`, { quiet: true })])], action), size, { mark: action.number, after: 6 }),
      notes: [],
    };
  }));
}

/** Statements with the actions that they introduce below them, where all of that has room on one slide without tables. */
function listSlide(writing: Writing, parts: readonly Part[], over: string, title: string): Slide | null {
  const blocks = parts.flatMap((part) => part.blocks);
  if (blocks.some(({ type }) => type === 'table')) return null;
  const points = pointsIn(blocks);
  const actions = actionsIn(writing, blocks);
  for (const size of [18, 16, leastSize.words]) {
    const words = aligned(points.map((point) => pointWords(writing, point, size))).map(({ content }) => content);
    const top = words.length === 0 ? 0 : heightOf(words, body.width) + above;
    const columns = listColumns(actionWords(writing, actions, size), body.height - top - headHeight);
    if (columns === null) continue;
    const name = word(writing, 'nav.actions');
    return slidesOf(writing, 'points', over, title, [{
      blocks: [
        ...(words.length === 0 ? [] : [wordsBlock(title, words, within(0, 0, body.width, top - above))]),
        wordsBlock(name, [heading(name)], within(0, top, body.width, 20)),
        ...columns.map((column, index) => wordsBlock(name, column.map(({ content }) => content), within(index * (columnWidth + gutter), top + headHeight, columnWidth, body.height - top - headHeight))),
      ],
      notes: points.map(({ statement, whole }) => statementNote(writing, statement, whole)),
    }])[0]!;
  }
  return null;
}

/** Two columns about as high as each other; null where they have no room. */
function listColumns(words: readonly FlowingWords[], room: number): FlowingWords[][] | null {
  const columns = room <= 0 ? [] : halves(words);
  const fits = columns.length > 0 && columns.every((column) => heightOf(column.map(({ content }) => content), columnWidth) <= room);
  return fits ? columns : null;
}

/** The actions alone, on as many slides as they need. */
function listSlides(writing: Writing, parts: readonly Part[], over: string): Slide[] {
  const actions = actionsIn(writing, parts.flatMap(({ blocks }) => blocks));
  const name = word(writing, 'nav.actions');
  const pages = largest([18, 16, leastSize.words], (size) => twoColumns(actionWords(writing, actions, size)));
  return slidesOf(writing, 'points', over, countWord(writing, 'slides.actions', actions.length), pages.map((columns) => columnsPage(name, columns)));
}

function partSlides(writing: Writing, parts: readonly Part[], over: string, title: string): Slide[] {
  const points = pointsIn(parts.flatMap(({ blocks }) => blocks));
  const tables = parts.flatMap((part) => part.blocks.flatMap((block): Titled[] => (block.type === 'table' ? [{ title: part.title, parts: tablePartsOf(writing, part.title, block) }] : [])));
  if (points.length === 0) return tables.flatMap((table) => tableSlides(writing, over, table));
  const size = [18, 16].find((each) => heightOf(points.map((point) => pointWords(writing, point, each).content), body.width) <= body.height) ?? leastSize.words;
  const words = aligned(points.map((point) => pointWords(writing, point, size))).map(({ content }) => content);
  const shown = howManyFit(words, size);
  const left = points.slice(shown).map(({ statement }) => statement);
  const lines = [...words.slice(0, shown), ...moreInReport(writing, left, size)];
  const [first, ...others] = tables;
  const joined = first && roomBelow(lines, first) ? tableBelow(lines, first) : [];
  return [
    ...slidesOf(writing, 'points', over, title, [{
      blocks: [wordsBlock(parts[0]!.title, lines, joined.length === 0 ? body : within(0, 0, body.width, heightOf(lines, body.width))), ...joined],
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
