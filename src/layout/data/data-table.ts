import type { Figure, Rag } from '../../model/report.ts';
import type { LabelKey } from '../../model/labels.ts';
import { isPercentage, type Unit, type ValueStatus } from '../../model/value.ts';
import { word, type Writing } from '../../views/writing.ts';

/*
 * The report as plain tables, one row a thing, for those who go on working with it: sheets of a workbook, and
 * CSV files with a data dictionary.
 */

export interface DataTable {
  /** Its file and its name in a workbook: lower-case letters and underscores. */
  id: string;
  title: string;
  /** What a row is. */
  description: string;
  columns: DataColumn[];
  rows: DataValue[][];
}

export interface DataColumn {
  /** For programs: lower-case letters and underscores. */
  id: string;
  head: string;
  meaning: string;
  /** `number` and `date` may hold a code or nothing where there is no figure. */
  type: 'text' | 'number' | 'date';
}

export type DataValue =
  | { type: 'text'; text: string; rag?: Rag }
  /** `text` is how the report says it; a percentage is in per cent. */
  | { type: 'number'; value: number; text: string; percent: boolean }
  /** As exact as its source: a day, a month or a year. */
  | { type: 'date'; iso: string; text: string }
  /** Why there is no figure. */
  | { type: 'code'; code: Exclude<ValueStatus, 'known'>; text: string }
  | { type: 'nothing' };

/** The names of columns for programs: each has a label for its head and one for its meaning. */
export type ColumnId = LabelKey extends infer Key ? (Key extends `column.${infer Id}.is` ? Id : never) : never;

type Of<Entry> = readonly [id: ColumnId, value: (entry: Entry) => DataValue, type?: DataColumn['type']];

type TableId = LabelKey extends infer Key ? (Key extends `data.${infer Id}.is` ? Id : never) : never;

export function dataTable<Entry>(writing: Writing, id: TableId, columns: readonly Of<Entry>[], entries: readonly Entry[]): DataTable {
  return {
    id,
    title: word(writing, `data.${id}`),
    description: word(writing, `data.${id}.is`),
    columns: columns.map(([column, , type = 'text']) => ({ id: column.replaceAll('-', '_'), head: word(writing, `column.${column}`), meaning: word(writing, `column.${column}.is`), type })),
    rows: entries.map((entry) => columns.map(([, value]) => value(entry))),
  };
}

export const nothing: DataValue = { type: 'nothing' };

export function textValue(text: string | null | undefined): DataValue {
  return text === null || text === undefined || text === '' ? nothing : { type: 'text', text };
}

export function listValue(texts: readonly string[]): DataValue {
  return textValue(texts.join('; '));
}

export function dateValue(date: { iso: string; text: string } | null): DataValue {
  return date === null ? nothing : { type: 'date', ...date };
}

export function figureValue(figure: Figure | null | undefined, unit: Unit): DataValue {
  if (!figure) return nothing;
  const { value, text, status } = figure;
  if (status !== 'known') return { type: 'code', code: status, text };
  return value === null ? textValue(text) : { type: 'number', value, text, percent: isPercentage(unit) };
}

/** The words of a value, as the report says them; empty where there is nothing. */
export function textOf(value: DataValue): string {
  return value.type === 'nothing' ? '' : value.text;
}
