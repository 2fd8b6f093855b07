import type { Browser } from 'playwright-core';
import { extractTextItems, type StructuredTextItem } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
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
  const { items } = await extractTextItems(Uint8Array.from(await pdfOf(path)));
  return items.map(linesOf);
}

async function pdfOf(path: string): Promise<Buffer> {
  const page = await browser.newPage();
  await page.goto(fileAddress(example, path));
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  return pdf;
}

/** Words at about one height are a line; a page begins at its top. */
function linesOf(items: readonly StructuredTextItem[]): string {
  const lines = Map.groupBy(items.filter(({ str }) => str.trim() !== ''), ({ y }) => Math.round(y / 4));
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([, line]) => line.sort((a, b) => a.x - b.x).map(({ str }) => str.trim()).join(' '))
    .join('\n');
}

describe('on paper', () => {
  test('every page of the whole report has the marking at its top and bottom, and its number', async () => {
    const pages = await printed('whole-report.html');
    expect(pages.length).toBeGreaterThan(20);
    const unmarked = pages.flatMap((text, index) => {
      const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
      const marked = lines[0]?.includes('OFFICIAL') === true && lines.slice(-3).some((line) => line.includes('OFFICIAL'));
      const numbered = new RegExp(`\\b${index + 1} of ${pages.length}\\b`).test(lines.slice(-3).join(' '));
      return marked && numbered ? [] : [`page ${index + 1}: ${lines[0] ?? ''} … ${lines.slice(-3).join(' / ')}`];
    });
    // The cover may leave its number out.
    expect(unmarked.filter((problem) => !problem.startsWith('page 1:'))).toEqual([]);
  });

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

  test('the scorecard is landscape, and a section is not', async () => {
    const sizes = async (path: string): Promise<boolean[]> => [...(await pdfOf(path)).toString('latin1').matchAll(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => Number(width) > Number(height));
    expect(new Set(await sizes('scorecard.html'))).toEqual(new Set([true]));
    expect(new Set(await sizes('early-help.html'))).toEqual(new Set([false]));
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

  test.each(['inspections.html', 'actions.html', 'evidence.html'])('no page of %s but the last is near empty', async (path) => {
    const pages = (await printed(path)).slice(0, -1);
    expect(pages.map((text, index) => ({ page: index + 1, lines: text.split('\n').length })).filter(({ lines }) => lines < 15)).toEqual([]);
  });

  test('no row of the judgements over time stands alone on a page', async () => {
    const [, second = ''] = await printed('inspections.html');
    expect(second).toMatch(/Overall|Adoption|Inspections and visits/);
    expect(second).not.toMatch(/May 2022\n(?:[^\n]*\n)?Safeguarding/);
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
});
