import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { ExportOptions } from '../../src/export/exporter.ts';
import { triedEditions, editionOf } from '../reports/worked-examples.ts';
import { packageFolder } from '../run-selfeval.ts';
import { filesFor, whole, withAnnex } from './made-files.ts';
import { pdfOf } from './pdf-files.ts';
import { readPdf, rowsOf, tagged, type ReadPdf } from './read-pdf.ts';
import { kinds, toldBy } from './told.ts';
import { toldInPdf } from './told-in-pdf.ts';

/** Of the parts of an indicator paper has the newest periods alone, and says so. */
const toldOnPaper = kinds.filter((kind) => kind !== 'parts');

/** A PDF takes as long as all other formats: what Tower Hamlets says to the public its internal edition says too. */
const printedEditions = triedEditions.filter(([example, audience]) => example !== 'Tower Hamlets' || audience === 'internal');

describe.each(printedEditions)('the PDF of %s, %s edition, with its annex', (example, audience) => {
  test('tells what was released', async () => {
    const { pdf, report } = await pdfOf(example, audience, { options: withAnnex, browser: 'browser' });
    const [told, all] = [toldInPdf(pdf, report), toldBy(report)];
    const lines = (of: readonly string[], sorted: boolean): string[] => (sorted ? of.toSorted() : of).map((line) => line.replace(/\s+/g, ''));
    for (const kind of toldOnPaper) {
      const sorted = kind === 'figures' || kind === 'changes';
      expect(lines(told[kind], sorted), kind).toEqual(lines(all[kind], sorted));
    }
  });
});

describe('a PDF of chosen sections', () => {
  const chosen: ExportOptions = { ...whole, sections: ['quality-assurance', 'leaving-care'] };

  test('has those alone, in the order of the report, and is named by them', async () => {
    const { pdf, report, path } = await pdfOf('Tower Hamlets', 'public', { options: chosen, browser: 'browser' });
    const sections = report.sections.filter(({ id }) => chosen.sections!.includes(id));
    expect(sections).toHaveLength(2);
    expect(tagged(pdf.tree, 'H2').slice(1).map(({ text }) => text)).toEqual(sections.map(({ number, title }) => `${number} ${title}`));
    expect(path).toBe('quality-assurance-leaving-care.pdf');
    expect(pdf.pages[1]!.links).toHaveLength(2);
    expect(pdf.pages.flatMap(({ links }) => links).filter((link) => 'to' in link && link.to === 0)).toEqual([]);
    expect(pdf.pages.length).toBeLessThan(10);
  });
});

describe('a report of unusual size', () => {
  let folder: string;
  let pdf: ReadPdf;
  const columns = Array.from({ length: 40 }, (_, index) => `Measure ${index}`);
  const cells = Array.from({ length: 3 }, (_row, row) => columns.map((_column, column) => `r${row}c${column}`));
  const name = `O'Neill & "Sons" Łódź Αβγ Привет`;
  const wordCount = 20_000;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'selfeval hard '));
    cpSync(join(packageFolder, 'tests', 'reports', 'minimal'), folder, { recursive: true });
    const section = join(folder, 'content', '10-front-door.md');
    const row = (words: readonly string[]): string => `| ${words.join(' | ')} |`;
    const paragraphs = Array.from({ length: wordCount / 100 }, (_, index) => Array.from({ length: 100 }, (_word, at) => `w${index}x${at}`).join(' '));
    writeFileSync(section, [readFileSync(section, 'utf8'), `## ${name}`, [row(columns), row(columns.map(() => '---')), ...cells.map(row)].join('\n'), ...paragraphs].join('\n\n'));
    const report = await editionOf(folder, 'public');
    vi.stubEnv('SELFEVAL_BROWSER', inject('browser'));
    const [file] = await filesFor('pdf', report, folder);
    pdf = await readPdf(Buffer.from(file!.content));
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  test('has every word, name and letter', () => {
    expect(pdf.tree.text.match(/\bw\d+x\d+/g)).toHaveLength(wordCount);
    expect(tagged(pdf.tree, 'H3').map(({ text }) => text)).toContain(name);
    expect(pdf.bookmarks.map(({ title }) => title)).toContain(name);
  });

  test('divides a table of 40 columns into parts that each name their rows, at its full size', () => {
    const parts = tagged(pdf.tree, 'Table').map(rowsOf).filter(([head]) => head?.[0] === 'Measure 0');
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(([, ...rows]) => rows.map(([first]) => first))).toEqual(parts.map(() => ['r0c0', 'r1c0', 'r2c0']));
    expect(parts.flatMap(([head]) => head!.slice(1))).toEqual(columns.slice(1));
    expect(parts.flatMap((rows) => rows[3]!.slice(1))).toEqual(cells[2]!.slice(1));
    expect(Math.min(...pdf.pages.flatMap(({ lines }) => lines.map(({ size }) => size)))).toBeGreaterThan(7.9);
  });
});
