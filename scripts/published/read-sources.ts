import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DictionaryRow } from './selection.ts';

export interface FigureRow {
  'Short Desc': string;
  Years: string;
  'LA and Regions': string;
  Values: string;
  'LA Number': number;
  Region: string;
}

export type Row = Readonly<Record<string, string>>;

/** Everything that the pack is made of, as it lies in the folder. */
export interface Sources {
  figures: FigureRow[];
  dictionary: DictionaryRow[];
  neighbours: Row[];
  /** Children looked after, of which only the codes of areas are wanted. */
  areas: Row[];
  history: Row[];
  latest: Row[];
}

export async function readSources(folder: string): Promise<Sources> {
  const file = await asyncBufferFromFile(join(folder, 'lait', 'bds_long_0.parquet'));
  return {
    figures: (await parquetReadObjects({ file, compressors })) as unknown as FigureRow[],
    dictionary: csv(join(folder, 'lait', 'lait_data_dictionary.csv')) as unknown as DictionaryRow[],
    neighbours: csv(join(folder, 'dfe', 'sn_model_2025_wide.csv')),
    areas: csv(join(folder, 'dfe', 'cla_number_and_rate_per_10k_children.csv')),
    history: csv(join(folder, 'dfe', 'ofsted_ILACS_inspection_history.csv')),
    latest: await firstSheet(join(folder, 'ofsted_csc_ilacs_overview_2026-06.xlsx')),
  };
}

function csv(path: string): Row[] {
  return parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true });
}

async function firstSheet(path: string): Promise<Row[]> {
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(path)));
  const [head = [], ...rows] = sheets[0]?.rows ?? [];
  return rows.map((row) => Object.fromEntries(head.map((name, column) => [text(name), text(row[column])])));
}

function text(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '';
}
