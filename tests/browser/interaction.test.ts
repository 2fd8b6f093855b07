import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, screens, watchedPage, type Watched } from './open-browser.ts';
import { fileAddress } from './site-folder.ts';
import { example } from './sites.ts';

let browser: Browser;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  watched = await watchedPage(await browser.newContext(screens.desk));
  ({ page } = watched);
});
afterEach(async () => {
  expect(watched.complaints).toEqual([]);
  await page.context().close();
});

const open = (path: string): Promise<unknown> => page.goto(fileAddress(example, path));

describe('search', () => {
  const results = () => page.locator('[data-search-results] > li');
  async function searchFor(words: string): Promise<void> {
    await open('search.html');
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('button', { name: 'Search' }).click();
  }

  test('finds by the beginning of a word, and shows where it stands', async () => {
    await searchFor('safeguar');
    expect(await results().count()).toBeGreaterThan(0);
    const marked = await results().locator('mark').allInnerTexts();
    expect(marked.some((text) => /^safeguard/i.test(text))).toBe(true);
  });

  test('finds other forms of a word', async () => {
    await searchFor('assessing');
    const marked = await results().locator('mark').allInnerTexts();
    expect(marked.some((text) => /^assessments?$/i.test(text))).toBe(true);
  });

  test('says how many it found, and that it found nothing', async () => {
    const status = page.locator('[data-search-status]');
    await searchFor('children');
    expect(await status.innerText()).toMatch(/\d/);
    await searchFor('xylophone');
    expect(await results().count()).toBe(0);
    expect(await status.innerText()).toContain('xylophone');
  });

  test('offers more only where there is more', async () => {
    const more = page.locator('[data-search-more]');
    await open('search.html');
    expect(await more.isVisible()).toBe(false);
    await searchFor('children');
    expect(await results().count()).toBe(20);
    expect(await more.isVisible()).toBe(true);
    await searchFor('care leavers EET');
    expect(await results().count()).toBeLessThan(20);
    expect(await more.isVisible()).toBe(false);
  });

  test('leads to the place that it found', async () => {
    await searchFor('early help');
    const paragraph = results().locator('a[href*="#"]').first();
    const href = (await paragraph.getAttribute('href')) ?? '';
    await paragraph.click();
    await page.waitForURL((url) => url.href.endsWith(href));
    expect(await page.locator(`[id="${href.split('#')[1] ?? ''}"]`).count()).toBe(1);
  });

  test('can be linked to', async () => {
    await page.goto(`${fileAddress(example, 'search.html')}?q=workforce`);
    expect(await results().count()).toBeGreaterThan(0);
  });
});

describe('the scorecard', () => {
  const rows = () => page.locator('table.score tbody tr[data-rag]:visible');
  const states = () => rows().evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['rag'] ?? ''));

  test('shows only those of one state, and all again', async () => {
    await open('scorecard.html');
    const all = await rows().count();
    await page.locator('[data-show="red"]').click();
    expect(new Set(await states())).toEqual(new Set(['red']));
    expect(await page.locator('[data-scorecard-status]').innerText()).toContain(String(await rows().count()));
    await page.locator('[data-show=""]').click();
    expect(await rows().count()).toBe(all);
  });

  test('shows only one theme', async () => {
    await open('scorecard.html');
    await page.locator('[data-theme-choice]').selectOption({ index: 1 });
    const themes = await rows().evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['theme']));
    expect(new Set(themes).size).toBe(1);
  });

  test('puts the worst first, and the first order back', async () => {
    await open('scorecard.html');
    const first = await states();
    await page.locator('button[data-worst-first]').click();
    const places = await rows().evaluateAll((all) => all.map((row) => Number((row as HTMLElement).dataset['worstFirst'])));
    expect(places).toEqual(places.map((_, index) => index + 1));
    const rated = (await states()).filter((state) => ['red', 'amber', 'green'].includes(state));
    expect(rated).toEqual(rated.toSorted((a, b) => ['red', 'amber', 'green'].indexOf(a) - ['red', 'amber', 'green'].indexOf(b)));
    await page.locator('button[data-worst-first]').click();
    expect(await states()).toEqual(first);
  });
});

test('a chart becomes live only when somebody asks, and still again', async () => {
  await open('scorecard.html');
  const chartPages = await page.locator('table.score th a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  for (const address of chartPages) {
    await page.goto(address);
    if ((await page.locator('button[data-live-chart]').count()) > 0) break;
  }
  expect(watched.requests.some((request) => request.includes('live-chart'))).toBe(false);
  const button = page.locator('button[data-live-chart]').first();
  await button.click();
  await page.locator('canvas').first().waitFor();
  expect(watched.requests.some((request) => request.includes('live-chart'))).toBe(true);
  expect(await page.locator('[data-chart-picture]').first().isVisible()).toBe(false);
  await button.click();
  await page.locator('[data-chart-picture]').first().waitFor();
  expect(await page.locator('canvas').count()).toBe(0);
});

test('a citation opens in place, with the keyboard', async () => {
  await open('early-help.html');
  const summary = page.locator('main details summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('main details').first().getAttribute('open')).not.toBeNull();
});
