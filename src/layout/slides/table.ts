import type { LayoutCell, LayoutTable, Run } from '../blocks.ts';
import { text } from '../words.ts';
import { broken, onSlides, type Flowing } from './fit.ts';
import { cellMargin, heightOf, naturalWidth, rowHeight } from './measure.ts';
import type { SlideCell, SlideColour, SlideParagraph, SlideTable } from './slide.ts';

/** No words on a slide are smaller than these. */
export const leastSize = { words: 14, table: 12 } as const;

/** What stands before the word of a state, so that it is known without its colour. */
const ragMarks: Readonly<Record<NonNullable<LayoutCell['rag']>, string>> = { green: '●', amber: '▲', red: '■', 'not-rated': '◊', 'no-target': '○' };
const ragColours: Readonly<Record<NonNullable<LayoutCell['rag']>, SlideColour>> = { green: 'green', amber: 'amber-text', red: 'red', 'not-rated': 'unrated', 'no-target': 'unrated' };
const toneColours: Readonly<Record<NonNullable<LayoutCell['tone']>, SlideColour>> = { better: 'green', worse: 'red', neither: 'muted' };

export function ragColour(state: NonNullable<LayoutCell['rag']>): SlideColour {
  return ragColours[state];
}

/** The sizes of what a cell says first, and of what stands below that. */
export interface CellSize {
  first: number;
  below: number;
}

const usual: CellSize = { first: leastSize.table, below: leastSize.table };

export function slideCell({ lines, rag, tone, state }: LayoutCell, numeric: boolean, size = usual): SlideCell {
  const colour = rag ? ragColours[rag] : tone ? toneColours[tone] : null;
  return {
    numeric,
    paragraphs: lines.map((runs, index): SlideParagraph => ({
      runs: index === 0 && rag ? [text(`${ragMarks[rag]}\u00a0`), ...runs] : runs,
      size: index === 0 ? size.first : size.below,
      after: 0,
      ...(numeric ? { align: 'right' as const } : {}),
      ...(index === 0 && colour ? { colour, ...(rag && rag !== 'no-target' ? { bold: true as const } : {}) } : index > 0 || state === 'absent' ? { colour: 'muted' as const } : {}),
    })),
  };
}

export function headCell(runs: Run[], numeric: boolean, size: number = leastSize.table): SlideCell {
  return { numeric, paragraphs: [{ runs, size, bold: true, after: 0, ...(numeric ? { align: 'right' as const } : {}) }] };
}

/** A table before it is laid on slides: each row with what the notes say of it. */
export interface TableRows {
  caption: string;
  head: SlideCell[];
  rows: Flowing<SlideCell[]>[];
}

export function rowsOf(table: LayoutTable, notesOf: (row: number) => readonly string[] = () => [], size = usual): TableRows {
  return {
    caption: table.caption,
    head: table.columns.map(({ head, numeric }) => headCell(head, numeric, size.below)),
    rows: table.rows.map(({ cells }, row) => ({ content: cells.map((cell, column) => slideCell(cell, table.columns[column]!.numeric, size)), notes: notesOf(row) })),
  };
}

/** A table as it stands on one slide. */
export interface TablePart {
  table: SlideTable;
  height: number;
  notes: string[];
}

/** The table on as many slides as it needs: columns that find no room go on beside the first, which names the rows; then rows. */
export function tableParts({ caption, head, rows }: TableRows, width: number, height: number): TablePart[] {
  return columnGroups([head, ...rows.map(({ content }) => content)], width).flatMap((columns) => {
    const pickFrom = (cells: readonly SlideCell[]): SlideCell[] => columns.map((column) => cells[column]!);
    const chosenHead = pickFrom(head);
    const widths = columnWidths([chosenHead, ...rows.map(({ content }) => pickFrom(content))], width);
    const headHeight = rowHeight(chosenHead, widths);
    const room = height - headHeight;
    const pieces = rowPieces(rows.map(({ content, notes }) => ({ content: pickFrom(content), notes })), widths, room);
    const pages = onSlides(pieces, (page) => page.reduce((sum, { high }) => sum + high, 0), room);
    return pages.map((page) => tablePart(caption, chosenHead, headHeight, widths, page));
  });
}

/** A row, or as much of it as a slide holds. */
export interface RowPiece {
  cells: SlideCell[];
  high: number;
  notes: readonly string[];
}

export function rowPieces(rows: readonly Flowing<SlideCell[]>[], widths: readonly number[], room: number): RowPiece[] {
  return rows.flatMap(({ content, notes }) => brokenRow(content, widths, room).map((cells, index) => ({ cells, high: rowHeight(cells, widths), notes: index === 0 ? notes : [] })));
}

export function tablePart(caption: string, head: SlideCell[], headHeight: number, widths: number[], rows: readonly RowPiece[]): TablePart {
  const heights = [headHeight, ...rows.map(({ high }) => high)];
  return {
    table: { caption, widths, heights, head, rows: rows.map(({ cells }) => cells) },
    height: heights.reduce((sum, high) => sum + high, 0),
    notes: rows.flatMap(({ notes }) => notes),
  };
}

/** A row that is higher than a slide goes on in further ones; a cell that has no more words says so by a dash. */
function brokenRow(cells: readonly SlideCell[], widths: readonly number[], room: number): SlideCell[][] {
  if (rowHeight(cells, widths) <= room) return [[...cells]];
  const columns = cells.map((cell, column) => brokenCell(cell, widths[column]! - 2 * cellMargin.x, room - 2 * cellMargin.y));
  const count = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: count }, (_, part) => cells.map((cell, column) => columns[column]![part] ?? { ...cell, paragraphs: [{ ...cell.paragraphs[0]!, runs: [text('–')] }] }));
}

function brokenCell(cell: SlideCell, width: number, height: number): SlideCell[] {
  const pieces = cell.paragraphs.flatMap((paragraph) => broken(paragraph, width, height));
  return onSlides(pieces, (page) => heightOf(page, width), height).map((paragraphs) => ({ ...cell, paragraphs }));
}

interface Extent {
  least: number;
  most: number;
}

/** The first row is the head, whose words may stand below each other where there is little room. */
function extents(rows: readonly (readonly SlideCell[])[], width: number): Extent[] {
  const around = 2 * cellMargin.x + 1;
  const natural = rows.map((cells) => cells.map(({ paragraphs }) => paragraphs.map(naturalWidth)));
  const extentsOf = (wholes: typeof natural): Extent[] => rows[0]!.map((_, column) => {
    const least = Math.min(Math.max(...natural.flatMap((cells) => cells[column]!.map(({ word }) => word))) + around, width * 0.3);
    return { least, most: Math.max(least, ...wholes.flatMap((cells) => cells[column]!.map(({ whole }) => whole + around))) };
  });
  const all = extentsOf(natural);
  return all.reduce((sum, { most }) => sum + most, 0) <= width ? all : extentsOf(natural.slice(1));
}

/** The columns that stand together; the first stands with all. */
function columnGroups(rows: readonly (readonly SlideCell[])[], width: number): number[][] {
  const [first, ...others] = extents(rows, width);
  const groups: number[][] = [];
  let used = width;
  others.forEach(({ least }, index) => {
    if (groups.length === 0 || used + least > width) {
      groups.push([0]);
      used = first!.least;
    }
    groups.at(-1)!.push(index + 1);
    used += least;
  });
  return groups.length === 0 ? [[0]] : groups;
}

/** Columns that have little to say are as wide as that; those that have more share what is left, and have room for their longest word. */
export function columnWidths(rows: readonly (readonly SlideCell[])[], width: number): number[] {
  const all = extents(rows, width);
  const widths = all.map(({ least }) => least);
  const most = all.reduce((sum, one) => sum + one.most, 0);
  if (most <= width) return all.map((one) => one.most + ((width - most) * one.most) / most);
  const open = [...all.keys()].sort((a, b) => all[a]!.most - all[b]!.most);
  let left = width;
  while (open.length > 0) {
    const [column, ...others] = open as [number, ...number[]];
    const owed = others.reduce((sum, other) => sum + all[other]!.least, 0);
    if (all[column]!.most > Math.min(left / open.length, left - owed)) break;
    widths[column] = all[column]!.most;
    left -= widths[column];
    open.shift();
  }
  const spare = Math.max(0, left - open.reduce((sum, column) => sum + all[column]!.least, 0));
  const wish = open.map((column) => Math.sqrt(all[column]!.most - all[column]!.least));
  const wished = wish.reduce((sum, one) => sum + one, 0);
  open.forEach((column, index) => (widths[column]! += wished === 0 ? spare / open.length : (spare * wish[index]!) / wished));
  const scale = width / widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one) => one * scale);
}
