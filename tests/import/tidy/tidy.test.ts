import { parse as parseCsv } from 'csv-parse/sync';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { refuseChildLevel } from '../../../src/import/child-level.ts';
import { openGiven, type Given } from '../../../src/import/files/given.ts';
import { isPublished } from '../../../src/import/figures/published-source.ts';
import { importerFor } from '../../../src/import/importers.ts';
import type { Proposal } from '../../../src/import/proposal.ts';
import { tidy } from '../../../src/import/tidy/tidy.ts';
import { long } from '../../how-long.ts';
import { errorsIn, firstReport, reportNow } from './first-report.ts';

const files = new URL('./files/', import.meta.url);
const shared = new URL('../../../../shared/data/dfe/', import.meta.url);

function given(name: string, { text, meta = true, folder = files }: { text?: string; meta?: boolean; folder?: URL } = {}): Given {
  const bytes = text === undefined ? readFileSync(new URL(name, folder)) : Buffer.from(text);
  const beside = (other: string): Promise<Uint8Array | null> => Promise.resolve(meta && existsSync(new URL(other, folder)) ? readFileSync(new URL(other, folder)) : null);
  return openGiven({ name, bytes, beside });
}

let norfolk: Map<string, string>;
beforeAll(async () => {
  norfolk = await firstReport('Norfolk');
});

async function propose(file: Given, report: ReadonlyMap<string, string>, answers: Record<string, string> = {}): Promise<Proposal> {
  return tidy.propose(file, reportNow(report), { answers: new Map(Object.entries(answers)), partial: false });
}

interface Entry { at: string; value?: number; status?: string; kind?: string; period?: string }
interface Indicator { id: string; source?: string; unit: string; observations: Entry[]; comparators: Entry[]; quartiles?: (Entry & { councils: number; lower: number; median: number; upper: number })[] }

function indicatorIn(text: string, id: string): Indicator {
  return (parse(text) as { indicators: Indicator[] }).indicators.find((each) => each.id === id)!;
}

const frontDoor = 'data/indicators/front-door.yaml';

/** A report that has not heard of the newest year of an indicator yet. */
function withoutNewest(report: ReadonlyMap<string, string>, id: string, path: string): Map<string, string> {
  const lines = report.get(path)!.split('\n');
  const start = lines.indexOf(`  - id: ${id}`);
  const end = lines.findIndex((line, index) => index > start && line.startsWith('  - id: '));
  const kept = lines.filter((line, index) => index < start || (end !== -1 && index >= end) || !line.includes('at: 2025-03-31'));
  return new Map([...report, [path, kept.join('\n')]]);
}

describe('a file of Explore Education Statistics', () => {
  test('is known by its heads, whatever it is called, and is no list of children', async () => {
    const file = given('rereferrals.csv');
    await refuseChildLevel(file);
    expect(await importerFor(file)).toBe(tidy);
    expect((await importerFor(given('anything.csv', { text: readFileSync(new URL('rereferrals.csv', files), 'utf8') }))) === tidy).toBe(true);
  });

  test('brings a report the year that it lacks: ours, England\'s, the region\'s, the neighbours\' and where councils divide, as if it had been begun with it', async () => {
    const older = withoutNewest(norfolk, 'rereferrals', frontDoor);
    const { changes, questions, writes, understood } = await propose(given('rereferrals.csv'), older);
    expect(questions).toEqual([]);
    expect(understood.join(' ')).toContain('rereferral percent → Referrals that follow another within 12 months (known by its figures)');
    expect(changes.filter(({ status }) => status !== 'same').map(({ status, what }) => `${status} ${what}`)).toEqual([
      'new Referrals that follow another within 12 months, 2024 to 2025', 'new Referrals that follow another within 12 months, England, 2024 to 2025',
      'new Referrals that follow another within 12 months, region, 2024 to 2025', 'new Referrals that follow another within 12 months, statistical neighbours, 2024 to 2025',
      'changed Referrals that follow another within 12 months, source',
      'new Referrals that follow another within 12 months, quartiles, 2024 to 2025',
    ]);
    expect(changes.find(({ what }) => what.endsWith('source'))!.to).toBe('Department for Education, official statistics as at October 2025; newer figures from Explore Education Statistics, rereferrals.csv');
    const figuresOf = ({ observations, comparators, quartiles }: Indicator) => ({
      observations: observations.map(({ at, value }) => [at, value]),
      comparators: comparators.map(({ kind, at, value }) => `${kind} ${at} ${value}`).sort(),
      quartiles: quartiles!.map(({ at, councils, lower, median, upper }) => [at, councils, lower, median, upper]),
    });
    expect(figuresOf(indicatorIn(writes.get(frontDoor)!, 'rereferrals'))).toEqual(figuresOf(indicatorIn(norfolk.get(frontDoor)!, 'rereferrals')));
    expect(errorsIn(new Map([...older, ...writes]))).toEqual([]);
    // Nothing else of the file is touched, and a second time there is nothing left to do.
    const lines = new Set(writes.get(frontDoor)!.split('\n'));
    expect(older.get(frontDoor)!.split('\n').filter((line) => !lines.has(line) && !line.startsWith('    source: '))).toEqual([]);
    expect((await propose(given('rereferrals.csv'), new Map([...older, ...writes]))).writes.size).toBe(0);
  });

  test('is asked of once, and then known: what was said is kept in the report', async () => {
    const report = await firstReport('Norfolk', true);
    const asked = async (answers: Record<string, string>): Promise<string | undefined> => (await propose(given('care-leavers.csv'), report, answers)).questions[0]?.key;
    const answers: Record<string, string> = {};
    const steps: [string, string][] = [['measure', 'care_leaver_percent'], ['care_leaver_age', '17 to 18 years'], ['breakdown', 'Accommodation considered suitable'], ['into', 'new'], ['year', 'annual 03-31'], ['title', 'Care leavers of 17 and 18 in suitable homes'], ['polarity', 'higher'], ['theme', 'data/indicators/published-figures.yaml']];
    for (const [key, answer] of steps) {
      expect(await asked(answers)).toBe(key);
      answers[key] = answer;
    }
    const { writes, changes, problems } = await propose(given('care-leavers.csv'), report, answers);
    expect(problems).toEqual([]);
    expect(changes.map(({ status, what, to }) => [status, what, to])).toEqual([
      ['new', 'Care leavers of 17 and 18 in suitable homes, 2023 to 2024', '77%'], ['new', 'Care leavers of 17 and 18 in suitable homes, 2024 to 2025', '79%'],
    ]);
    const after = new Map([...report, ...writes]);
    const made = indicatorIn(after.get('data/indicators/published-figures.yaml')!, 'care-leavers-of-17-and-18-in-suitable');
    expect(made).toMatchObject({ unit: 'percent', decimals: 0, polarity: 'higher', period: 'annual', observations: [{ at: '2024-03-31', value: 77 }, { at: '2025-03-31', value: 79 }] });
    expect(made.comparators.map(({ kind, at, value }) => [kind, at, value])).toEqual(expect.arrayContaining([['england', '2025-03-31', 91], ['region', '2025-03-31', 89]]));
    // The council's own figures of next month do not come among them unseen.
    expect(isPublished(made)).toBe(true);
    expect(errorsIn(after)).toEqual([]);
    const again = await propose(given('care-leavers.csv'), after);
    expect([again.questions, again.writes.size, again.changes.every(({ status }) => status === 'same')]).toEqual([[], 0, true]);
    expect(again.understood.join(' ')).toContain('as data/imports.yaml says');
    // Next year's file needs no word more.
    const next = readFileSync(new URL('care-leavers.csv', files), 'utf8').replaceAll('2025,Reporting', '2026,Reporting');
    const more = await propose(given('care-leavers.csv', { text: next }), after);
    expect(more.changes.filter(({ status, what }) => status === 'new' && !what.includes(', England') && !what.includes(', region')).map(({ what, to }) => [what, to])).toEqual([['Care leavers of 17 and 18 in suitable homes, 2025 to 2026', '79%']]);
  });

  test('says in the words of its metadata what there is to choose, and does without', async () => {
    const report = await firstReport('Norfolk', true);
    const words = async (meta: boolean): Promise<string[]> => {
      const { questions: [question] } = await propose(given('care-leavers.csv', { meta }), report);
      return 'form' in question!.answers ? [] : question!.answers.map((each) => each.words);
    };
    expect(await words(true)).toEqual(['Number of care leavers', 'Percentage of care leavers (%)']);
    expect(await words(false)).toEqual(['care leaver count', 'care leaver percent']);
  });

  test('has its symbols taken for what they mean, and what nobody can read said with its line', async () => {
    const report = await firstReport('Norfolk', true);
    const answers = { measure: 'm', into: 'new', title: 'Made up', unit: 'percent', polarity: 'neutral', theme: 'data/indicators/published-figures.yaml', year: 'snapshot 03-31' };
    const head = 'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,m,n';
    const row = (year: number, value: string): string => `${year},Reporting year,Local authority,E92000001,England,E12000006,East of England,926,E10000020,Norfolk,${value},1`;
    const symbols = ['c', 'k', 'low', 'u', 'x', 'z', ':', '~', '"1,234.5"', ''];
    const text = [head, ...symbols.map((symbol, index) => row(2010 + index, symbol))].join('\n');
    const { writes } = await propose(given('symbols.csv', { text }), report, answers);
    expect(indicatorIn(writes.get('data/indicators/published-figures.yaml')!, 'made-up').observations.map(({ value, status }) => value ?? status)).toEqual(['c', 'low', 'low', 'u', 'x', 'z', 'x', 'low', 1234.5]);
    // One cell that is no figure makes the column a filter for whoever has no metadata; with them it is said.
    const meta = 'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\nm,Indicator,M,,%,1,,\nn,Indicator,N,,,0,,\n';
    const odd = openGiven({ name: 'odd.csv', bytes: Buffer.from([head, row(2024, 'about 7'), row(2025, '7')].join('\n')), beside: () => Promise.resolve(Buffer.from(meta)) });
    const said = await propose(odd, report, answers);
    expect([said.changes.filter(({ status }) => status === 'not understood').map(({ where, to }) => [where, to]), said.writes.size]).toEqual([[['line 2', 'about 7']], 0]);
  });

  test('of months and of years is asked which are wanted, and each figure stands at its last day', async () => {
    const report = await firstReport('Norfolk', true);
    const head = 'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,sex,attendance_percent';
    const row = (time: string, identifier: string, sex: string, value: string): string => `${time},${identifier},Local authority,E92000001,England,E12000006,East of England,926,E10000020,Norfolk,${sex},${value}`;
    const text = [head, row('2025', 'January', 'Total', '93.1'), row('2025', 'February', 'Total', '92.4'), row('2024', 'December', 'Total', '91.9'), row('202324', 'Academic year', 'Total', '92.8'), row('202324', 'Academic year', 'Girls', '92.9')].join('\n');
    const answers = { sex: 'Total', into: 'new', title: 'Attendance', polarity: 'higher', theme: 'data/indicators/published-figures.yaml' };
    const asked = await propose(given('attendance.csv', { text }), report, answers);
    expect(asked.questions.map(({ key, answers: offered }) => [key, 'form' in offered ? [] : offered.map(({ words }) => words)])).toEqual([['time', ['months', 'academic year']]]);
    const of = async (time: string): Promise<Indicator> => indicatorIn((await propose(given('attendance.csv', { text }), report, { ...answers, time })).writes.get('data/indicators/published-figures.yaml')!, 'attendance');
    expect(await of('month')).toMatchObject({ period: 'month', observations: [{ at: '2024-12-31', value: 91.9 }, { at: '2025-01-31', value: 93.1 }, { at: '2025-02-28', value: 92.4 }] });
    expect(await of('academic year')).toMatchObject({ period: 'annual', observations: [{ at: '2024-08-31', value: 92.8 }] });
    // Of the girls there are years alone, so that nothing is asked.
    expect((await propose(given('attendance.csv', { text }), report, { ...answers, sex: 'Girls' })).questions).toEqual([]);
  });

  test('that has two figures of one area and period is not taken, and asks for its metadata', async () => {
    const report = await firstReport('Norfolk', true);
    const line = (age: number, value: number): string => `2025,Reporting year,Local authority,E92000001,England,E12000006,East of England,926,E10000020,Norfolk,${age},${value}`;
    const text = ['time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,age,percent', line(16, 80), line(17, 81)].join('\n');
    const { changes, writes } = await propose(given('ages.csv', { text }), report, { measure: 'percent', into: 'new', year: 'annual 03-31', title: 'Ages', polarity: 'neutral', theme: 'data/indicators/published-figures.yaml' });
    expect(changes.filter(({ status }) => status === 'not understood').map(({ what, where }) => [what, where])).toEqual([[expect.stringContaining('ages.meta.csv'), 'line 3']]);
    expect(writes.size).toBe(0);
  });

  test('without the council of the report is refused', async () => {
    const text = readFileSync(new URL('rereferrals.csv', files), 'utf8').split('\n').filter((line) => !line.includes('Norfolk')).join('\n');
    await expect(propose(given('others.csv', { text }), norfolk)).rejects.toThrow('This file has no figures of Norfolk (E10000020).');
  });

  test('is of the council also where its code was another', async () => {
    const text = readFileSync(new URL('rereferrals.csv', files), 'utf8').replaceAll('E10000020', 'E10999999');
    expect((await propose(given('recoded.csv', { text }), norfolk)).understood.join(' ')).toContain('4 figures of the council');
  });

  test('of which the report keeps something that is no more says so, and takes the rest', async () => {
    const report = new Map([...norfolk, ['data/imports.yaml', 'rows: []\nofficial:\n  - { indicator: gone, measure: rereferral_percent, time: reporting year, year: { period: annual, ends: 03-31 } }\n']]);
    const { problems } = await propose(given('rereferrals.csv'), report);
    expect(problems).toEqual([{ where: 'data/imports.yaml', message: 'It says that `rereferral percent` belongs to `gone`, which the report does not have.', hint: 'Correct the id there, or take the entry out.' }]);
  });
});

describe.skipIf(!existsSync(shared))('the files as they are downloaded (skipped where ../shared is absent)', () => {
  const names = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith('.csv') && readFileSync(new URL(name, shared), 'utf8').slice(0, 200).includes('time_period')) : [];

  test.each(names)('%s is taken, and every figure that it would write is the one of its lines', async (name) => {
    const file = given(name, { folder: shared });
    await refuseChildLevel(file);
    expect(await importerFor(file)).toBe(tidy);
    const rows = parseCsv<Record<string, string>>(readFileSync(new URL(name, shared)), { columns: true, bom: true });
    const measures = Object.keys(rows[0]!).filter((column) => rows.every((row) => /^(?:-?[\d.]+|[cklxuz]|low|)$/.test(row[column]!)) && !/^(?:time_period|old_la_code)$/.test(column) && rows.some((row) => row[column] !== ''));
    const filters = Object.keys(rows[0]!).filter((column) => !measures.includes(column) && !/^(?:time|geographic|country|region|old_la|new_la|la_)/.test(column));
    const report = await firstReport('Norfolk', true);
    // Drawn by a rule, so that a failure can be seen again.
    const drawn = Array.from({ length: long ? 40 : 4 }, (_, index) => rows[(index * 7919 + 13) % rows.length]!);
    for (const [index, row] of drawn.entries()) {
      const measure = measures[index % measures.length]!;
      const answers = { measure, ...Object.fromEntries(filters.map((column) => [column, row[column]!])), into: 'new', year: 'snapshot 06-30', title: 'Drawn', unit: 'percent', polarity: 'neutral', theme: 'data/indicators/published-figures.yaml' };
      const { writes, questions, problems } = await propose(file, report, answers);
      expect([questions, problems]).toEqual([[], []]);
      const made = indicatorIn(writes.get('data/indicators/published-figures.yaml')!, 'drawn');
      const meant = rows.filter((each) => filters.every((column) => each[column] === row[column]));
      const figuresOf = (whose: (each: Record<string, string>) => boolean): [string, number | string][] =>
        meant.filter((each) => whose(each) && each[measure] !== '').map((each): [string, number | string] => [`${each['time_period']}-06-30`, /\d/.test(each[measure]!) ? Number(each[measure]) : each[measure] === 'k' ? 'low' : each[measure]!]).sort();
      const held = (entries: readonly Entry[]): [string, number | string][] => entries.map(({ at, value, status }): [string, number | string] => [at, value ?? status!]).sort();
      expect(held(made.observations)).toEqual(figuresOf((each) => each['old_la_code'] === '926'));
      expect(held(made.comparators.filter(({ kind }) => kind === 'england'))).toEqual(figuresOf((each) => each['geographic_level'] === 'National'));
      expect(held(made.comparators.filter(({ kind }) => kind === 'region'))).toEqual(figuresOf((each) => each['geographic_level'] === 'Regional' && each['region_name'] === 'East of England'));
    }
  });
});
