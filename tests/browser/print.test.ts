import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { openBrowser } from './open-browser.ts';
import { printToPdf, readPrinted } from './printed.ts';
import { fileAddress } from './site-folder.ts';
import { example } from './sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const read = new Map<string, Promise<string[]>>();

/** The words of each printed page, line by line. */
function printed(path: string): Promise<string[]> {
  const pages = read.get(path) ?? print(path);
  read.set(path, pages);
  return pages;
}

async function print(path: string): Promise<string[]> {
  const { pages } = await readPrinted(await printToPdf(browser, fileAddress(example, path)));
  return pages.map(({ lines }) => lines.join('\n'));
}

describe('on paper', () => {
  test('the whole report has a cover and contents before its first section', async () => {
    const [cover = '', ...rest] = await printed('whole-report.html');
    expect(cover).toContain('Barking and Dagenham');
    expect(rest.slice(0, 2).join('')).toContain('Contents');
  });

  test('a section prints with its title, and without what is only of use on a screen', async () => {
    const text = (await printed('early-help.html')).join('\n');
    expect(text).toContain('Early help');
    expect(text).not.toContain('Skip to main content');
    expect(text).not.toMatch(/^\s*Home\s+Sections\s+Scorecard/m);
  });

  test('a table of parts has as many periods as the paper holds, the newest first, and says where the others are', async () => {
    const text = (await printed('indicators/cp-plans-dfe.html')).join('\n');
    const [, parts = ''] = text.split('By time on the plan');
    expect(parts).toMatch(/128 30\.8% 68 104 79/);
    expect(parts).toContain('Earlier periods stand in the report on screen.');
    expect(parts).not.toContain('294');

    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(fileAddress(example, 'indicators/cp-plans-dfe.html'));
    expect(await page.locator('.breakdown thead th:visible').count()).toBe(12);
    expect(await page.locator('.paper-note').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.breakdown thead th:visible').count()).toBe(7);
    await page.close();
  });

  test('what no row of a table has is said on the page on which the table begins', async () => {
    const [page = ''] = (await printed('early-help.html')).filter((text) => text.includes('The source gives for none of these'));
    expect(page).toMatch(/The source gives for none of these[^\n]*\n(?:[^\n]*\n)?A\d+ /);
  });

  test('the scorecard repeats its header on every page and clips no column', async () => {
    const pages = await printed('scorecard.html');
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter((text) => /Status|RAG|Target/i.test(text)).length).toBe(pages.length);
    expect(pages.filter((text) => /Period/i.test(text)).length).toBe(pages.length);
  });

  test('no row of the judgements over time stands alone on a page', async () => {
    const [, second = ''] = await printed('inspections.html');
    expect(second).toMatch(/Overall|Adoption|Inspections and visits/);
    expect(second).not.toMatch(/^Judgement .*July 2012\n(?:[^\n]*\n)?Safeguarding/m);
  });

  test('a section says its figures before its words', async () => {
    const [first = ''] = await printed('early-help.html');
    expect(first).toMatch(/^Figures in this section$[^]*^What we know$/m);
  });

  test.each([['early-help.html', '.bullets > li', 4], ['glossary.html', '.glossary > div', 2], ['inspections/inspection-2019.html', '.findings li', 2]])('%s sets %s in %d columns', async (path, entries, columns) => {
    const page = await browser.newPage({ viewport: { width: 640, height: 900 } });
    await page.goto(fileAddress(example, path));
    await page.emulateMedia({ media: 'print' });
    const lefts = await page.locator(entries).evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().left)));
    expect(new Set(lefts).size).toBe(columns);
    await page.close();
  });

  test('in the whole report a chart within words stands beside its sentence, and who cites something is said by number', async () => {
    const text = (await printed('whole-report.html')).join('\n');
    expect(text).toMatch(/^Where it is cited: [\d.]+( [\d.]+)+$/m);
    const page = await browser.newPage({ viewport: { width: 640, height: 900 } });
    await page.goto(fileAddress(example, 'whole-report.html'));
    await page.emulateMedia({ media: 'print' });
    const beside = await page.locator('.prose .chart').evaluateAll((charts) =>
      charts.map((chart) => chart.querySelector('figcaption')!.getBoundingClientRect().right <= chart.querySelector('svg')!.getBoundingClientRect().left));
    expect(new Set(beside)).toEqual(new Set([true]));
    await page.close();
  });

  test('the evidence is set in full width, with where it is cited under it', async () => {
    const lines = (await printed('evidence.html')).join('\n').split('\n').filter((line) => line.includes('Where it is cited'));
    expect(new Set(lines)).toEqual(new Set(['Where it is cited']));
  });

  test('one citation alone takes the whole width', async () => {
    const page = await browser.newPage({ viewport: { width: 640, height: 900 } });
    await page.goto(fileAddress(example, 'evidence.html'));
    await page.emulateMedia({ media: 'print' });
    const shares = await page.locator('.backlinks > li:only-child').evaluateAll((items) => items.map((item) => item.getBoundingClientRect().width / item.parentElement!.getBoundingClientRect().width));
    expect(shares.length).toBeGreaterThan(0);
    expect(Math.min(...shares)).toBe(1);
    await page.close();
  });

  test('a chart stands beside its figures on the page of an indicator', async () => {
    const [first = ''] = await printed('indicators/cp-repeat-dfe.html');
    expect(first).toMatch(/^Figures Child protection plans begun in a year\b/m);
  });

  test('the scorecard has fifteen indicators to a page at least', async () => {
    const { indicators } = JSON.parse(readFileSync(inject('builtSites')[0]!.report, 'utf8')) as Report;
    expect((await printed('scorecard.html')).length).toBeLessThanOrEqual(Math.ceil(indicators.length / 15));
  });

  test('home names the inspections to be read with a space before them', async () => {
    const [first = ''] = await printed('index.html');
    expect(first).toMatch(/Read: Inspection of/);
  });

  test('home ends with its sections, and leaves out links to where a reader may start', async () => {
    const pages = await printed('index.html');
    expect(pages).toHaveLength(3);
    expect(pages.join('\n')).not.toContain('Where to start');
    expect(pages[2]).toMatch(/^Sections\n1 Key messages /m);
  });
});
