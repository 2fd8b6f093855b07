import type { Area, Pack } from '../../published/pack.ts';
import { periodOf, type TidyPeriod, type YearMeaning } from './tidy-period.ts';
import { groupOf, readValue, type TidyFile, type TidyRow, type TidyValue } from './tidy-file.ts';

/** Which figures of a file are meant: a measure, one value of each filter, and one kind of period. */
export interface TidyChoice {
  measure: string;
  /** Column of a filter → its value. */
  where: Readonly<Record<string, string>>;
  /** See `kindOfTime`. */
  time: string;
}

export interface TidyFigure extends TidyPeriod {
  value: TidyValue;
  line: number;
}

/** The figures of each area, oldest first, by its key. */
export type TidySeries = ReadonlyMap<string, readonly TidyFigure[]>;

export const englandKey = 'england';

export function regionKey(name: string): string {
  return `region ${name.toLowerCase()}`;
}

export function councilKey(number: number): string {
  return `council ${number}`;
}

function keyOf({ level, name, number, code }: TidyRow): string {
  if (level === 'england') return englandKey;
  return level === 'region' ? regionKey(name) : number === null ? `council ${code}` : councilKey(number);
}

export interface TidyRead {
  series: TidySeries;
  /** Lines whose period or figure cannot be read, with what stands there. */
  unread: { line: number; text: string }[];
  /** The first line that gives a figure a second time: the file has more to choose than is known. */
  twice: number | null;
}

/** The figures that a choice means. */
export function seriesOf(file: TidyFile, choice: TidyChoice, meaning: YearMeaning | null): TidyRead {
  const measure = file.measures.findIndex(({ column }) => column === choice.measure);
  const series = new Map<string, TidyFigure[]>();
  const seen = new Set<string>();
  const unread: TidyRead['unread'] = [];
  let twice: number | null = null;
  for (const row of file.byChoice.get(groupOf(file.filters.map(({ column }) => choice.where[column] ?? ''), choice.time)) ?? []) {
    const text = row.values[measure] ?? '';
    if (text === '') continue;
    const [period, value] = [periodOf(row.time, row.identifier, meaning), readValue(text)];
    if (period === null || value === null) {
      unread.push({ line: row.line, text: period === null ? `${row.time} ${row.identifier}` : text });
      continue;
    }
    const key = keyOf(row);
    const name = `${key} ${period.at}`;
    if (seen.has(name)) twice ??= row.line;
    seen.add(name);
    const figures = series.get(key) ?? [];
    figures.push({ ...period, value, line: row.line });
    series.set(key, figures);
  }
  for (const figures of series.values()) figures.sort((a, b) => (a.at < b.at ? -1 : 1));
  return { series, unread, twice };
}

/** The number of the council that a report is about, by its code in the file, or as the pack knows it: codes change, numbers stay. */
export function councilIn(file: TidyFile, onsCode: string, pack: Pack): number | null {
  const numbers = new Set(file.rows.flatMap(({ level, number }) => (level === 'council' && number !== null ? [number] : [])));
  const byCode = file.rows.find(({ level, code }) => level === 'council' && code === onsCode)?.number ?? null;
  const known = areaOf(pack, onsCode)?.number ?? null;
  return byCode ?? (known !== null && numbers.has(known) ? known : null);
}

export function areaOf({ areas }: Pack, onsCode: string): Area | undefined {
  return areas.find(({ kind, code }) => kind === 'council' && code === onsCode);
}
