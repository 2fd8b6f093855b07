import { colToLetter, type Cell, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { textWidth } from '../../chart/text-width.ts';
import { nothing as noValue, type DataColumn, type DataTable, type DataValue } from '../../layout/data/data-table.ts';
import { heldValue, numberFormat } from './number-format.ts';
import { head, line, link, marking as markingStyle, number, ragStyle, title, words } from './style.ts';
import { startOf } from './sheet-names.ts';

/** What stands above and around every table. */
export interface SheetFrame {
  marking: string | null;
  tableOf: string;
  nothing: string;
  contents: { text: string; sheet: string };
}

/** A cell as it is written: what it holds, and how that looks. */
export type Written = Partial<Cell> & { value: CellValue; shown?: string };

const widths = { least: 11, most: 60, ofCharacter: 6.6 } as const;
const tallest = 400;
/** What Excel takes as a page on its side, in characters of the usual width; wider tables are printed on larger paper. */
const pageWidth = 170;

/** One table a sheet, with its title and a line about it above, and filters in its head. */
export function dataSheet(name: string, table: DataTable, frame: SheetFrame): WriteSheet {
  const above: Written[] = [
    { value: table.title, style: title },
    ...(frame.marking === null ? [] : [{ value: frame.marking, style: markingStyle }]),
    { value: `${table.description} ${frame.tableOf}`, style: line },
    { value: frame.contents.text, style: { ...link, alignment: { vertical: 'top' } }, hyperlink: { target: '', location: startOf(frame.contents.sheet) } },
  ];
  const { columns, rows } = withoutEmptyColumns(table);
  const heads = headsOf(columns);
  const body = rows.flatMap(rowsThatFit).map((row) => row.map((value, column) => writtenValue(value, columns[column]!, frame)));
  const columnWidths = columns.map((_, column) => widthOf(heads[column]!, body.map((row) => row[column]!)));
  const grid: Written[][] = [...above.map((cell) => [cell]), heads.map((value, column) => ({ value, style: head(columns[column]!.type === 'number') })), ...body];
  const first = above.length;
  const last = `${colToLetter(columns.length - 1)}${first + 1 + body.length}`;
  return {
    ...sheetOf(name, grid, columnWidths),
    freezePane: { rows: first + 1, columns: 0 },
    tables: [{ name: table.id, range: `A${first + 1}:${last}`, columns: heads.map((each) => ({ name: each })), style: 'TableStyleLight1', showRowStripes: true, showAutoFilter: true }],
    pageSetup: { paperSize: columnWidths.reduce((sum, width) => sum + width, 0) > pageWidth ? 'a3' : 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `$${first + 1}:$${first + 1}` },
    ...(frame.marking === null ? {} : { headerFooter: markedPage(frame.marking) }),
  };
}

/** Excel offers to repair a file in which a cell has more than 32,767 units of text, and some characters are two. */
const mostInCell = 16_000;

/** A row with words that find no room in a cell goes on in further rows, which say again what stands beside them. */
function rowsThatFit(row: DataValue[]): DataValue[][] {
  const pieces = row.map((value) => (value.type === 'text' && value.text.length > mostInCell ? piecesOf(value.text) : null));
  const count = Math.max(1, ...pieces.map((each) => each?.length ?? 1));
  return Array.from({ length: count }, (_, index) => row.map((value, column): DataValue => {
    const piece = pieces[column]?.[index];
    return pieces[column] ? (piece === undefined ? noValue : { type: 'text', text: piece }) : value;
  }));
}

function piecesOf(text: string): string[] {
  return text.match(new RegExp(`[^]{1,${mostInCell}}(?:(?<=\\s)|$)|[^]{1,${mostInCell}}`, 'gu'))!;
}

/** A sheet of cells with its columns as wide as given. */
export function sheetOf(name: string, grid: readonly (readonly Written[])[], columnWidths: readonly number[]): WriteSheet {
  return {
    name,
    rows: grid.map((row) => row.map(({ value }) => value)),
    cells: new Map(grid.flatMap((row, at) => row.map((cell, column) => [`${at},${column}`, cell] as const))),
    columns: columnWidths.map((width) => ({ width })),
    rowDefs: new Map(grid.map((row, at) => [at, { height: heightOf(row, columnWidths) }])),
    view: { showGridLines: false },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** The table without the columns in which no row has anything. */
function withoutEmptyColumns({ columns, rows }: DataTable): Pick<DataTable, 'columns' | 'rows'> {
  const shown = [...columns.keys()].filter((column) => rows.some((row) => row[column]!.type !== 'nothing'));
  return { columns: shown.map((column) => columns[column]!), rows: rows.map((row) => shown.map((column) => row[column]!)) };
}

export function markedPage(marking: string): NonNullable<WriteSheet['headerFooter']> {
  const escaped = marking.replaceAll('&', '&&');
  return { oddHeader: `&C${escaped}`, oddFooter: `&C${escaped}&R&P / &N` };
}

/** Excel wants every head of a table to be there once. */
function headsOf(columns: readonly DataColumn[]): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ head: text }) => {
    const count = (seen.get(text.toLowerCase()) ?? 0) + 1;
    seen.set(text.toLowerCase(), count);
    return count === 1 ? text : `${text} (${count})`;
  });
}

function writtenValue(value: DataValue, { type }: DataColumn, { nothing }: SheetFrame): Written {
  switch (value.type) {
    case 'nothing':
      return { value: nothing, style: type === 'number' ? number : words };
    case 'text':
      return { value: value.text, style: value.rag ? ragStyle(value.rag) : words };
    case 'code':
      return { value: value.code, style: number };
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(value.iso) ? { value: new Date(`${value.iso}T00:00:00Z`), style: { ...words, numFmt: 'd mmmm yyyy' }, shown: value.text } : { value: value.text, style: words };
    case 'number': {
      const format = numberFormat(value.value, value.text, value.percent);
      return format === null ? { value: value.text, style: number } : { value: heldValue(value.value, value.percent), style: { ...number, numFmt: format }, shown: value.text };
    }
  }
}

/** In characters of the usual width: as wide as its longest word or figure, wider for sentences. */
function widthOf(title: string, cells: readonly Written[]): number {
  const whole = cells.filter(({ shown }) => shown !== undefined).map(({ shown = '' }) => measured(shown));
  const texts = [title, ...cells.map(shownText)];
  const longestWord = Math.max(...texts.flatMap((text) => text.split(/\s+/).map(measured)));
  const longest = Math.max(...texts.map(measured));
  return Math.min(widths.most, Math.max(widths.least, longestWord + 4, ...whole.map((width) => width + 3), Math.min(longest + 2, 44)));
}

function measured(text: string): number {
  return textWidth(text, 12, 'bold') / widths.ofCharacter;
}

/** Rows are given the height that their words take, since not every program works it out when the file is opened. */
function heightOf(cells: readonly Written[], columnWidths: readonly number[]): number {
  const heights = cells.map((cell, column) => {
    const size = cell.style?.font?.size ?? 12;
    const lines = cell.style?.alignment?.wrapText ? linesOf(shownText(cell), columnWidths[column]! - 1.5) : 1;
    return lines * size * 1.35 + 3;
  });
  return Math.min(tallest, Math.max(...heights));
}

function linesOf(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const each of text.split(/\s+/)) {
    const wide = measured(`${each} `);
    if (used > 0 && used + wide > width) {
      lines += 1;
      used = 0;
    }
    used += wide;
  }
  return lines;
}

function shownText({ value, shown }: Written): string {
  return shown ?? (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
}
