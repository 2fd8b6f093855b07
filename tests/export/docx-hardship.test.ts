import { afterEach, expect, test, vi } from 'vitest';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainCell } from '../../src/layout/table.ts';
import { heading, paragraph } from '../../src/layout/prose.ts';
import { text } from '../../src/layout/words.ts';
import type { LayoutBlock, LayoutDocument } from '../../src/layout/blocks.ts';
import { indicatorChart } from '../../src/chart/indicator-chart.ts';
import { writeDocx } from '../../src/office/docx/write-docx.ts';
import { worked } from '../reports/worked-examples.ts';
import { all, part, readWord, type ReadWord } from './read-docx.ts';
import { wordBytes, wordOf } from './word-files.ts';
import { inOrder } from './word-schema.ts';

const properties = { title: 'T', subject: 'S', creator: 'C', description: 'D', keywords: 'K', day: '2022-09-30' };

function documentOf(blocks: LayoutBlock[], more: Partial<LayoutDocument> = {}): LayoutDocument {
  return {
    title: 'Report', council: 'Example', description: '', colour: null, marking: null, running: 'Example', contents: 'Contents', pageOf: 'Page {page} of {pages}',
    captions: { table: 'Table {number}: {title}', chart: 'Chart {number}: {title}', part: '{title} (part {part} of {parts})' },
    cover: { council: 'Example', title: 'Report', lines: [], notice: null, logo: null },
    chapters: [{ place: { page: 'section', id: 'one' }, number: '1', title: [text('One')], landscape: false, annex: false, blocks }],
    ...more,
  };
}

function written(document: LayoutDocument): ReadWord {
  return readWord(writeDocx(document, properties, { rasterise: () => new Uint8Array([1]), image: () => new Uint8Array() }));
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('a report makes the same bytes in another folder, time zone, language and year', async () => {
  const report = await worked('every kind', 'internal');
  const from = fileURLToPath(new URL('../reports/every-kind/', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'selfeval word '));
  cpSync(from, folder, { recursive: true });
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  try {
    vi.stubEnv('TZ', 'Pacific/Auckland');
    const first = hash(await wordBytes(report, from));
    vi.stubEnv('TZ', 'America/Los_Angeles');
    vi.stubEnv('LC_ALL', 'de_DE.UTF-8');
    vi.useFakeTimers({ now: new Date('2031-03-03T23:30:00Z'), toFake: ['Date'] });
    expect(hash(await wordBytes(report, folder))).toBe(first);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('names with quotes, ampersands, other scripts and emoji survive, and what XML cannot hold is dropped', () => {
  const name = `O'Neill & "Sons" <Ltd> Łódź ΑΒΓ שלום বাংলা 家庭 👩‍👧`;
  const { paragraphs, tables, parts } = written(documentOf([heading(2, [text(`${name}\u0000\u0007\ud800`)]), { type: 'table', table: { caption: name, note: null, columns: [{ head: [text(name)], numeric: false }], rows: [{ place: null, cells: [plainCell([text(name)])] }] } }]));
  expect(paragraphs.find(({ style }) => style === 'Heading2')?.text).toBe(name);
  expect(tables[0]?.rows).toEqual([[[name]], [[name]]]);
  expect([...parts.values()].join('')).not.toMatch(/[\u0000-\u0008\ufffd]/);
});

test('a table of 40 columns stands in parts that each name their rows, and no cell is lost', () => {
  const columns = Array.from({ length: 40 }, (_, index) => ({ head: [text(`Measure ${index}`)], numeric: index > 0 }));
  const rows = Array.from({ length: 3 }, (_, row) => ({ place: null, cells: columns.map((_column, column) => plainCell([text(`r${row}c${column}`)])) }));
  const { tables } = written(documentOf([{ type: 'table', table: { caption: 'Wide', note: null, columns, rows } }]));
  expect(tables.length).toBeGreaterThan(3);
  expect(tables.map(({ rows: [, first] }) => first![0]![0])).toEqual(tables.map(() => 'r0c0'));
  expect(tables.flatMap(({ rows: read }) => read[3]!.slice(1).map(([cell]) => cell))).toEqual(Array.from({ length: 39 }, (_, index) => `r2c${index + 1}`));
  for (const { element } of tables) expect(all(element, 'w:gridCol').reduce((sum, { attribs }) => sum + Number(attribs['w:w']), 0)).toBe(9412);
});

test('a section of 20,000 words and an indicator of 240 points are laid out', async () => {
  const indicator = (await worked('Barking and Dagenham', 'public')).indicators.find(({ observations }) => observations.length > 5)!;
  const { labels } = await worked('Barking and Dagenham', 'public');
  const points = Array.from({ length: 240 }, (_, index) => ({ ...indicator.observations[0]!, at: `${1990 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` }));
  const spec = indicatorChart({ ...indicator, observations: points }, labels)!;
  const words = Array.from({ length: 200 }, (_, index) => paragraph([text(Array.from({ length: 100 }, (_word, at) => `word${index}x${at}`).join(' '))]));
  const { paragraphs, pictures, body } = written(documentOf([...words, { type: 'chart', title: [text('Long')], sentence: 'It is long.', spec }]));
  expect(paragraphs.flatMap(({ text: said }) => said.match(/word\d+x\d+/g) ?? [])).toHaveLength(20_000);
  expect(pictures.map(({ alt }) => alt)).toEqual(['Long. It is long.']);
  expect(inOrder(body)).toEqual([]);
});

test.each([
  ['without the details of indicators', null],
  ['of one section alone', ['early-help']],
] as const)('a file %s has no link to a place that it does not have', async (_what, sections) => {
  const { word } = await wordOf('Barking and Dagenham', 'public', { sections, annex: false, template: null });
  const places = new Set(all(word.body, 'w:bookmarkStart').map(({ attribs }) => attribs['w:name']!));
  const wanted = [...all(word.body, 'w:hyperlink'), ...all(part(word.parts, 'word/footnotes.xml'), 'w:hyperlink')].flatMap(({ attribs }) => attribs['w:anchor'] ?? []);
  expect(wanted.filter((name) => !places.has(name))).toEqual([]);
  expect(word.paragraphs.filter(({ style }) => style === 'Heading1').length > 1).toBe(sections === null);
  if (sections === null) expect(wanted.filter((name) => name.startsWith('scorecard__')).length).toBeGreaterThan(20);
});

test('two places whose names begin alike for longer than Word takes keep places of their own', () => {
  const place = (anchor: string): { page: 'section'; id: string; anchor: string } => ({ page: 'section', id: 'one', anchor: `a-very-long-anchor-that-goes-on-and-on-${anchor}` });
  const { body } = written(documentOf([heading(2, [text('A')], place('a')), heading(2, [text('B')], place('b')), paragraph([text('to b', { to: place('b') })])]));
  const named = all(body, 'w:p').flatMap((each) => all(each, 'w:bookmarkStart').map(({ attribs }) => [attribs['w:name']!, each] as const));
  const [link] = all(body, 'w:hyperlink').filter((each) => JSON.stringify(all(each, 'w:t').map(({ children }) => children?.[0]?.data)).includes('to b'));
  const led = new Map(named).get(link!.attribs['w:anchor']!);
  expect(all(led!, 'w:t').map(({ children }) => children?.[0]?.data).join('')).toBe('B');
});
