import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExportProblem } from '../../src/export/exporter.ts';
import { exporters, formats } from '../../src/export/formats.ts';
import type { filesBeside } from '../../src/export/beside.ts';
import { fileSize } from '../../src/format/file-size.ts';
import { buildReport } from '../../src/publish/build-report.ts';
import type { Manifest } from '../../src/publish/manifest.ts';
import { runCommand } from '../run-command.ts';
import { packageFolder } from '../run-selfeval.ts';
import { all, textOf } from './read-xlsx.ts';

const report = join(packageFolder, 'tests', 'reports', 'minimal');
let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval beside '));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('a site with files beside its pages', () => {
  let out: string;
  const linksOf = (page: string): { href: string; text: string }[] =>
    all(parseDocument(readFileSync(join(out, page), 'utf8')) as never, 'a')
      .filter(({ attribs }) => attribs['href']?.includes('files/'))
      .map((link) => ({ href: link.attribs['href']!, text: textOf(link) }));

  beforeAll(async () => {
    out = join(place, 'site');
    const { code, stderr } = await runCommand(['build', '--report', report, '--out', out, '--with', 'xlsx,csv,json,html']);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')]);
  });

  test('leads to each of them with its type and size', () => {
    const links = linksOf('about.html');
    const files = readdirSync(join(out, 'files'), { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(out, 'files', name)).isFile());
    expect(links.map(({ href }) => href.replace('files/', '')).sort()).toEqual(files.map((name) => name.replaceAll('\\', '/')).sort());
    for (const { href, text } of links) expect([href, text.endsWith(`(${href.replace(/^.*\./, '').toUpperCase()}, ${fileSize(statSync(join(out, href)).size)})`)]).toEqual([href, true]);
    expect(new Set(links.map(({ text }) => text)).size).toBe(links.length);
  });

  test('shows the documents on its first page, and leaves single tables to the page about it', () => {
    expect(linksOf('index.html').map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Every table as an Excel workbook \(XLSX, \d+ kB\)$/),
      expect.stringMatching(/^The report for programs \(JSON, \d+ kB\)$/),
      expect.stringMatching(/^The whole report as one page, to send by e-mail \(HTML, \d+ kB\)$/),
    ]);
  });

  test('has them in its manifest', () => {
    const { files } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
    expect(files.filter(({ path }) => path.startsWith('files/')).length).toBeGreaterThan(4);
  });

  test('is replaced by one without them when nobody asks for them', async () => {
    expect((await runCommand(['build', '--report', report, '--out', out])).code).toBe(0);
    expect(readdirSync(out)).not.toContain('files');
    expect(linksOf('about.html')).toEqual([]);
  });
});

test('when a file cannot be made there is no site, and the last one stays', async () => {
  const out = join(place, 'kept');
  const build = (beside: ReturnType<typeof filesBeside> | null) => buildReport({ root: report, out, audience: 'public', beside, onProgress: () => undefined });
  expect((await build(null)).kind).toBe('published');
  const before = readdirSync(out);
  const failing = () => Promise.reject(new ExportProblem('There is no browser. Install one.'));
  expect(await build(failing)).toEqual({ kind: 'failed', message: 'No site was made. There is no browser. Install one.' });
  expect(readdirSync(out)).toEqual(before);
  expect(readdirSync(place).filter((name) => name.startsWith('.kept'))).toEqual([]);
});

test('a site does not lie beside itself', async () => {
  const { code, stderr } = await runCommand(['build', '--report', report, '--out', join(place, 'none'), '--with', 'zip']);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^There is no format `zip`\. It can be .* or all/)]);
});

test('every format that is offered can be loaded', async () => {
  for (const format of formats) expect(typeof (await exporters[format]())).toBe('function');
});
