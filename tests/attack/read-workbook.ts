import { readXlsx, type ReadSheet } from '../export/read-xlsx.ts';
import { inComparison, inRow, inScorecard } from './read-tables.ts';
import { mentioned, quotedOf, unexplained, type Said, type ToldReport } from './said.ts';

type Cells = Record<string, string>;

/** What the sheets of a workbook say, each cell by what it shows and by what it holds behind that, under the names that CSV files have for its columns. */
export function inWorkbook(file: Uint8Array, report: ToldReport): Said[] {
  const { indicators, labels } = report;
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const byTitle = new Map(indicators.map((indicator) => [indicator.title, indicator]));
  const columns = new Map(Object.entries(labels).flatMap(([key, head]) => (key.startsWith('column.') && !key.endsWith('.is') ? [[head, key.slice('column.'.length).replaceAll('-', '_')] as const] : [])));
  return readXlsx(file).flatMap((sheet) => [...rowsOf(sheet)].flatMap(([held, shown]) => {
    const indicator = byId.get(shown['indicator_id'] ?? '') ?? byTitle.get(shown['indicator'] ?? shown['subject'] ?? '');
    if (indicator === undefined) return [];
    const words = Object.entries(shown).filter(([column]) => column !== 'indicator_id' && column !== 'indicator').flatMap(([column, text]) => [text, ...(column === 'date' ? [] : [held[column]!])]);
    const quoted = sheet.table?.name === 'changes' ? quotedOf(report, indicator) : undefined;
    return [
      ...words.flatMap((text) => [...(sheet.table?.name === 'breakdowns' || quoted !== undefined ? [] : mentioned(indicator, text)), ...unexplained(indicator, text, quoted)]),
      ...[held, { ...shown, date: held['date']! }].flatMap((row) => inTable(sheet.table?.name ?? '', row)),
    ];
  }));

  function inTable(table: string, row: Cells): Said[] {
    switch (table) {
      case 'figures': return inRow(byId, row, '');
      case 'breakdowns': return inRow(byId, row, `${row['broken_down_by']}:${row['part']}`);
      case 'comparators': return inComparison(byId.get(row['indicator_id']!)!, row);
      case 'scorecard': return inScorecard(byId.get(row['indicator_id']!)!, row);
      default: return [];
    }
  }

  /** Each row as it is held and as it is shown; a percentage is held as a share of one, and a day as a number. */
  function* rowsOf({ table, rows, held }: ReadSheet): Generator<[held: Cells, shown: Cells]> {
    if (table === null) return;
    for (let at = table.from; at < rows.length; at += 1) {
      const named = (cell: (column: number) => string): Cells => Object.fromEntries(table.heads.map((head, column) => [columns.get(head) ?? head, cell(column)]));
      yield [named((column) => plain(held[at]?.[column] ?? '', rows[at]![column] ?? '')), named((column) => rows[at]![column] ?? '')];
    }
  }

  function plain(value: string | number, text: string): string {
    if (typeof value === 'string') return value === labels['data.nothing'] ? '' : value;
    if (/^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(text)) return new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10);
    return String(text.endsWith('%') ? Number((value * 100).toPrecision(13)) : value);
  }
}
