import { describe, expect, test } from 'vitest';
import { openGiven } from '../../../src/import/files/given.ts';
import { importerFor } from '../../../src/import/importers.ts';
import { tidy } from '../../../src/import/tidy/tidy.ts';
import type { Proposal } from '../../../src/import/proposal.ts';
import { firstReport, reportNow, thePack } from './first-report.ts';
import { parse } from 'yaml';

const report = await firstReport('Norfolk');
const pack = await thePack();
const measure = pack.measures.find(({ key }) => key === 'LACDental%')!;
const areas = pack.areas.filter(({ kind }) => kind !== 'former');
const years = [...measure.periods.map(({ at }) => at.slice(0, 4)), '2026'];
/** As the tool writes a figure: with the noise of binary fractions, and a hyphen for none; of 2026 made up. */
const said = (number: number, year: string): string => {
  const value = year === '2026' ? 81 : (measure.values[pack.areas.findIndex((area) => area.number === number)]![years.indexOf(year)] ?? null);
  return value === null ? '-' : `${value}.00000000000001`;
};
const wide = [['LA Number', 'LA and Regions', 'Topic', 'Measure', ...years.map((year, index) => (index === 0 ? `${year} (Rev)` : year)), 'Change from previous year'], ...areas.map(({ number, name }) => [number, name, 'Children Looked After', 'Dental checks', ...years.map((year) => said(number, year)), '1'])];
const thin = [['Short Desc', 'Data item', 'Years', 'LA and Regions', 'Values', 'LA Number', 'Region'], ...areas.flatMap(({ number, name }) => years.map((year) => ['LACDental%', '', year, name, said(number, year), number, ''])), ...['2014-16', '2015-17'].map((year) => ['LACDental%', '', year, 'Norfolk', '5', 926, ''])];

describe.each([['with a column for each year', wide], ['with a row for each figure', thin]])('a download of the Local Authority Interactive Tool %s', (_how, rows) => {
  const bytes = Buffer.from(rows.map((row) => row.map((cell) => `"${String(cell)}"`).join(',')).join('\n'));
  const file = openGiven({ name: 'LAIT download.csv', bytes, beside: () => Promise.resolve(null) });

  test('is known by its heads, and brings the year that the report lacks', async () => {
    expect(await importerFor(file)).toBe(tidy);
    const { changes, writes, problems, questions }: Proposal = await tidy.propose(file, reportNow(report), { answers: new Map(), partial: false });
    expect([problems, questions]).toEqual([[], []]);
    expect(changes.filter(({ status }) => status !== 'same').map(({ what, to }) => [what, to])).toEqual([
      ['Children in care whose teeth were checked, 2025 to 2026', '81%'], ['Children in care whose teeth were checked, England, 2025 to 2026', '81%'], ['Children in care whose teeth were checked, region, 2025 to 2026', '81%'], ['Children in care whose teeth were checked, statistical neighbours, 2025 to 2026', '81%'],
      ['Children in care whose teeth were checked, source', expect.stringContaining('Local Authority Interactive Tool, LAIT download.csv')], ['Children in care whose teeth were checked, quartiles, 2025 to 2026', '81, 81, 81 (153 councils)'],
    ]);
    const { indicators } = parse(writes.get('data/indicators/health-in-care.yaml')!) as { indicators: { id: string; observations: object[] }[] };
    expect(indicators.find(({ id }) => id === 'dental-checks')!.observations.at(-1)).toEqual({ at: '2026-03-31', value: 81 });
  });
});
