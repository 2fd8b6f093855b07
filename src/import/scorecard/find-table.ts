import { textOf, type Sheet } from '../files/sheet.ts';
import { readHead, type Head } from './heads.ts';

/** A table in a sheet: the row of its heads, and what each column holds. */
export interface Table {
  sheet: Sheet;
  headRow: number;
  heads: readonly { column: number; text: string; head: Head }[];
}

/** The row that says of most columns what they hold, with names of measures and figures among them; null where there is none. */
export function findTable(sheet: Sheet): Table | null {
  const rows = sheet.rows.slice(0, 40).map((row, headRow): Table => ({ sheet, headRow, heads: row.map((cell, column) => ({ column, text: textOf(cell), head: readHead(textOf(cell)) })).filter(({ text }) => text !== '') }));
  const tables = rows.filter(({ heads }) => heads.some(({ head: { kind } }) => kind === 'title' || kind === 'id') && heads.some(({ head: { kind } }) => kind === 'figure' || kind === 'value'));
  const known = ({ heads }: Table): number => heads.filter(({ head }) => head.kind !== 'unknown').length;
  return tables.reduce<Table | null>((best, table) => (best === null || known(table) > known(best) ? table : best), null);
}
