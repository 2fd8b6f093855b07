import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { indicatorFile } from '../../src/model/indicator.ts';

const folder = new URL('./tower-hamlets-2023/data/indicators/', import.meta.url);
/** The table of the highlight indicators for March 2023 as the council published it, typed out. */
const table = new URL('./tower-hamlets-2023-03.csv', import.meta.url);

const themes = readdirSync(folder).map((name) => indicatorFile.parse(parse(readFileSync(new URL(name, folder), 'utf8'))));
const indicators = new Map(
  themes.flatMap((theme) => theme.indicators.map((one) => [one.reference ?? '', { ...one, theme: theme.theme }] as const)),
);

const months = {
  'Oct 22': '2022-10-31', 'Nov 22': '2022-11-30', 'Dec 22': '2022-12-31',
  'Jan 23': '2023-01-31', 'Feb 23': '2023-02-28', 'Mar 23': '2023-03-31',
} as const;
const periods: Record<string, string> = { Snapshot: 'snapshot', YTD: 'ytd', 'Rolling Year': 'rolling-12m' };

/** The rows of a CSV file by their column heads; quoted cells may hold commas and doubled quotes. */
function rowsOf(csv: string): Record<string, string>[] {
  const [head, ...rows] = csv.trim().split(/\r?\n/).map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? ''),
  );
  return rows.map((row) => Object.fromEntries((head ?? []).map((name, at) => [name, row[at] ?? ''])));
}

function numberIn(cell: string | undefined): number | undefined {
  return cell === undefined || cell === '' || cell === 'n/a' ? undefined : Number(cell.replace(/[,%]/g, ''));
}

interface Figure { value?: number | undefined; numerator?: number | undefined; denominator?: number | undefined }

/** A figure as the table prints it: to one decimal place where it is worked out. */
function shown(figure: Figure | undefined): number | undefined {
  if (figure?.numerator === undefined || figure.denominator === undefined) return figure?.value;
  return Math.round((figure.numerator / figure.denominator) * 1000) / 10;
}

function loose(text: string): string {
  return text.toLowerCase().replace(' / ', ' and ');
}

const rows = rowsOf(readFileSync(table, 'utf8'));

describe('the table of March 2023', () => {
  it('has its 17 rows in the report, in its order and under its headings, and no others', () => {
    const inReport = [...themes].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
    expect(inReport.flatMap((theme) => theme.indicators.map((one) => [one.reference, loose(theme.theme)]))).toEqual(
      rows.map((row) => [row['Ref'], loose(row['Group'] ?? '')]),
    );
    expect(rows).toHaveLength(17);
  });

  it.each(rows)('$Ref is carried over cell for cell', (row) => {
    const one = indicators.get(row['Ref'] ?? '');
    const period = periods[row['Period'] ?? ''];
    const trend = one?.trend ?? one?.period;
    const at = (day: string, wanted: string | undefined) =>
      one?.observations.find((figure) => figure.at === day && (figure.period ?? one.period) === wanted);
    const current = at('2023-03-31', period);
    const target = one?.target && 'upper' in one.target ? one.target : undefined;
    const lastYear = one?.comparators?.find((other) => other.kind === 'own-last-year' && other.at === '2022-03-31');

    expect(one?.source).toContain(row['Performance Measure']);
    expect(one?.period).toBe(period);
    expect(current?.numerator).toBe(numberIn(row['Num']));
    expect(current?.denominator).toBe(numberIn(row['Denom']));
    expect(shown(current)).toBe(numberIn(row['Current']));
    for (const [month, day] of Object.entries(months)) expect(shown(at(day, trend)), month).toBe(numberIn(row[month]));
    expect(shown(lastYear)).toBe(numberIn(row['2021/22']));
    expect(target?.minimum).toBe(numberIn(row['Target Min']));
    expect(target?.upper).toBe(numberIn(row['Target Upper']));
    expect(one?.observations).toHaveLength(one?.trend ? 7 : 6);
  });
});

describe('the indicators of the Tower Hamlets report', () => {
  it('show the year to date beside single months only at the front door', () => {
    const split = [...indicators.values()].filter((one) => one.trend !== undefined).map((one) => one.reference);
    expect(split).toEqual(['2.1', '2.10a']);
  });

  it('are counts without a target or percentages with one', () => {
    for (const one of indicators.values()) expect([one.unit, one.target !== undefined], one.id).toEqual(one.unit === 'count' ? ['count', false] : ['percent', true]);
  });
});
