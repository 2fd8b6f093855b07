import type { DataTable, DataValue } from '../layout/data/data-table.ts';
import { dataTables } from '../layout/data/tables.ts';
import type { Report } from '../model/report.ts';
import { csvOf } from '../site/client/csv.ts';
import type { Exporter } from './exporter.ts';

/** A file for each table, in a folder of their own, and one that says what their columns hold. */
export const csv: Exporter = ({ report, fileName }) => {
  const folder = fileName('data', 'csv').replace(/\.csv$/, '-csv');
  const tables = dataTables(report);
  return [
    { path: `${folder}/data-dictionary.csv`, content: bytes(dictionary(report, tables)) },
    ...tables.map((table) => ({ path: `${folder}/${table.id}.csv`, content: bytes([table.columns.map(({ id }) => id), ...table.rows.map((row) => row.map(csvValue))]) })),
  ];
};

function bytes(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(csvOf(rows));
}

/** Numbers and dates as programs read them; a code where there is no figure. */
function csvValue(value: DataValue): string {
  switch (value.type) {
    case 'nothing': return '';
    case 'text': return value.text;
    case 'number': return String(value.value);
    case 'date': return value.iso;
    case 'code': return value.code;
  }
}

function dictionary({ labels, disclosure }: Report, tables: readonly DataTable[]): string[][] {
  const codes = (['c', 'x', 'z', 'low', 'u'] as const).map((code) => ['', '', code, labels['workbook.code'], '', labels[`withheld.${code}`]]);
  return [
    [labels['dictionary.file'], labels['dictionary.table'], labels['dictionary.column'], labels['dictionary.head'], labels['dictionary.type'], labels['dictionary.meaning']],
    ...tables.flatMap(({ id, title, columns }) => columns.map((column) => [`${id}.csv`, title, column.id, column.head, column.type, column.meaning])),
    ...codes,
    ...(disclosure?.sentences ?? []).map((sentence) => ['', '', '', labels['disclosure.title'], '', sentence]),
  ];
}
