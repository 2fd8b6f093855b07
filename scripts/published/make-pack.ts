import { roundTo } from '../../src/format/number.ts';
import type { Area, Measure, Pack } from '../../src/published/pack.ts';
import { readPeriod } from '../../src/published/periods.ts';
import { inspectionsIn } from './inspections.ts';
import type { FigureRow, Sources } from './read-sources.ts';
import { publisherOf, selected, unitOf, yearKindOf, type DictionaryRow } from './selection.ts';

/** A year that stands in one measure of the source by mistake: nobody can say which it is, so its figures are left out. */
const strayYear = '0';
const england = 970;
const former = /\(Pre LG\)$/;
/** Counties that became two councils in 2021 and 2023. */
const formerNumbers = new Set([928, 909]);
const regions: Readonly<Record<string, string>> = { 'Inner London': 'London', 'Outer London': 'London', 'Yorkshire and The Humber': 'Yorkshire and the Humber' };

export function makePack(sources: Sources): Pack {
  const areas = areasIn(sources);
  const byMeasure = Map.groupBy(sources.figures, (row) => row['Short Desc']);
  const measures = selected(sources.dictionary).map((row) => measureOf(row, byMeasure.get(row.Measure_short) ?? [], areas));
  const { inspections, asAt: inspectionsAsAt } = inspectionsIn(sources, areas);
  const asAt = measures.flatMap(({ updated }) => updated ?? []).sort().at(-1)!;
  return { format: 1, asAt, inspectionsAsAt, neighboursModel: '2025', areas, measures, inspections };
}

function areasIn({ figures, neighbours, areas, latest }: Sources): Area[] {
  // The newest code of each: councils that changed have a new one.
  const oldestFirst = areas.toSorted((a, b) => a['time_period']!.localeCompare(b['time_period']!));
  const codes = new Map(oldestFirst.filter((row) => row['old_la_code'] !== '').map((row) => [Number(row['old_la_code']), row['new_la_code']!]));
  const regionCodes = new Map(oldestFirst.filter((row) => row['geographic_level'] === 'Regional').map((row) => [regions[row['region_name']!] ?? row['region_name']!, row['region_code']!]));
  const near = new Map(neighbours.map((row) => [Number(row['old_la_code']), Array.from({ length: 10 }, (_, index) => Number(row[`SN_${index + 1}`]))]));
  const now = new Map(latest.map((row) => [Number(row['la_code']), Number(row['urn'])]));
  const found = new Map(figures.map((row) => [row['LA Number'], row]));
  return [...found.values()].sort((a, b) => a['LA Number'] - b['LA Number']).map((row): Area => {
    const { 'LA Number': number, 'LA and Regions': written, Region: region } = row;
    const name = nameOf(written);
    if (number === england) return { number, code: 'E92000001', name, kind: 'england', region: null, ofsted: null, neighbours: [] };
    if (number > england) return { number, code: regionCodes.get(name) ?? null, name, kind: 'region', region: null, ofsted: null, neighbours: [] };
    const isFormer = former.test(written) || formerNumbers.has(number);
    if (!isFormer && !now.has(number)) throw new Error(`${written} (${number}) is neither a council of today nor known to have been one.`);
    return { number, code: codes.get(number) ?? null, name, kind: isFormer ? 'former' : 'council', region: regions[region] ?? region, ofsted: now.get(number) ?? null, neighbours: isFormer ? [] : (near.get(number) ?? []) };
  });
}

/** As people say it: `Bristol`, not `Bristol, City of`. */
function nameOf(written: string): string {
  const plain = written.replace(former, '').replace(/, City of$/, '').trim();
  return { 'St. Helens': 'St Helens', 'Kingston Upon Hull': 'Kingston upon Hull', 'Bedford Borough': 'Bedford' }[plain] ?? plain;
}

function measureOf(row: DictionaryRow, figures: readonly FigureRow[], areas: readonly Area[]): Measure {
  const kind = yearKindOf(row);
  const years = [...new Set(figures.map(({ Years }) => Years))].filter((year) => year !== strayYear);
  const periods = years.map((year) => ({ year, period: readPeriod(year, kind) }));
  const unread = periods.filter(({ period }) => period === null).map(({ year }) => year);
  if (unread.length > 0) throw new Error(`${row.Measure_short}: ${unread.map((year) => `"${year}"`).join(', ')} cannot be read as a period of a ${kind} year.`);
  const inOrder = periods.map(({ year, period }) => ({ year, ...period! })).filter(({ year }) => !isCopiedToAll(figures.filter(({ Years }) => Years === year))).sort((a, b) => a.at.localeCompare(b.at));
  const twice = inOrder.find(({ at }, index) => at === inOrder[index - 1]?.at);
  if (twice) throw new Error(`${row.Measure_short} has two years that end on ${twice.at}.`);
  const held = new Map(figures.map((figure) => [`${figure['LA Number']} ${figure.Years}`, valueOf(figure)]));
  const unit = unitOf(row);
  const decimals = decimalsOf(row, [...held.values()], unit);
  const [{ months } = { months: 12 }] = inOrder;
  return {
    key: row.Measure_short,
    title: tidy(row.Chart_title || row.Measure),
    topic: row.Topic.replace('\\', ' and ').toLowerCase(),
    definition: tidy(row.Description),
    unit,
    decimals,
    polarity: row.Polarity === 'High' ? 'higher' : row.Polarity === 'Low' ? 'lower' : 'neutral',
    period: months === 36 ? 'three-years' : months === 0 ? 'snapshot' : 'annual',
    source: publisherOf(row),
    link: row['Hyperlink(s)'].trim().split(/\s+/)[0] ?? '',
    updated: excelDay(row['Last Update']),
    periods: inOrder.map(({ at, stage }) => ({ at, stage })),
    values: areas.map(({ number }) => inOrder.map(({ year }) => {
      const value = held.get(`${number} ${year}`) ?? null;
      return value === null ? null : roundTo(value, decimals);
    })),
  };
}

/** England's figure stands for every council where none was published: there is no figure of any. */
function isCopiedToAll(figures: readonly FigureRow[]): boolean {
  const of = new Set(figures.filter((row) => row['LA Number'] < england && row.Values !== '-').map(({ Values }) => Values));
  const [whole] = figures.filter((row) => row['LA Number'] === england);
  return of.size === 1 && figures.length > 100 && whole !== undefined && of.has(whole.Values);
}

function valueOf({ Values: text, 'Short Desc': key }: FigureRow): number | null {
  if (text === '-') return null;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new Error(`${key} has the figure "${text}".`);
  return value;
}

/** As many as the source gives at most, once the noise of binary fractions is gone, and as many as the dictionary says. */
function decimalsOf({ dps }: DictionaryRow, values: readonly (number | null)[], unit: Measure['unit']): number {
  const most = /^[012]$/.test(dps) ? Number(dps) : unit === 'pounds' ? 0 : 1;
  const needed = (value: number): number => [0, 1, 2].find((places) => Math.abs(value - roundTo(value, places)) < 1e-9) ?? 2;
  return Math.min(most, Math.max(0, ...values.map((value) => (value === null ? 0 : needed(value)))));
}

function tidy(text: string): string {
  return text.replaceAll('\u00a0', ' ').replace(/[ \t]+/g, ' ').replace(/\s*\n\s*/g, '\n').trim();
}

/** A day as Excel counts it, from 30 December 1899. */
function excelDay(text: string): string | null {
  return /^\d{5}$/.test(text) ? new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10) : null;
}
