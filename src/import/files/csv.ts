import { CsvError, parse } from 'csv-parse/sync';
import { FileRefused } from './refused.ts';
import { emptyCell, type Cell, type Sheet } from './sheet.ts';

/** A text of cells divided by commas, semicolons or tabs; throws a `FileRefused` where they cannot be told apart. */
export function readCsv(text: string): Sheet {
  const rows = cellsIn(text);
  return { name: null, rows: rows.map((row) => row.map(cellOf)), merges: [], isHidden: false, hiddenRows: new Set(), hiddenColumns: new Set(), hasColourRules: false };
}

function cellsIn(text: string): string[][] {
  try {
    return parse(text, { delimiter: delimiterOf(text), bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileRefused('A quotation mark in it is not closed, so cells and lines cannot be told apart.', 'Look for a single " in it and take it out, or save the file again from the program that made it.');
  }
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
