import { uncapitalised } from '../../format/sentence-case.ts';
import type { Report, ReportIndicator } from '../../model/report.ts';
import { comparatorOf, figureColumns, quartileNote } from '../../views/figures.ts';
import { given } from '../../views/lists.ts';
import { pick } from '../../views/lookup.ts';
import { missingSaidOnceInGroups } from '../../views/missing.ts';
import { rowsOf as rowsIn, tableOf, type Cell, type ColumnOf, type GroupedTable } from '../../views/table.ts';
import { word, type Writing } from '../../views/writing.ts';
import { tablesOfGroups } from '../table.ts';
import { onSlides } from './fit.ts';
import { body, heading, slidesOf, tableBlock, within, wordsBlock, type SlidePage } from './frame.ts';
import { rowHeight, textOf } from './measure.ts';
import { figureNotes } from './notes.ts';
import { asTitle } from './short.ts';
import type { Slide, SlideBlock } from './slide.ts';
import { columnWidths, leastSize, rowPieces, rowsOf, tablePart, type RowPiece, type TableRows } from './table.ts';

const headingHeight = 22;
const between = 10;

type Theme = TableRows & { title: string; said: string; also: string | null };

/** Every indicator, by theme, in columns that stand below each other. A slide has one theme, or two that have room on it, and says how they stand. */
export function scorecardSlides(writing: Writing): Slide[] {
  const { report, lookup } = writing;
  if (report.indicators.length === 0) return [];
  const { note: missing, ...table } = scorecard(writing);
  const notesOfAll = given(missing, quartileNote(writing));
  const themes = tablesOfGroups(writing, { ...table, note: null }).map(({ title, table: laid }, index): Theme => {
    const theme = report.themes[index]!;
    const ids = theme.indicators.filter((id) => lookup.indicators.has(id));
    return { title, ...sayings(theme), ...rowsOf(laid, (row) => figureNotes(writing, [ids[row]!])) };
  });
  const { head } = themes[0]!;
  const widths = columnWidths([head, ...themes.flatMap(({ rows }) => rows.map(({ content }) => content))], body.width);
  const headHeight = rowHeight(head, widths);
  const room = body.height - headHeight - headingHeight;
  const over = word(writing, 'scorecard.title');
  const laid = themes.map((theme) => ({ theme, pages: onSlides(rowPieces(theme.rows, widths, room), heightOf, room) }));
  const slides: Slide[] = [];
  for (let at = 0; at < laid.length; at += 1) {
    const [one, next] = [laid[at]!, laid[at + 1]];
    const both = next && one.pages.length === 1 && next.pages.length === 1 && heightOf(one.pages[0]!) + heightOf(next.pages[0]!) + headHeight + headingHeight + between <= room;
    const shown = both ? [one, next] : [one];
    if (both) at += 1;
    const pages = one.pages.map((rows, page): SlidePage => {
      let y = 0;
      const pieces = both ? [rows, next.pages[0]!] : [rows];
      const blocks = pieces.flatMap((piece, index): SlideBlock[] => {
        const { title, caption } = shown[index]!.theme;
        const part = tablePart(caption, head, headHeight, widths, piece);
        const top = y;
        y += headingHeight + part.height + between;
        return [wordsBlock(title, [heading(title, leastSize.words)], within(0, top, body.width, 18)), tableBlock(part, top + headingHeight)];
      });
      const { also } = one.theme;
      const tally = page === 1 && also !== null ? word(writing, 'slides.tally', { section: nameOf(writing, one.theme), tally: uncapitalised(also) }) : null;
      const own = page === 0 ? {} : { title: tally ?? word(writing, 'slides.goesOn', { theme: nameOf(writing, one.theme), indicator: firstIn(rows) }) };
      const method = slides.length === 0 && page === 0 ? (report.disclosure?.sentences ?? []) : [report.disclosure?.short];
      return { ...own, blocks, notes: given(...notesOfAll, ...method, ...pieces.flat().flatMap(({ notes }) => notes)) };
    });
    const title = shown.map(({ theme }) => word(writing, 'slides.tally', { section: nameOf(writing, theme), tally: uncapitalised(asTitle(theme.said)) })).join('; ');
    slides.push(...slidesOf(writing, 'scorecard', over, title, pages));
  }
  return slides;
}

/** A section of the same name has a slide of its own figures, which may say the same of them. */
function nameOf(writing: Writing, { title }: Theme): string {
  return writing.report.sections.some((section) => section.title === title) ? word(writing, 'slides.inScorecard', { theme: title }) : title;
}

/** What the first row is called. */
function firstIn([row]: readonly RowPiece[]): string {
  return textOf(row?.cells[0]?.paragraphs[0]?.runs ?? []);
}

function heightOf(pieces: readonly RowPiece[]): number {
  return pieces.reduce((sum, { high }) => sum + high, 0);
}

/** How a theme stands against its targets; where it has none, how it moved. The other is said where the theme goes on. */
function sayings({ tally, moved }: Report['themes'][number]): Pick<Theme, 'said' | 'also'> {
  const hasTargets = tally.total > tally['no-target'];
  return hasTargets || moved === null ? { said: tally.sentence, also: moved } : { said: moved, also: tally.sentence };
}

/** The scorecard with a line for each indicator, as far as that goes: what stands below its figures is in the notes. */
function scorecard(writing: Writing): GroupedTable {
  const { report, lookup } = writing;
  const { indicator, current, period, lastYear, comparator, quartile, target, rag, direction } = figureColumns(writing);
  const alone = (column: ColumnOf<ReportIndicator>): ColumnOf<ReportIndicator> => ({ ...column, cell: (each) => ({ ...column.cell(each), below: [] }) });
  const onOneLine = (column: ColumnOf<ReportIndicator>): ColumnOf<ReportIndicator> => ({ ...column, cell: (each) => asOneLine(column.cell(each)) });
  const moved: ColumnOf<ReportIndicator> = { ...direction, cell: (each) => ({ ...direction.cell(each), below: [], ...(each.direction && { text: `${each.direction.word}: ${each.direction.change.text}` }) }) };
  const { indicators } = report;
  const columns = given(
    indicator, alone(current), period, alone(lastYear),
    indicators.some((each) => comparatorOf(each) !== undefined) && onOneLine(comparator),
    indicators.some(({ quartiles }) => quartiles !== undefined) && alone(quartile),
    target, rag, moved,
  );
  return missingSaidOnceInGroups(writing, {
    ...tableOf<ReportIndicator>(word(writing, 'scorecard.caption', { date: report.edition.asAt.text }), columns, []),
    groups: report.themes.map(({ id, title, tally, indicators }) => ({ id, title, sentence: tally.sentence, rows: rowsIn(columns, pick(lookup.indicators, indicators)) })),
  });
}

function asOneLine(cell: Cell): Cell {
  return { ...cell, text: [cell.text, ...cell.below.filter((line) => typeof line === 'string')].join(', '), below: [] };
}
