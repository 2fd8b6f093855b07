import fc from 'fast-check';
import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { fillInFile } from '../../src/export/fill-in.ts';
import { fillIn } from '../../src/import/fill-in/fill-in.ts';
import { importerFor } from '../../src/import/importers.ts';
import { openGiven } from '../../src/import/files/given.ts';
import { fillInColumns, fillInHeads, type FillInColumn } from '../../src/model/fill-in.ts';
import type { IndicatorFile, Observation } from '../../src/model/indicator.ts';
import { projectOf, whole, type Files } from '../projects.ts';
import { long } from '../how-long.ts';
import { imported, indicatorFile, scorecardReport } from './importing.ts';

const exported = async (files: Files): Promise<Uint8Array> => (await fillInFile(whole(projectOf(files)))).content;

type Filled = Partial<Record<FillInColumn, string | number | Date | null>>;

/** The workbook with cells filled in, and saved again; rows are counted over all sheets. */
async function filledIn(bytes: Uint8Array, rows: ReadonlyMap<number, Filled>): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes);
  let count = 0;
  for (const sheet of workbook.sheets) {
    const headRow = sheet.rows.findIndex((row) => row[0] === fillInHeads.id);
    for (let at = headRow + 1; at < sheet.rows.length; at += 1, count += 1) {
      for (const [column, value] of Object.entries(rows.get(count) ?? {})) {
        const place = fillInColumns.indexOf(column as FillInColumn);
        const cell = sheet.cells?.get(`${at},${place}`);
        sheet.rows[at]![place] = value;
        if (cell) Object.assign(cell, { value, type: value instanceof Date ? 'date' : typeof value === 'number' ? 'number' : value === null ? 'empty' : 'string' });
      }
    }
  }
  return saveXlsx(workbook);
}

describe('the workbook for new figures', () => {
  test('asks for the next figure of every indicator, for both of one that keeps its months too, and leaves only that open', async () => {
    const files: Files = { 'data/indicators/scorecard.yaml': indicatorFile.replace('observations:\n      - { at: 2022-12-31, value: 297 }', 'observations: [{ at: 2022-11-30, value: 300 }, { at: 2022-12-31, value: 297 }]') };
    const { sheets } = await readXlsx(await exported(files), { readStyles: true });
    const [sheet] = sheets;
    const headRow = sheet!.rows.findIndex((row) => row[0] === 'Id');
    const asked = sheet!.rows.slice(headRow + 1).map((row) => Object.fromEntries(fillInColumns.map((column, index) => [column, row[index]])));
    expect(asked.map(({ id, covers }) => `${id as string}: ${covers as string}`)).toEqual(['cin-visits: Snapshot', 'contacts: Year to date', 'contacts: Month', 'cla: Snapshot', 'referral-rate: Rolling 12 months', 'repeat-plans: Rolling 12 months', 'caseload: Month', 'adopted: Year']);
    expect(asked[3]).toMatchObject({ title: 'Children in care', unit: 'Number', lastPeriod: '31 December 2022', lastFigure: '297', at: new Date('2023-01-31') });
    expect(asked[0]).toMatchObject({ target: '85% to 90%', lastFigure: '80%', at: null });
    expect(sheet!.protection?.sheet).toBe(true);
    const isOpen = (row: number, column: FillInColumn): boolean => sheet!.cells?.get(`${row},${fillInColumns.indexOf(column)}`)?.style?.protection?.locked === false;
    expect(fillInColumns.filter((column) => isOpen(headRow + 1, column))).toEqual(['at', 'numerator', 'denominator', 'value', 'code', 'note']);
    expect(fillInColumns.filter((column) => isOpen(headRow + 4, column))).toEqual(['at', 'value', 'code', 'note']);
    expect(sheet!.dataValidations?.map(({ type }) => type)).toEqual(['list', 'date', 'decimal', 'decimal', 'decimal']);
    expect(sheet!.cells?.get(`${headRow + 1},1`)?.comment?.text).toBe('Numerator: children in need visited.');
  });

  test('is known again, before any other table is looked for', async () => {
    expect(await importerFor(openGiven({ name: 'a.xlsx', bytes: await exported(scorecardReport), beside: () => Promise.resolve(null) }))).toBe(fillIn);
  });

  test('changes nothing where nothing was filled in', async () => {
    const { proposal } = await imported(fillIn, await exported(scorecardReport));
    expect([proposal.changes, proposal.problems, [...proposal.writes]]).toEqual([[], [], []]);
  });

  test('brings back what was filled in', async () => {
    const bytes = await filledIn(await exported(scorecardReport), new Map<number, Filled>([[0, { at: new Date('2023-01-31'), numerator: 600, denominator: 700 }], [2, { at: '31/01/2023', value: 91.5, note: 'Without: Easter' }], [3, { at: new Date('2023-01-31'), code: 'c' }]]));
    const { added, notUnderstood } = await imported(fillIn, bytes);
    expect([added, notUnderstood]).toEqual([['cin-visits 2023-01-31 600 of 700', 'cla 2023-01-31 c', 'contacts 2023-01-31 91.5 month'], []]);
  });

  test.each<[string, Filled, RegExp]>([
    ['no day', { at: null, value: 80 }, /the last day of its period is missing/],
    ['a figure beside a code', { at: '2023-01-31', value: 80, code: 'c' }, /there is a figure beside the code/],
    ['half a fraction', { at: '2023-01-31', numerator: 80 }, /belong together/],
    ['a note alone', { at: '2023-01-31', note: 'late' }, /a note and no figure/],
    ['a code that is none', { at: '2023-01-31', code: 'q' }, /`q` is no code/],
    ['words', { at: '2023-01-31', value: 'about 80' }, /`about 80` is no figure/],
    ['more than all', { at: '2023-01-31', numerator: 8, denominator: 7 }, /8 out of 7/],
    ['another id', { id: 'cin-vists', value: 80 }, /no indicator with the id `cin-vists`/],
  ])('takes nothing with %s', async (_what, filled, words) => {
    const { added, notUnderstood } = await imported(fillIn, await filledIn(await exported(scorecardReport), new Map([[0, filled]])));
    expect([added, notUnderstood]).toEqual([[], [expect.stringMatching(words)]]);
  });
});

const days = ['2022-03-31', '2022-06-30', '2022-09-30', '2022-12-31', '2023-01-31', '2023-03-31'];
const amount = fc.oneof(
  fc.record({ value: fc.integer({ min: 0, max: 1000 }).map((number) => number / 10) }),
  fc.record({ numerator: fc.integer({ min: 0, max: 50 }), denominator: fc.integer({ min: 50, max: 90 }) }),
  fc.record({ status: fc.constantFrom('c', 'x', 'z', 'low', 'u') }),
) as fc.Arbitrary<Partial<Omit<Observation, 'note'>>>;
const title = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '&', '<', '"', "'", ':', '#', '=', 'é', '%', '-', '{'), minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text && text !== '');
const someIndicator = fc.record({
  title,
  unit: fc.constantFrom('percent', 'rate', 'days'),
  period: fc.constantFrom('snapshot', 'month', 'annual'),
  observations: fc.uniqueArray(fc.tuple(fc.constantFrom(...days), amount).map(([at, rest]) => ({ at, ...rest })), { selector: ({ at }) => at }).map((all) => all.sort((a, b) => (a.at < b.at ? -1 : 1))),
});
const someThemes = fc.array(fc.array(someIndicator, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
const someFilling = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...days.slice(0, 4)), amount, fc.option(title.filter((text) => !/^[-%]/.test(text)))), { minLength: 2, maxLength: 8 });

test('export, any edits, import: just these edits', async () => {
  await fc.assert(
    fc.asyncProperty(someThemes, someFilling, fc.boolean(), async (themes, filling, inBlocks) => {
      const data = themes.map((indicators, theme) => ({ theme: `Theme ${theme}`, indicators: indicators.map((each, index) => ({ id: `i${theme}-${index}`, polarity: 'neutral', ...each })) }));
      const files = Object.fromEntries(data.map((file, index) => [`data/indicators/t${index}.yaml`, stringify(file, inBlocks ? {} : { collectionStyle: 'any' })]));
      const ids = data.flatMap((file, theme) => file.indicators.map((_, index) => [theme, index] as const));
      const fillings = new Map(filling.filter(([row]) => row < ids.length).map(([row, at, figure, note]) => [row, { at, figure, note }] as const));
      const cells = new Map([...fillings].map(([row, { at, figure: { status, ...numbers }, note }]): [number, Filled] => [row, { at: new Date(at), ...numbers, ...(status === undefined ? {} : { code: status }), ...(note === null ? {} : { note }) }]));
      const { proposal } = await imported(fillIn, await filledIn(await exported(files), cells), { files });
      expect(proposal.changes.filter(({ status }) => status === 'not understood')).toEqual([]);
      const wanted = structuredClone(data) as unknown as IndicatorFile[];
      for (const [row, { at, figure, note }] of fillings) {
        const [theme, index] = ids[row]!;
        const { observations } = wanted[theme]!.indicators[index]!;
        const there = observations.find((each) => each.at === at);
        for (const name of ['value', 'numerator', 'denominator', 'status'] as const) if (there) Reflect.deleteProperty(there, name);
        const entry = Object.assign(there ?? { at }, figure, note === null ? {} : { note });
        if (!there) observations.splice(observations.findLastIndex((each) => each.at <= at) + 1, 0, entry);
      }
      expect(wanted.map((_, index) => parse(proposal.writes.get(`data/indicators/t${index}.yaml`) ?? files[`data/indicators/t${index}.yaml`]!) as unknown)).toEqual(wanted);
    }),
    { numRuns: long ? 150 : 20 },
  );
});
