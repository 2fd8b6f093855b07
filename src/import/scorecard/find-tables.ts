import { textOf, type Sheet } from '../files/sheet.ts';
import { gridOf, holdsFigure, turned, type Grid } from './grid.ts';
import { readHead, roleOf, type Head } from './heads.ts';
import { firstYearIn, readPeriod } from './read-period.ts';

export interface Column {
  column: number;
  /** What its heads say, as they are written. */
  text: string;
  head: Head;
}

/** A table in a sheet: where its heads and its rows stand, and what each column holds. */
export interface Table {
  grid: Grid;
  /** The last row of its heads, and the row after its last. */
  headRow: number;
  end: number;
  columns: readonly Column[];
  /** What stands above it: the name of the sheet, and its title. */
  above: string;
  /** The year in which the financial year begins that is meant where a month has no year; null where nothing says it. */
  firstYear: number | null;
}

export interface Surroundings {
  /** The name of the file. */
  fileName: string;
  region: string | null;
  /** The year in which the financial year begins, where somebody has said it. */
  firstYear: number | null;
}

const deepest = 3;

/** What is longer, or wider than ten years of months with three columns each, is a list of cases or data of another kind. */
const highest = 5000;
const widest = 400;

/** The tables of a sheet with names of measures and figures, whichever way its months go. */
export function findTables(sheet: Sheet, around: Surroundings): Table[] {
  const grid = gridOf(sheet);
  if (grid.height > highest || grid.width > widest) return [];
  const found = tablesIn(grid, around);
  if (found.length > 0) return found;
  return grid.height > widest ? [] : tablesIn(turned(grid), around);
}

function tablesIn(grid: Grid, around: Surroundings): Table[] {
  const tables: Table[] = [];
  let row = 0;
  while (row < grid.height) {
    const table = bestFrom(grid, row, around);
    if (!table) {
      row += 1;
      continue;
    }
    const before = tables.at(-1);
    if (before) before.end = Math.min(before.end, row);
    if (!before || !isRepeated(before, table)) tables.push(table);
    else before.end = grid.height;
    row = table.headRow + 1;
  }
  return tables;
}

/** Heads that are written again at the top of a page or of a theme begin no other table. */
function isRepeated(before: Table, table: Table): boolean {
  return before.columns.length === table.columns.length && before.columns.every(({ text, column }, index) => text === table.columns[index]?.text && column === table.columns[index].column);
}

/** The table whose heads begin in a row, or a little below it where what stands above them is a title. */
function bestFrom(grid: Grid, top: number, around: Surroundings): Table | null {
  const first = tableAt(grid, top, around);
  if (!first) return null;
  let best = first;
  for (let row = top + 1; row <= first.table.headRow; row += 1) {
    const next = tableAt(grid, row, around);
    if (next && next.known > best.known) best = next;
  }
  return best.table;
}

/** The table whose heads begin in a row: in as few rows as tell most columns apart. */
function tableAt(grid: Grid, top: number, around: Surroundings): { table: Table; known: number } | null {
  const above = [around.fileName, grid.sheet.name ?? '', ...linesAbove(grid, top)].join(' | ');
  const firstYear = around.firstYear ?? [...linesAbove(grid, top).reverse(), grid.sheet.name ?? '', around.fileName].map(firstYearIn).find((year) => year !== null) ?? null;
  let best: { table: Table; known: number } | null = null;
  for (let depth = 1; depth <= deepest && top + depth <= grid.height; depth += 1) {
    const headRow = top + depth - 1;
    if (depth > 1 && Array.from({ length: grid.width }, (_, column) => grid.cell(headRow, column)).some((cell) => holdsFigure(cell) && readPeriod(textOf(cell), firstYear) === null)) break;
    const columns = columnsOf(grid, top, headRow, { firstYear, region: around.region });
    const known = new Set(columns.flatMap(({ head: { role, of, period, covers } }) => (role === 'unknown' ? [] : [JSON.stringify([role, of, period, covers])]))).size;
    if (isTable(grid, columns, headRow) && (best === null || known > best.known)) best = { table: { grid, headRow, end: grid.height, columns: withTitle(grid, columns, headRow), above, firstYear }, known };
  }
  return best;
}

function linesAbove(grid: Grid, top: number): string[] {
  const lines: string[] = [];
  for (let row = Math.max(0, top - 6); row < top; row += 1) lines.push(Array.from({ length: Math.min(grid.width, 40) }, (_, column) => textOf(grid.cell(row, column))).filter((text) => text !== '').join(' '));
  return lines;
}

function columnsOf(grid: Grid, top: number, headRow: number, context: { firstYear: number | null; region: string | null }): Column[] {
  return Array.from({ length: grid.width }, (_, column): Column => {
    const parts: string[] = [];
    for (let row = top; row <= headRow; row += 1) parts.push(row < headRow ? spreadLabel(grid, row, column) : grid.label(row, column));
    const own = parts.at(-1) === '' && parts.length > 1 && parts.slice(0, -1).every((part, index) => grid.label(top + index, column) !== part) ? [] : parts;
    const text = own.filter((part, index) => part !== '' && part !== own[index - 1]).join(' ');
    return { column, text, head: text === '' ? { role: 'unknown', of: 'own', period: null, covers: null } : readHead(own, context) };
  });
}

/** A head over several columns that was not merged stands over the first of them only. */
function spreadLabel(grid: Grid, row: number, column: number): string {
  for (let at = column; at >= 0; at -= 1) {
    const label = grid.label(row, at);
    if (label === '') continue;
    if (at === column) return label;
    const { role, period, of } = readHead([label], { firstYear: 2000, region: null });
    return period !== null || of !== 'own' || role === 'upper' ? label : '';
  }
  return '';
}

/** It has figures, and either a head that says where the names stand or three periods side by side. */
function isTable(grid: Grid, columns: readonly Column[], headRow: number): boolean {
  const amounts = columns.filter(({ head }) => head.role === 'value' || head.role === 'numerator');
  const periods = new Set(amounts.flatMap(({ head }) => head.period?.at ?? []));
  const hasNames = columns.some(({ head }) => head.role === 'title' || head.role === 'id');
  return amounts.length > 0 && (hasNames || periods.size >= 2) && (hasNames || titleColumn(grid, columns, headRow) !== null);
}

function withTitle(grid: Grid, columns: readonly Column[], headRow: number): Column[] {
  if (columns.some(({ head }) => head.role === 'title' || head.role === 'id')) return [...columns];
  const title = titleColumn(grid, columns, headRow);
  return columns.map((each) => (each.column === title ? { ...each, head: { ...each.head, role: 'title' } } : each));
}

/** The column with most words before the first figures, where no head says it. */
function titleColumn(grid: Grid, columns: readonly Column[], headRow: number): number | null {
  const first = columns.find(({ head }) => head.role === 'value' || head.role === 'numerator')?.column ?? 0;
  const words = (column: number): number => {
    let letters = 0;
    for (let row = headRow + 1; row < Math.min(grid.height, headRow + 60); row += 1) {
      const text = textOf(grid.cell(row, column));
      if (roleOf(text) === null && readPeriod(text, 2000) === null && !holdsFigure(grid.cell(row, column))) letters += text.length;
    }
    return letters;
  };
  const before = columns.filter(({ column, head }) => column < first && ['unknown', 'theme', 'when', 'covers'].includes(head.role));
  const best = before.reduce<{ column: number; letters: number } | null>((most, { column }) => (words(column) > (most?.letters ?? 8) ? { column, letters: words(column) } : most), null);
  return best?.column ?? null;
}
