import { colToLetter, writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { fillInColumns, fillInHeads, openColumns, type FillInColumn } from '../../model/fill-in.ts';
import { finishOfficeFile, type FileProperties } from '../same-bytes.ts';
import { markedPage, sheetOf, type Written } from './data-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { font, head, line, marking as markingStyle, title, words } from './style.ts';

/** One figure that is asked for. */
export interface FillInRow {
  /** What stands in the cells that nobody fills in, and the day that is offered. */
  cells: Partial<Record<FillInColumn, string>>;
  /** What is counted, shown beside the name of the indicator. */
  note: string | null;
  /** Cells that are asked of others and not of this one: a number has no numerator. */
  closed: readonly FillInColumn[];
}

export interface FillInSheet {
  theme: string;
  rows: readonly FillInRow[];
}

export interface FillInWords {
  marking: string | null;
  /** What to do, in lines above each table. */
  how: readonly string[];
  codes: readonly string[];
  /** What is said where something else than a number, a day or a code is typed. */
  wrong: { number: string; day: string; code: string };
}

const widths: Readonly<Record<FillInColumn, number>> = { id: 22, title: 52, unit: 12, target: 16, lastPeriod: 20, lastFigure: 24, covers: 14, at: 16, numerator: 13, denominator: 13, value: 13, code: 9, note: 34 };
const openFill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF7D6' } } as const;
const frame = { style: 'thin', color: { rgb: 'B1B4B6' } } as const;

/** A workbook to be filled in: a sheet a theme, a row a figure, everything protected but the cells that are asked for. */
export async function fillInWorkbook(sheets: readonly FillInSheet[], said: FillInWords, properties: FileProperties): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ theme }) => theme));
  const made = await writeXlsx({ sheets: sheets.map((sheet, index) => sheetFor(names[index]!, sheet, said)), defaultFont: font, activeSheet: 0 });
  return finishOfficeFile(made, properties);
}

function sheetFor(name: string, { theme, rows }: FillInSheet, { marking, how, codes, wrong }: FillInWords): WriteSheet {
  const above: Written[] = [{ value: theme, style: title }, ...(marking === null ? [] : [{ value: marking, style: markingStyle }]), ...how.map((value): Written => ({ value, style: line }))];
  const heads = fillInColumns.map((column): Written => ({ value: fillInHeads[column], style: head(numeric.has(column)) }));
  const grid: Written[][] = [...above.map((cell) => [cell]), heads, ...rows.map(cellsOf)];
  const [first, last] = [above.length + 2, above.length + 1 + rows.length];
  const range = (column: FillInColumn): string => `${letter(column)}${first}:${letter(column)}${Math.max(first, last)}`;
  const checked = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop' } as const;
  return {
    ...sheetOf(name, grid, fillInColumns.map((column) => widths[column])),
    freezePane: { rows: above.length + 1, columns: 2 },
    protection: { sheet: true, objects: true, scenarios: true, formatColumns: false, formatRows: false },
    dataValidations: [
      { ...checked, type: 'list', values: [...codes], range: range('code'), errorTitle: fillInHeads.code, errorMessage: wrong.code },
      { ...checked, type: 'date', operator: 'greaterThan', formula1: '36526', range: range('at'), errorTitle: fillInHeads.at, errorMessage: wrong.day },
      ...(['numerator', 'denominator'] as const).map((column) => ({ ...checked, type: 'decimal' as const, operator: 'greaterThanOrEqual' as const, formula1: '0', range: range(column), errorTitle: fillInHeads[column], errorMessage: wrong.number })),
      { ...checked, type: 'decimal', operator: 'between', formula1: '-1000000000', formula2: '1000000000', range: range('value'), errorTitle: fillInHeads.value, errorMessage: wrong.number },
    ],
    ...(marking === null ? {} : { headerFooter: markedPage(marking) }),
    pageSetup: { paperSize: 'a3', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `$${above.length + 1}:$${above.length + 1}` },
  };
}

const numeric: ReadonlySet<FillInColumn> = new Set(['numerator', 'denominator', 'value']);

function letter(column: FillInColumn): string {
  return colToLetter(fillInColumns.indexOf(column));
}

function cellsOf({ cells, note, closed }: FillInRow): Written[] {
  return fillInColumns.map((column): Written => {
    const text = cells[column] ?? null;
    const style = openColumns.has(column) && !closed.includes(column) ? openStyle(column) : words;
    if (column === 'at' && text !== null) return { value: new Date(`${text}T00:00:00Z`), style, shown: '30 September 2023' };
    return { value: text, style, ...(column === 'title' && note !== null ? { comment: { text: note } } : {}) };
  });
}

function openStyle(column: FillInColumn): CellStyle {
  return {
    font,
    fill: openFill,
    border: { top: frame, bottom: frame, left: frame, right: frame },
    alignment: { vertical: 'top', wrapText: column === 'note', ...(numeric.has(column) ? { horizontal: 'right' } : {}) },
    protection: { locked: false },
    ...(column === 'at' ? { numFmt: 'd mmm yyyy' } : {}),
  };
}
