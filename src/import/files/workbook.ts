import { readXlsx, resolveThemeColor, type Cell as HucreCell, type CellValue, type Sheet as HucreSheet, type Workbook } from 'hucre/xlsx';
import { damaged } from './zip.ts';
import { emptyCell, type Cell, type Sheet } from './sheet.ts';

/** A table of totals has far fewer; rows below are blank or a list of cases. */
const mostRows = 20_000;

/** The sheets of a workbook with the values that its formulas had when it was saved; macros and links are not so much as read. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const workbook = await opened(bytes);
  return workbook.sheets.map((sheet) => sheetOf(sheet, workbook));
}

/** Whatever the library stumbles over is in the file. */
async function opened(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true, maxRows: mostRows });
  } catch {
    throw damaged();
  }
}

function sheetOf(sheet: HucreSheet, workbook: Workbook): Sheet {
  return {
    name: sheet.name,
    rows: sheet.rows.map((row, r) => row.map((value, c) => cellOf(value, sheet.cells?.get(`${r},${c}`), workbook))),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({ top: startRow, left: startCol, bottom: endRow, right: endCol })),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    hiddenRows: new Set([...(sheet.rowDefs ?? [])].filter(([, { hidden }]) => hidden).map(([row]) => row)),
    hasColourRules: (sheet.conditionalRules ?? []).length > 0,
    hiddenColumns: new Set((sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : []))),
  };
}

function cellOf(value: CellValue, cell: HucreCell | undefined, workbook: Workbook): Cell {
  const format = cell?.style?.numFmt ?? '';
  const shared = { ...emptyCell, fill: fillOf(cell, workbook), isFormula: cell?.formula !== undefined };
  if (value instanceof Date) return { ...shared, ...dayOf(value, format) };
  if (typeof value === 'number') return { ...shared, value, isPercentage: /%/.test(withoutQuoted(format)), decimals: decimalsIn(format) };
  if (typeof value === 'string' && /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/.test(value) && cell?.type !== 'string') return { ...shared, error: value };
  return { ...shared, value: typeof value === 'string' && value.trim() === '' ? null : value };
}

/** A format without a day shows a month, whatever day is kept. */
function dayOf(value: Date, format: string): Pick<Cell, 'value' | 'isDay'> {
  const day = value.toISOString().slice(0, 10);
  const plain = withoutQuoted(format).toLowerCase();
  return plain.includes('m') && !plain.includes('d') ? { value: day.slice(0, 7), isDay: false } : { value: day, isDay: true };
}

function withoutQuoted(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
}

/** Decimals that a format shows; null for one that shows them all. */
function decimalsIn(format: string): number | null {
  const [first = ''] = withoutQuoted(format).split(';');
  if (!/[0#]/.test(first) || /e[+-]/i.test(first)) return null;
  return /\.([0#?]+)/.exec(first)?.[1]?.length ?? 0;
}

function fillOf(cell: HucreCell | undefined, { themeColors }: Workbook): string | null {
  const fill = cell?.style?.fill;
  if (fill?.type !== 'pattern' || fill.pattern !== 'solid') return null;
  const { rgb, theme, tint, indexed } = fill.fgColor ?? {};
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  if (theme !== undefined && themeColors) return resolveThemeColor(themeColors, theme, tint).toUpperCase();
  return indexed === undefined ? null : (indexedColours[indexed - 8] ?? null);
}

/** The first colours of the older palette, which files still name by number: from 8. */
const indexedColours: readonly string[] = [
  '000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF', '800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080',
  '9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF', '000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF',
  '00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99', '3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696',
  '003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333',
];
