import { cellAt, cellName, emptyCell, placeOf, textOf, type Cell, type Sheet } from '../files/sheet.ts';

/** A sheet as it is seen: without what is hidden, and, for a table whose months go down, with rows and columns changed over. */
export interface Grid {
  sheet: Sheet;
  height: number;
  width: number;
  cell: (row: number, column: number) => Cell;
  /** What a cell says as a head or a name: merged cells say it in each of them. */
  label: (row: number, column: number) => string;
  place: (row: number, column: number) => string;
  /** `C4` alone. */
  name: (row: number, column: number) => string;
  turned: boolean;
}

export function gridOf(sheet: Sheet): Grid {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = shown(sheet.rows.length, sheet.hiddenRows);
  const columns = shown(width, sheet.hiddenColumns);
  const masters = mastersOf(sheet);
  const at = (row: number, column: number): [number, number] => [rows[row] ?? -1, columns[column] ?? -1];
  return {
    sheet,
    height: rows.length,
    width: columns.length,
    cell: (row, column) => cellAt(sheet, ...at(row, column)),
    label(row, column) {
      const [r, c] = at(row, column);
      const [top, left] = masters.get(`${r},${c}`) ?? [r, c];
      return textOf(cellAt(sheet, top, left));
    },
    place: (row, column) => placeOf(sheet, ...at(row, column)),
    name: (row, column) => cellName(...at(row, column)),
    turned: false,
  };
}

export function turned(grid: Grid): Grid {
  const { cell, label, place, name, height, width } = grid;
  return {
    ...grid,
    height: width,
    width: height,
    cell: (row, column) => cell(column, row),
    label: (row, column) => label(column, row),
    place: (row, column) => place(column, row),
    name: (row, column) => name(column, row),
    turned: !grid.turned,
  };
}

function shown(count: number, hidden: ReadonlySet<number>): number[] {
  return Array.from({ length: count }, (_, index) => index).filter((index) => !hidden.has(index));
}

/** For each cell that a merged one covers, the cell that holds what it says. */
function mastersOf({ merges }: Sheet): Map<string, [number, number]> {
  const masters = new Map<string, [number, number]>();
  for (const { top, left, bottom, right } of merges) {
    if ((bottom - top + 1) * (right - left + 1) > 10_000) continue;
    for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) masters.set(`${row},${column}`, [top, left]);
  }
  return masters;
}

/** Whether a cell holds something that may be a figure. */
export function holdsFigure(cell: Cell): boolean {
  return cell !== emptyCell && (typeof cell.value === 'number' || cell.error !== null || /^[<≤≥>]?\s*[-−(]?£?\d[\d, .]*%?\)?\s*(?:\([a-z]+\)|\[\w+\]|[*†‡¹²³rpe])*$/i.test(textOf(cell)));
}
