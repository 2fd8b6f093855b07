import type { Table as MarkdownTable, TableRow } from 'mdast';
import type { AuthoredBlock, AuthoredInline } from '../../model/section.ts';
import { placeOf, report, type Conversion } from './conversion.ts';
import { toInlines } from './inlines.ts';

/** A table whose rows all have as many cells as its head; rows that do not are reported. */
export function toTable(conversion: Conversion, node: MarkdownTable): Extract<AuthoredBlock, { type: 'table' }> {
  const [head, ...rows] = node.children;
  const columns = head?.children.length ?? 0;
  for (const row of rows) checkRow(conversion, row, columns);
  return {
    type: 'table',
    align: Array.from({ length: columns }, (_, index) => node.align?.[index] ?? null),
    head: head ? cellsOf(conversion, head, columns) : [],
    rows: rows.map((row) => cellsOf(conversion, row, columns)),
    place: placeOf(conversion, node),
  };
}

function cellsOf(conversion: Conversion, row: TableRow, columns: number): AuthoredInline[][] {
  return Array.from({ length: Math.max(columns, row.children.length) }, (_, index) =>
    toInlines(conversion, row.children[index]?.children ?? []),
  ).slice(0, columns);
}

function checkRow(conversion: Conversion, row: TableRow, columns: number): void {
  const cells = row.children.length;
  if (cells === columns) return;
  report(
    conversion,
    'table-ragged',
    placeOf(conversion, row),
    `This row has ${count(cells)}, but the head of the table has ${count(columns)}.`,
    cells > columns ? 'Take a cell out, or put a backslash before a `|` that belongs to the words.' : 'Add the missing cells, empty ones too, with `|` between them.',
  );
}

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}
