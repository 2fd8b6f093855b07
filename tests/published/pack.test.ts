import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { figuresOf, neighboursFiguresOf } from '../../src/published/figures.ts';
import type { Area, Pack } from '../../src/published/pack.ts';
import { readPack } from '../../src/read/read-pack.ts';

const shared = new URL('../../../shared/data/dfe/', import.meta.url);
let pack: Pack;
beforeAll(async () => {
  pack = await readPack();
});
const measure = (key: string) => pack.measures.find((each) => each.key === key)!;
const councils = (): Area[] => pack.areas.filter(({ kind }) => kind === 'council');

test('the pack is under three megabytes, and has every council with its code, region and ten neighbours', () => {
  expect(statSync(new URL('../../src/published/figures.json.br', import.meta.url)).size).toBeLessThan(3_000_000);
  expect(councils()).toHaveLength(153);
  const numbers = new Set(pack.areas.map(({ number }) => number));
  expect(councils().filter(({ code, region, neighbours }) => !/^E\d{8}$/.test(code ?? '') || region === null || neighbours.length !== 10 || !neighbours.every((each) => numbers.has(each)))).toEqual([]);
  expect(pack.areas.filter(({ kind }) => kind === 'former').map(({ name }) => name)).toEqual(['Dorset', 'Poole', 'Bournemouth', 'Cumbria', 'Northamptonshire']);
  expect(new Set(councils().map(({ code }) => code)).size).toBe(153);
  expect(new Set(councils().map(({ region }) => region)).size).toBe(9);
});

test('every measure says what it is and where it comes from, and has a place for every area and period', () => {
  expect(pack.measures.length).toBeGreaterThan(240);
  expect(new Set(pack.measures.map(({ key }) => key)).size).toBe(pack.measures.length);
  expect(pack.measures.filter(({ title, definition, source, link }) => [title, definition, source].some((text) => text.trim() === '') || !link.startsWith('https://')).map(({ key }) => key)).toEqual([]);
  expect(pack.measures.filter(({ values, periods }) => values.length !== pack.areas.length || values.some((row) => row.length !== periods.length)).map(({ key }) => key)).toEqual([]);
  expect(pack.measures.filter(({ periods }) => periods.some(({ at }, index) => at <= (periods[index - 1]?.at ?? ''))).map(({ key }) => key)).toEqual([]);
});

test('the average of the neighbours is that of those that have a figure', () => {
  const council = councils().find(({ name }) => name === 'Barking and Dagenham')!;
  const turnover = measure('Work_Force_TO_Rate');
  const last = turnover.periods.at(-1)!.at;
  const values = council.neighbours.flatMap((number) => figuresOf(pack, turnover, number).filter(({ at }) => at === last).map(({ value }) => value));
  const [own] = neighboursFiguresOf(pack, turnover, council).filter(({ at }) => at === last);
  expect(own?.of).toBe(values.length);
  expect(own?.value).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 0.05);
  const measureWithFew = measure('LAC_SGO_FFC_Rel%');
  expect(neighboursFiguresOf(pack, measureWithFew, council).filter(({ of }) => of < 5)).toEqual([]);
});

test('no year of a measure has the figure of England for every council', () => {
  const england = pack.areas.findIndex(({ kind }) => kind === 'england');
  const copied = pack.measures.flatMap(({ key, periods, values }) => periods.flatMap(({ at }, index) => {
    const all = new Set(pack.areas.flatMap(({ kind }, area) => (kind === 'council' ? (values[area]![index] ?? []) : [])));
    return all.size === 1 && all.has(values[england]![index]!) ? [`${key} ${at}`] : [];
  }));
  expect(copied).toEqual([]);
});

test('inspections are in order and judged by the areas of their day', () => {
  expect(pack.inspections.filter(({ start, end, published }) => published <= start || (end !== null && (end < start || end > published)))).toEqual([]);
  expect(pack.inspections.filter(({ start, grades }) => (grades['care-leavers'] === null) !== start < '2023-01-01')).toEqual([]);
  expect(pack.inspections.filter(({ start, grades }) => (grades.overall === null) !== start >= '2026-04-01')).toEqual([]);
});

interface Release {
  file: string;
  key: string;
  column: string;
  /** The day on which a period of the file ends. */
  day: string;
  only?: Record<string, string>;
}

const releases: Release[] = [
  { file: 'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv', key: 'ReReferral', column: 'rereferral_percent', day: '03-31' },
  { file: 'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv', key: 'CPP_Total_NumRef', column: 'referral_count', day: '03-31' },
  { file: 'cla_number_and_rate_per_10k_children.csv', key: 'LAC', column: 'rate_per_10000', day: '03-31', only: { population_type: 'Children looked after on 31 March each year' } },
  { file: 'csww_indicators_2017_to_2025.csv', key: 'Work_Force_TO_Rate', column: 'turnover_rate_fte', day: '09-30' },
  { file: 'd3_cpps_subsequent_plan_2013_to_2025.csv', key: 'PrevRegCPR', column: 'CPP_subsequent_percent', day: '03-31' },
  { file: 'd5_cpps_at31march_by_duration_2013_to_2025.csv', key: 'CPPlans2yrsActive', column: '2_years_or_more_percent', day: '03-31' },
];

describe.runIf(existsSync(shared))('figures drawn at random are those of the release', () => {
  test.each(releases)('$key of $file', ({ file, key, column, day, only = {} }) => {
    const rows = parse<Record<string, string>>(readFileSync(new URL(file, shared)), { columns: true, bom: true }).filter(
      (row) => row['geographic_level'] === 'Local authority' && Object.entries(only).every(([name, value]) => row[name] === value),
    );
    const inPack = rows.flatMap((row) => {
      const figure = figuresOf(pack, measure(key), Number(row['old_la_code'])).find(({ at }) => at === `${row['time_period']!.slice(0, 4)}-${day}`);
      return figure === undefined ? [] : [{ where: `${row['la_name']!} ${row['time_period']!}`, pack: figure.value, release: row[column]! }];
    });
    // The same fifty whenever it runs: every so many rows, from a place of this measure's own.
    const step = Math.floor(inPack.length / 50);
    const drawn = Array.from({ length: 50 }, (_, index) => inPack[(index * step + key.length) % inPack.length]!);
    expect(inPack.length).toBeGreaterThan(500);
    expect(drawn.filter(({ pack: ours, release }) => Number(release) !== ours)).toEqual([]);
  });
});
