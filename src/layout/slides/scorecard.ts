import type { ReportIndicator } from '../../model/report.ts';
import { figureColumns } from '../../views/figures.ts';
import { given } from '../../views/lists.ts';
import { pick } from '../../views/lookup.ts';
import { missingSaidOnceInGroups } from '../../views/missing.ts';
import { rowsOf as rowsIn, tableOf, type ColumnOf, type GroupedTable } from '../../views/table.ts';
import { countWord, word, type Writing } from '../../views/writing.ts';
import { tablesOfGroups } from '../table.ts';
import { onSlides } from './fit.ts';
import { body, heading, slidesOf, tableBlock, within, wordsBlock, type SlidePage } from './frame.ts';
import { rowHeight } from './measure.ts';
import { figureNotes } from './notes.ts';
import type { Slide, SlideBlock } from './slide.ts';
import { columnWidths, leastSize, rowPieces, rowsOf, tablePart } from './table.ts';

const headingHeight = 22;
const between = 10;

/** Every indicator, by theme, in columns that stand below each other; a theme that finds no room goes on on the next slide. */
export function scorecardSlides(writing: Writing): Slide[] {
  const { report, lookup } = writing;
  if (report.indicators.length === 0) return [];
  const { note, ...table } = scorecard(writing);
  const themes = tablesOfGroups(writing, { ...table, note }).map(({ title, table: laid }, theme) => {
    const ids = report.themes[theme]!.indicators.filter((id) => lookup.indicators.has(id));
    return { title, ...rowsOf(laid, (row) => figureNotes(writing, [ids[row]!])) };
  });
  const head = themes[0]!.head;
  const widths = columnWidths([head, ...themes.flatMap(({ rows }) => rows.map(({ content }) => content))], body.width);
  const headHeight = rowHeight(head, widths);
  const themeHeight = headingHeight + headHeight + between;
  const pieces = themes.flatMap((theme) => rowPieces(theme.rows, widths, body.height - themeHeight).map((piece) => ({ theme, piece })));
  type Piece = (typeof pieces)[number];
  const byTheme = (page: readonly Piece[]): Map<Piece['theme'], Piece[]> => Map.groupBy(page, ({ theme }) => theme);
  const highOf = (page: readonly Piece[]): number => page.reduce((sum, { piece }) => sum + piece.high, byTheme(page).size * themeHeight - between);
  const pages = onSlides(pieces, highOf, body.height).map((page): SlidePage => {
    let y = 0;
    const blocks = [...byTheme(page)].flatMap(([{ title, caption }, rows]): SlideBlock[] => {
      const part = tablePart(caption, head, headHeight, widths, rows.map(({ piece }) => piece));
      const at = y;
      y += headingHeight + part.height + between;
      return [wordsBlock(title, [heading(title, leastSize.words)], within(0, at, body.width, 18)), tableBlock(part, at + headingHeight)];
    });
    return { blocks, notes: given(note, ...page.flatMap(({ piece }) => piece.notes)) };
  });
  const title = report.atAGlance.at(-1) ?? countWord(writing, 'slides.scorecard', report.indicators.length).replace('{date}', report.edition.asAt.text);
  return slidesOf(writing, 'scorecard', word(writing, 'scorecard.title'), title, pages);
}

/** The scorecard with a line for each indicator, as far as that goes: what stands below its figures is in the notes. */
function scorecard(writing: Writing): GroupedTable {
  const { report, lookup } = writing;
  const { indicator, current, period, lastYear, target, rag, direction } = figureColumns(writing);
  const alone = (column: ColumnOf<ReportIndicator>): ColumnOf<ReportIndicator> => ({ ...column, cell: (each) => ({ ...column.cell(each), below: [] }) });
  const moved: ColumnOf<ReportIndicator> = { ...direction, cell: (each) => ({ ...direction.cell(each), below: [], ...(each.direction && { text: `${each.direction.word}: ${each.direction.change.text}` }) }) };
  const columns = [indicator, alone(current), period, alone(lastYear), target, rag, moved];
  return missingSaidOnceInGroups(writing, {
    ...tableOf<ReportIndicator>(word(writing, 'scorecard.caption', { date: report.edition.asAt.text }), columns, []),
    groups: report.themes.map(({ id, title, tally, indicators }) => ({ id, title, sentence: tally.sentence, rows: rowsIn(columns, pick(lookup.indicators, indicators)) })),
  });
}
