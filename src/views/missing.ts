import { listText } from '../format/list.ts';
import { uncapitalised } from '../format/sentence-case.ts';
import type { Column, GroupedTable, Row, Table } from './table.ts';
import { word, type Writing } from './writing.ts';

/** The same table without the columns in which no row has anything; what they would have said in every row is said once, above it. */
export function missingSaidOnce<Entry>(writing: Writing, table: Table<Entry>): Table<Entry> {
  const missing = missingIn(table.columns, table.rows);
  return { ...table, columns: without(table.columns, missing), rows: table.rows.map((row) => thinned(row, missing)), note: noteOn(writing, table.columns, missing) };
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
  const isMissing = (index: number): boolean => rows.every(({ cells }) => cells[index]?.state === 'absent' && cells[index].below.length === 0);
  return new Set(rows.length === 0 ? [] : [...columns.keys()].slice(1).filter(isMissing));
}

function without<T>(all: readonly T[], missing: ReadonlySet<number>): T[] {
  return all.filter((_, index) => !missing.has(index));
}

function thinned<Entry>(row: Row<Entry>, missing: ReadonlySet<number>): Row<Entry> {
  return { ...row, cells: without(row.cells, missing) };
}

function noteOn(writing: Writing, columns: readonly Column[], missing: ReadonlySet<number>): string | null {
  const heads = [...missing].map((index) => uncapitalised(columns[index]!.head));
  return heads.length === 0 ? null : word(writing, 'table.missing', { columns: listText(heads, writing.report.labels) });
}
