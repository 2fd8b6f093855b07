import { listText } from '../format/list.ts';
import { uncapitalised } from '../format/sentence-case.ts';
import { given } from './lists.ts';
import type { Cell, Column, GroupedTable, Row, Table } from './table.ts';
import { word, type Writing } from './writing.ts';

/**
 * The same table without the columns in which no row has anything; what they would have said in every row is said once, above it.
 * So is how many lack what most do, of which each gap is then a mark.
 */
export function missingSaidOnce<Entry>(writing: Writing, table: Table<Entry>): Table<Entry> {
  const { columns, rows } = table;
  const missing = missingIn(columns, rows);
  const scarce = new Map([...columns.keys()].slice(1).flatMap((index) => {
    const count = rows.filter((row) => lacks(row, index)).length;
    return !missing.has(index) && count >= fewest && count > rows.length / 2 ? [[index, count] as const] : [];
  }));
  const marked = (row: Row<Entry>): Row<Entry> => ({ ...row, cells: row.cells.map((cell, index) => (scarce.has(index) && lacks(row, index) ? gapOf(writing, cell) : cell)) });
  const mostly = [...scarce].map(([index, count]) => word(writing, 'table.scarce', { column: uncapitalised(columns[index]!.head), count, total: rows.length }));
  const notes = given(noteOn(writing, columns, missing), mostly.length > 0 && word(writing, 'table.mostlyMissing', { columns: listText(mostly, writing.report.labels) }));
  return { ...table, columns: without(columns, missing), rows: rows.map((row) => thinned(marked(row), missing)), note: notes.length === 0 ? null : notes.join(' ') };
}

/** Gaps in a column that are told of together. */
const fewest = 3;

function gapOf(writing: Writing, cell: Cell): Cell {
  return { ...cell, text: word(writing, 'thread.gapMark'), mark: { type: 'gap' } };
}

/** The same for a table in groups, of which a column is missing only where no group has it. */
export function missingSaidOnceInGroups<Entry>(writing: Writing, table: GroupedTable<Entry>): GroupedTable<Entry> {
  const missing = missingIn(table.columns, table.groups.flatMap(({ rows }) => rows));
  return {
    ...table,
    columns: without(table.columns, missing),
    groups: table.groups.map((group) => ({ ...group, rows: group.rows.map((row) => thinned(row, missing)) })),
    note: noteOn(writing, table.columns, missing),
  };
}

/** Never the first, which names the rows. */
function missingIn(columns: readonly Column[], rows: readonly Row[]): ReadonlySet<number> {
  const isMissing = (index: number): boolean => rows.every((row) => lacks(row, index));
  return new Set(rows.length === 0 ? [] : [...columns.keys()].slice(1).filter(isMissing));
}

function lacks({ cells }: Row, index: number): boolean {
  return cells[index]?.state === 'absent' && cells[index].below.length === 0;
}

function without<T>(all: readonly T[], missing: ReadonlySet<number>): T[] {
  return all.filter((_, index) => !missing.has(index));
}

function thinned<Entry>(row: Row<Entry>, missing: ReadonlySet<number>): Row<Entry> {
  return { ...row, cells: without(row.cells, missing) };
}

function noteOn(writing: Writing, columns: readonly Column[], missing: ReadonlySet<number>): string | null {
  const bare = [...missing].map((index) => columns[index]!);
  const heads = bare.flatMap(({ head, whenBare }) => (whenBare === null ? [uncapitalised(head)] : []));
  const said = given(heads.length > 0 && word(writing, 'table.missing', { columns: listText(heads, writing.report.labels) }), ...bare.map(({ whenBare }) => whenBare));
  return said.length === 0 ? null : said.join(' ');
}
