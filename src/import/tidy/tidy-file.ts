import { decimalsOf } from '../../format/decimal.ts';
import type { WithheldCode } from '../../model/value.ts';
import { kindOfTime } from './tidy-period.ts';

/*
 * A download of Explore Education Statistics: a row for each area, period and choice of filters, a column for each measure.
 * A file `NAME.meta.csv` beside it says which columns are filters and which are measures.
 */

export interface TidyMeasure {
  column: string;
  label: string;
  /** As the metadata give it, such as `%`; empty where nothing does. */
  unit: string;
  decimals: number;
}

export interface TidyFilter {
  column: string;
  label: string;
  /** In the order in which the file has them. */
  values: string[];
}

export type TidyLevel = 'england' | 'region' | 'council';

export interface TidyRow {
  /** Line of the file, from 1. */
  line: number;
  level: TidyLevel;
  /** ONS code of the area. */
  code: string;
  /** Number of a council at the department; null for other areas. */
  number: number | null;
  name: string;
  time: string;
  identifier: string;
  /** In the order of the filters. */
  filters: string[];
  /** In the order of the measures. */
  values: string[];
}

export interface TidyFile {
  measures: TidyMeasure[];
  /** Those with more than one value: the others leave nothing to choose. */
  filters: TidyFilter[];
  rows: TidyRow[];
  /** The rows by what there is to choose of them, see `groupOf`: a large file has thousands of choices. */
  byChoice: ReadonlyMap<string, readonly TidyRow[]>;
  /** Levels of geography whose rows are not used, such as School. */
  otherLevels: string[];
  hasMetadata: boolean;
  /** Whether it is of the Local Authority Interactive Tool, whose measures bring their words with them. */
  isLait?: true;
}

type Table = readonly (readonly string[])[];

const heads = ['time_period', 'time_identifier', 'geographic_level'];

export function isTidy(head: readonly string[]): boolean {
  return heads.every((name) => head.includes(name));
}

const geography = /^(?:time_period|time_identifier|geographic_level|(?:country|region|lad?|local_authority_district|pcon|parliamentary_constituency|ward|lep|local_enterprise_partnership|lsip|mca|mat|trust|sponsor|school|institution|provider|police_force_area|opportunity_area|planning_area|rsc_region|english_devolved_area|new_la|old_la)(?:_.*)?)$/;

const levels: Readonly<Record<string, TidyLevel>> = { National: 'england', Regional: 'region', 'Local authority': 'council' };

/** Symbols in place of a figure: those of today, and those that older files have. */
const symbols: Readonly<Record<string, WithheldCode>> = { c: 'c', x: 'x', z: 'z', u: 'u', low: 'low', k: 'low', '~': 'low', ':': 'x', '..': 'x', '.': 'z', '*': 'c' };

export type TidyValue = { value: number } | { status: WithheldCode };

/** What a cell says; null where it is empty or cannot be read. */
export function readValue(text: string): TidyValue | null {
  const plain = text.replaceAll(',', '').trim();
  if (/^-?\d+(?:\.\d+)?(?:e-?\d+)?$/i.test(plain)) return { value: Number(plain) };
  const status = symbols[plain.toLowerCase()];
  return status === undefined ? null : { status };
}

export function readTidy([head = [], ...body]: Table, meta: Table | null): TidyFile {
  const own = head.filter((name) => name !== '' && !geography.test(name));
  const described = metadataOf(meta);
  const at = new Map(head.map((name, index) => [name, index]));
  const cellsOf = (name: string): string[] => body.map((row) => row[at.get(name)!] ?? '');
  const isMeasure = (name: string): boolean => described.get(name)?.isMeasure ?? holdsFigures(cellsOf(name));
  const measures = own.filter(isMeasure).map((column): TidyMeasure => ({ column, label: described.get(column)?.label ?? inWords(column), unit: described.get(column)?.unit ?? '', decimals: described.get(column)?.decimals ?? most(cellsOf(column)) }));
  const filters = own.filter((name) => !isMeasure(name)).map((column): TidyFilter => ({ column, label: described.get(column)?.label ?? inWords(column), values: [...new Set(cellsOf(column).map((text) => text.trim()))] })).filter(({ values }) => values.length > 1);
  const get = (row: readonly string[], name: string): string => (row[at.get(name) ?? -1] ?? '').trim();
  const otherLevels = new Set<string>();
  const rows = body.flatMap((row, index): TidyRow[] => {
    if (row.every((cell) => cell === '')) return [];
    const level = levels[get(row, 'geographic_level')];
    if (level === undefined) {
      otherLevels.add(get(row, 'geographic_level'));
      return [];
    }
    const number = get(row, 'old_la_code');
    return [{
      line: index + 2, level,
      code: get(row, level === 'england' ? 'country_code' : level === 'region' ? 'region_code' : 'new_la_code'),
      number: level === 'council' && /^\d+$/.test(number) ? Number(number) : null,
      name: get(row, level === 'england' ? 'country_name' : level === 'region' ? 'region_name' : 'la_name'),
      time: get(row, 'time_period'), identifier: get(row, 'time_identifier'),
      filters: filters.map(({ column }) => get(row, column)),
      values: measures.map(({ column }) => get(row, column)),
    }];
  });
  return { measures, filters, ...grouped(rows), otherLevels: [...otherLevels], hasMetadata: meta !== null };
}

/** Rows, and the same by what there is to choose of them. */
export function grouped(rows: TidyRow[]): Pick<TidyFile, 'rows' | 'byChoice'> {
  const kinds = new Map(rows.map(({ identifier }) => [identifier, '']));
  for (const identifier of kinds.keys()) kinds.set(identifier, kindOfTime(identifier));
  return { rows, byChoice: Map.groupBy(rows, ({ filters, identifier }) => groupOf(filters, kinds.get(identifier)!)) };
}

/** One value of each filter, in their order, and a kind of period. */
export function groupOf(filters: readonly string[], time: string): string {
  return [...filters, time].join('\0');
}

interface Described {
  isMeasure: boolean;
  label: string;
  unit: string;
  decimals: number | null;
}

function metadataOf(meta: Table | null): Map<string, Described> {
  if (meta === null) return new Map();
  const [head = [], ...rows] = meta;
  const get = (row: readonly string[], name: string): string => row[head.indexOf(name)]?.trim() ?? '';
  return new Map(rows.map((row) => [get(row, 'col_name'), {
    isMeasure: get(row, 'col_type').toLowerCase() === 'indicator',
    label: get(row, 'label') || inWords(get(row, 'col_name')),
    unit: get(row, 'indicator_unit'),
    decimals: /^\d$/.test(get(row, 'indicator_dp')) ? Number(get(row, 'indicator_dp')) : null,
  }]));
}

/** Whether a column that nothing describes holds figures or symbols throughout. */
function holdsFigures(cells: readonly string[]): boolean {
  const said = cells.filter((text) => text.trim() !== '');
  return said.length > 0 && said.some((text) => /^-?[\d,.]+$/.test(text.trim())) && said.every((text) => readValue(text) !== null);
}

function most(cells: readonly string[]): number {
  return Math.min(3, cells.reduce((decimals, text) => Math.max(decimals, /^-?\d+\.\d+$/.test(text.trim()) ? decimalsOf(Number(text)) : 0), 0));
}

function inWords(column: string): string {
  return column.replaceAll('_', ' ').trim();
}
