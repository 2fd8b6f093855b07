/** One cell of a table, whatever kind of file it stood in. */
export interface Cell {
  /** What it holds. A day is a text, `2023-03-31`, with `isDay`. */
  value: string | number | boolean | null;
  isDay: boolean;
  /** Shown as a percentage, so that 0.895 means 89.5%. */
  isPercentage: boolean;
  /** Decimals that are shown; null where that is not said. */
  decimals: number | null;
  /** Its ground colour as six digits; null where it has none. */
  fill: string | null;
  /** An error of Excel's, such as `#DIV/0!`. */
  error: string | null;
  isFormula: boolean;
}

export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  /** Null in a file that has no sheets. */
  name: string | null;
  rows: readonly (readonly Cell[])[];
  merges: readonly Merge[];
  isHidden: boolean;
  /** Numbers of hidden rows and columns, from 0. */
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** Whether rules of Excel's colour cells when it opens the file: such colours are nowhere in it. */
  hasColourRules: boolean;
}

export const emptyCell: Cell = { value: null, isDay: false, isPercentage: false, decimals: null, fill: null, error: null, isFormula: false };

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? emptyCell;
}

/** What a cell says, as text; empty where it says nothing. */
export function textOf({ value, error }: Cell): string {
  return error ?? (value === null ? '' : String(value).replace(/\s+/g, ' ').trim());
}

/** `C4` for the third column of the fourth row. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function columnName(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return `${before >= 0 ? columnName(before) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** `Scorecard, cell C4`, or only the cell where a file has no sheets. */
export function placeOf({ name }: Pick<Sheet, 'name'>, row: number, column: number): string {
  return `${name === null ? '' : `${name}, `}cell ${cellName(row, column)}`;
}
