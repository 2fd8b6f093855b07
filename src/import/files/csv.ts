import { parse } from 'csv-parse/sync';
import { emptyCell, type Cell, type Sheet } from './sheet.ts';

/** A text of cells divided by commas, semicolons or tabs. */
export function readCsv(text: string): Sheet {
  const rows = parse(text, { delimiter: delimiterOf(text), bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  return { name: null, rows: rows.map((row) => row.map(cellOf)), merges: [], isHidden: false, hiddenRows: new Set(), hiddenColumns: new Set() };
}

function cellOf(text: string): Cell {
  const value = text.replaceAll('\u00a0', ' ').trim();
  return value === '' ? emptyCell : { ...emptyCell, value };
}

/** What most lines have most of; what stands in quotes counts for nothing. */
function delimiterOf(text: string): string {
  const lines = text.replace(/"(?:[^"]|"")*"/g, '""').split('\n', 50);
  const score = (sign: string): number => lines.filter((line) => line.includes(sign)).length * 1000 + lines.reduce((sum, line) => sum + line.split(sign).length - 1, 0);
  return [',', ';', '\t', '|'].reduce((best, sign) => (score(sign) > score(best) ? sign : best));
}
