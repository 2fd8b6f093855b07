import { beforeAll, describe, expect, test } from 'vitest';
import type { Format } from '../../src/export/formats.ts';
import type { Report, ReportBlock } from '../../src/model/report.ts';
import type { OutputFile } from '../../src/publish/manifest.ts';
import { folderOf, worked } from '../reports/worked-examples.ts';
import { placeIn, readTable } from '../pages/read-page.ts';
import { leftOut } from './left-out.ts';
import { filesFor } from './made-files.ts';
import { readCsv } from './read-csv.ts';
import { partsOf, readXlsx, records } from './read-xlsx.ts';
import { kinds, toldBy, type Language, type Told } from './told.ts';
import { toldInOneFile } from './told-in-pages.ts';
import { toldInCsv, toldInWorkbook } from './told-in-tables.ts';

const name = `O'Neill & "Sons" <Ltd> Łódź ΑΒΓ שלום বাংলা 家庭 👩‍👧`;
const words = Array.from({ length: 20_000 }, (_, index) => `w${index}`);

/** A report with odd names everywhere, 20,000 words in one paragraph, a table of 40 columns and an indicator of 240 months. */
async function hardReport(): Promise<Report> {
  const report = structuredClone(await worked('Tower Hamlets', 'public'));
  Object.assign(report.council, { name, shortName: name });
  report.edition.title = name;
  const [indicator] = report.indicators;
  const observations = Array.from({ length: 240 }, (_, index) => {
    const year = 2003 + Math.floor(index / 12);
    return { ...indicator!.trend[0]!, at: `${year}-${String((index % 12) + 1).padStart(2, '0')}-28`, periodText: `month ${index}`, periodShort: `m${index}`, figure: { value: 50 + (index % 30), text: `${50 + (index % 30)}%`, status: 'known' as const } };
  });
  Object.assign(indicator!, { title: name, trend: observations, observations, current: observations.at(-1)! });
  for (const each of [report.actions[0]!, report.inspections[0]!, report.sections[1]!, report.evidence[0]!]) each.title = name;
  report.inspections[0]!.recommendations[0]!.text = name;
  const inline = (value: string) => [{ type: 'text' as const, value }];
  const blocks: ReportBlock[] = [
    { type: 'paragraph', children: inline(words.join(' ')), statement: { number: '3.1', anchor: 's31', id: null, finding: null, sources: [], actions: [] } },
    { type: 'table', align: [], head: Array.from({ length: 40 }, (_, column) => inline(`Measure ${column}`)), rows: [0, 1, 2].map((row) => Array.from({ length: 40 }, (_, column) => inline(`r${row}c${column}`))) },
  ];
  report.sections[2]!.parts = [{ question: null, keyMessages: false, title: inline(name), titleText: name, anchor: 'hard', groups: [{ finding: null, title: null, anchor: 'g', blocks }] }];
  return report;
}

describe('a report that is hard on a format', () => {
  let report: Report;
  const made = new Map<Format, OutputFile[]>();
  beforeAll(async () => {
    report = await hardReport();
    for (const format of ['xlsx', 'csv', 'json', 'html'] as const) made.set(format, await filesFor(format, report, folderOf('Tower Hamlets')));
  });
  const file = (format: Format): Uint8Array => made.get(format)![0]!.content;

  test.each<[Format, (language: Language) => Told]>([
    ['xlsx', (language) => toldInWorkbook(file('xlsx'), language)],
    ['csv', (language) => toldInCsv(made.get('csv')!, language)],
    ['html', (language) => toldInOneFile(file('html'), language)],
    ['json', () => toldBy(JSON.parse(Buffer.from(file('json')).toString('utf8')) as Report)],
  ])('is told whole by %s, its names as they are', (format, told) => {
    const [read, all] = [told(report), toldBy(report)];
    for (const kind of kinds.filter((each) => !leftOut.some((left) => left.format === format && left.kind === each))) expect([kind, [...new Set(read[kind])].toSorted()]).toEqual([kind, [...new Set(all[kind])].toSorted()]);
    expect(read.figures.filter((line) => line.includes(`${name} · `))).toHaveLength(240);
    expect(read.headings).toContain(name);
  });

  test('loses no word of a paragraph of 20,000', () => {
    const said = (text: string | undefined): string[] => text?.match(/\bw\d+\b/g) ?? [];
    const sheet = readXlsx(file('xlsx')).find(({ table }) => table?.name === 'statements')!;
    expect(records(sheet).filter((row) => row['Number'] === '3.1').flatMap((row) => said(row['Text']))).toEqual(words);
    const csv = made.get('csv')!.find(({ path }) => path.endsWith('statements.csv'))!;
    expect(readCsv(Buffer.from(csv.content).toString('utf8')).filter((row) => row['number'] === '3.1').flatMap((row) => said(row['text']))).toEqual(words);
    expect(said(placeIn(Buffer.from(file('html')).toString('utf8')).all('.section-text')[2]!.words)).toEqual(words);
  });

  test('shows every cell of a table of 40 columns', () => {
    const table = placeIn(Buffer.from(file('html')).toString('utf8')).all('.section-text')[2]!.one('table');
    expect(readTable(table).map(({ cells }) => Object.values(cells).flat())).toEqual([0, 1, 2].map((row) => Array.from({ length: 40 }, (_, column) => `r${row}c${column}`)));
  });

  test('stays within what Excel can open: 32,767 characters in a cell, rows of 409 points, nothing that XML cannot hold', () => {
    const longest = Math.max(...readXlsx(file('xlsx')).flatMap(({ rows }) => rows.flat().map(({ length }) => length)));
    expect(longest).toBeLessThanOrEqual(32_767);
    const xml = [...partsOf(Buffer.from(file('xlsx')))].filter(([path]) => path.endsWith('.xml')).map(([, text]) => text);
    expect(xml.flatMap((text) => [...text.matchAll(/<row [^>]*ht="([\d.]+)"/g)].map(([, height]) => Number(height))).filter((height) => height > 409)).toEqual([]);
    expect(xml.filter((text) => /[\u0000-\u0008\ufffd]/.test(text))).toEqual([]);
  });
});
