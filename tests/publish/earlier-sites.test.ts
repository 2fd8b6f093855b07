import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseEdition } from '../../src/parse/data/parse-edition.ts';
import { startSite } from '../../src/publish/make-site.ts';
import { openRenderPool } from '../../src/publish/render-pages.ts';
import { openReport } from '../../src/read/open-report.ts';
import { createReportMaker } from '../../src/report.ts';
import { outputPages, pageFile } from '../../src/site/links.ts';
import { worked } from '../reports/worked-examples.ts';

const place = mkdtempSync(join(tmpdir(), 'selfeval editions '));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const root = 'tests/reports/minimal';
const { value: report } = createReportMaker().make(await openReport(root), { audience: 'public', today: '2026-01-01' });
if (report === null) throw new Error('the smallest report has mistakes');
/** As it was frozen when editions began, with what has come since at its meaning. */
const frozen = parseEdition({ path: 'data/editions/2024.json', text: readFileSync('tests/parse/editions/first-form.json', 'utf8') }).value!.data;
const pixel = 'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const earlier = { ...frozen, images: [{ path: 'logo.gif', base64: pixel }], report: { ...frozen.report, images: ['logo.gif'], council: { ...frozen.report.council, logo: 'logo.gif' } } };

test('an edition of the first form still has every page, with the image that it was frozen with, and every link leads somewhere', async () => {
  const pool = openRenderPool(0, 1);
  try {
    const { pages, diagnostics } = await (await startSite(pool, { report, earlier: [earlier], stamp: 'a stamp', pictures: new Map(), folder: place })).finish(null);
    expect([diagnostics, pages]).toEqual([[], outputPages(report).length + outputPages(earlier.report).length]);
    expect(readFileSync(join(place, 'editions/2024/assets/images/logo.gif'), 'base64')).toBe(pixel);
    expect(readFileSync(join(place, 'index.html'), 'utf8')).not.toContain('Earlier edition');
    const present = outputPages(report).map(pageFile);
    const leads = outputPages(earlier.report).map(pageFile).map((file) => [file, readFileSync(join(place, 'editions/2024', file), 'utf8').includes('Read this page in the present edition')] as const);
    expect(leads).toEqual(leads.map(([file]) => [file, present.includes(file)]));
    expect(new Set(leads.map(([, leadsThere]) => leadsThere)).size).toBe(2);
  } finally {
    await pool.close();
  }
});

test('an earlier edition that tells what had changed since one before it leads into neither, and every link leads somewhere', async () => {
  const pool = openRenderPool(0, 1);
  const folder = join(place, 'three');
  mkdirSync(folder);
  try {
    const present = await worked('Barking and Dagenham', 'public');
    const first = parseEdition({ path: 'data/editions/2021.json', text: readFileSync('data/editions/2021.json', 'utf8') }).value!.data;
    const bare = { ...present, images: [], council: { ...present.council, logo: null } };
    const second = { ...first, id: '2022', images: [], report: bare };
    const { diagnostics } = await (await startSite(pool, { report: bare, earlier: [first, second], stamp: 'a stamp', pictures: new Map(), folder })).finish(null);
    expect(diagnostics).toEqual([]);
    expect(readFileSync(join(folder, 'changes.html'), 'utf8')).toContain('href="editions/2021/');
    expect(readFileSync(join(folder, 'editions/2022/changes.html'), 'utf8')).not.toContain('2021/');
  } finally {
    await pool.close();
  }
});
