import { roundTo } from '../../format/number.ts';
import { decimalsOf } from '../../format/decimal.ts';
import { readPeriod } from '../../published/periods.ts';
import { grouped, type TidyFile, type TidyLevel, type TidyRow } from './tidy-file.ts';

/*
 * A download of the Local Authority Interactive Tool: a row for each area and measure with a column for each year, or a row for
 * each figure. It becomes a file like those of Explore Education Statistics, in which the measure is what there is to choose.
 */

type Table = readonly (readonly string[])[];

const figure = 'value';
const england = 970;

function columnOf(head: readonly string[], ...names: string[]): number {
  return head.findIndex((name) => names.includes(name.toLowerCase().trim()));
}

export function isLait(head: readonly string[]): boolean {
  return columnOf(head, 'la number') !== -1 && columnOf(head, 'la and regions') !== -1 && (columnOf(head, 'values') !== -1 || head.some((name) => yearIn(name) !== null));
}

/** The year in which a period ends; null for what is none, and for three years together. */
function yearIn(text: string): string | null {
  const period = readPeriod(text, 'financial') ?? readPeriod(text, 'academic');
  return period === null || period.months === 36 ? null : period.at.slice(0, 4);
}

interface Cell {
  line: number;
  number: number;
  name: string;
  measure: string;
  year: string;
  text: string;
}

export function readLait([head = [], ...rows]: Table): TidyFile {
  const at = { number: columnOf(head, 'la number'), name: columnOf(head, 'la and regions'), measure: columnOf(head, 'short desc', 'measure', 'indicator'), year: columnOf(head, 'years', 'year'), value: columnOf(head, 'values') };
  const years = at.value === -1 ? head.flatMap((name, column) => (yearIn(name) === null ? [] : [{ column, year: yearIn(name)! }])) : null;
  const get = (row: readonly string[], column: number): string => row[column]?.trim() ?? '';
  const cells = rows.flatMap((row, index): Cell[] => {
    const number = get(row, at.number);
    if (!/^\d+$/.test(number)) return [];
    const shared = { line: index + 2, number: Number(number), name: get(row, at.name), measure: get(row, at.measure) };
    if (years) return years.map(({ column, year }) => ({ ...shared, year, text: get(row, column) }));
    const year = yearIn(get(row, at.year));
    return year === null ? [] : [{ ...shared, year, text: get(row, at.value) }];
  });
  const measures = [...new Set(cells.map(({ measure }) => measure))];
  const decimals = Math.min(2, cells.reduce((most, { text }) => Math.max(most, decimalsOf(roundTo(Number(plain(text)) || 0, 2))), 0));
  return {
    measures: [{ column: figure, label: measures.length === 1 ? measures[0] || figure : figure, unit: '', decimals }],
    filters: measures.length > 1 ? [{ column: 'Measure', label: 'Measure', values: measures }] : [],
    ...grouped(cells.map(({ line, number, name, measure, year, text }): TidyRow => ({
      line, level: levelOf(number), code: '', number: number < england ? number : null, name, time: year, identifier: 'Reporting year',
      filters: measures.length > 1 ? [measure] : [], values: [plain(text)],
    }))),
    otherLevels: [],
    hasMetadata: true,
    isLait: true,
  };
}

function levelOf(number: number): TidyLevel {
  return number === england ? 'england' : number > england ? 'region' : 'council';
}

/** Its files carry the noise of binary fractions, and a hyphen where there is no figure. */
function plain(text: string): string {
  const value = Number(text.replaceAll(',', '').replace(/%$/, ''));
  if (text === '-' || text === '') return '';
  return Number.isFinite(value) ? String(roundTo(value, 2)) : text;
}
