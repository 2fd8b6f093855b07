import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openRenderPool } from '../../src/publish/render-pages.ts';
import type { SeenPages } from '../../src/publish/verify-output.ts';
import { openReport } from '../../src/read/open-report.ts';
import { createReportMaker } from '../../src/report.ts';
import { outputPages, pageFile, type PageRef } from '../../src/site/links.ts';

const place = mkdtempSync(join(tmpdir(), 'selfeval pages '));
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

const { value: report } = createReportMaker().make(await openReport('tests/reports/minimal'), { audience: 'public', today: '2026-01-01' });
if (report === null) throw new Error('the smallest report has mistakes');
const refs = outputPages(report);
const files = refs.map(pageFile);
const late = (refs: PageRef[]) => () => Promise.resolve({ refs, checklist: null, downloads: [] });

/** A report of so many characters would get a thread for every core. */
const large = 10_000_000;

async function madeWith(cores: number): Promise<{ site: string; seen: SeenPages[] }> {
  const site = join(place, String(cores));
  const pool = openRenderPool(large, cores);
  try {
    const shared = refs.filter(({ page }) => page !== 'about');
    mkdirSync(site);
    const rendering = await pool.start({ sites: [{ input: { report: report!, checklist: null, contentHash: 'a stamp' }, refs: shared, at: '' }], files, folder: site });
    return { site, seen: await rendering.finish(late([{ page: 'about' }])) };
  } finally {
    await pool.close();
  }
}

const pathsOf = (seen: readonly SeenPages[]): string[] => seen.flatMap((each) => each.files.map(({ path }) => path)).sort();

describe('the pages of a site', async () => {
  const alone = await madeWith(1);

  test('are all made where there is one core, and so no thread beside', () => {
    expect(alone.seen).toHaveLength(1);
    expect(pathsOf(alone.seen)).toEqual([...files].sort());
  });

  test('are each made once, with the same bytes, however many share them', async () => {
    const { site, seen } = await madeWith(4);
    expect(seen).toHaveLength(4);
    expect(pathsOf(seen)).toEqual(pathsOf(alone.seen));
    for (const file of files) expect(readFileSync(join(site, file), 'utf8'), file).toBe(readFileSync(join(alone.site, file), 'utf8'));
  });

  test('are begun no more when it was stopped', async () => {
    const site = join(place, 'stopped');
    const pool = openRenderPool(large, 1);
    mkdirSync(site);
    const rendering = await pool.start({ sites: [{ input: { report, checklist: null, contentHash: 'a stamp' }, refs, at: '' }], files, folder: site });
    pool.stop();
    expect(pathsOf(await rendering.finish(late([])))).toEqual([]);
    await pool.close();
  });
});
