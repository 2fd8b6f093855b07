import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, screens, watchedPage, type Watched } from './open-browser.ts';
import { fileAddress } from './site-folder.ts';
import { example } from './sites.ts';

let browser: Browser;
let watched: Watched;
let page: Page;

// Every test opens a page anew; one tab for all of them is started once.
beforeAll(async () => {
  browser = await openBrowser('readersBrowser');
  watched = await watchedPage(await browser.newContext(screens.desk));
  ({ page } = watched);
});
afterAll(() => browser.close());
afterEach(() => {
  const { complaints, requests } = watched;
  requests.length = 0;
  expect(complaints.splice(0)).toEqual([]);
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
    await searchFor('safegu');
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

  const head = (words: string) => page.locator('table.score thead button', { hasText: words });
  const currents = () => rows().locator('td:nth-child(2)').evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['order']));

  test('sorts by a column, the greatest first, then the other way round, and says so', async () => {
    await open('scorecard.html');
    await head('Current').click();
    const down = (await currents()).flatMap((order) => (order === undefined ? [] : [Number(order)]));
    expect(down.length).toBeGreaterThan(20);
    expect(down).toEqual(down.toSorted((a, b) => b - a));
    expect((await currents()).slice(down.length).every((order) => order === undefined)).toBe(true);
    expect(await page.locator('th[aria-sort="descending"]').innerText()).toMatch(/^Current/);
    await head('Current').click();
    const up = (await currents()).flatMap((order) => (order === undefined ? [] : [Number(order)]));
    expect(up).toEqual(down.toReversed().toSorted((a, b) => a - b));
    expect((await currents()).at(-1)).toBe((await currents()).every((order) => order !== undefined) ? String(up.at(-1)) : undefined);
    await head('Indicator').click();
    const names = await rows().locator('th').allTextContents();
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB', { numeric: true })));
  });

  test('keeps what is chosen in the address, and finds it there again', async () => {
    await open('scorecard.html');
    await page.locator('[data-show="no-target"]').click();
    await head('Last year').click();
    const seen = await rows().locator('th').allInnerTexts();
    expect(page.url()).toMatch(/scorecard\.html\?show=no-target&by=last-year&down$/);
    await page.goto(page.url());
    expect(await rows().locator('th').allInnerTexts()).toEqual(seen);
    expect(await page.locator('[data-show="no-target"]').getAttribute('aria-pressed')).toBe('true');
  });

  test('shows everything when an address asks for what is not there', async () => {
    await open('scorecard.html');
    const all = await rows().count();
    await page.goto(`${fileAddress(example, 'scorecard.html')}?show=purple&theme=gone&by=nothing`);
    expect(await rows().count()).toBe(all);
  });
});

describe('the action plan', () => {
  const rows = () => page.locator('table.actions tbody tr:visible');
  const shown = () => page.locator('[data-action-status]').innerText();

  test('shows only what is chosen, keeps that in the address, and shows all when a link leads to what is hidden', async () => {
    await open('actions.html');
    const [all, first] = [await rows().count(), await rows().first().getAttribute('id')];
    expect(await shown()).toBe(`${all} of ${all} actions`);
    await page.locator('select[data-choice="status"]').selectOption('in-progress');
    const chosen = await rows().count();
    expect([chosen < all, await shown()]).toEqual([true, `${chosen} of ${all} actions`]);
    expect(await rows().evaluateAll((each) => each.map((row) => (row as HTMLElement).dataset['status']))).toEqual(Array.from({ length: chosen }, () => 'in-progress'));
    expect(page.url()).toMatch(/actions\.html\?status=in-progress$/);
    await page.goto(page.url());
    expect(await rows().count()).toBe(chosen);
    await page.locator('details.order summary').last().click();
    await page.locator(`details.order[open] a[href="#${first}"]`).click();
    await expect.poll(async () => [await rows().count(), page.url()]).toEqual([all, expect.stringMatching(new RegExp(`actions\\.html#${first}$`))]);
  });

  test('shows all when an address asks for what is not there', async () => {
    await page.goto(`${fileAddress(example, 'actions.html')}?status=gone&owner=Nobody`);
    expect(await shown()).toMatch(/^(\d+) of \1 actions$/);
  });
});

describe('files', () => {
  async function taken(button: Locator): Promise<{ name: string; text: string; bytes: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const bytes = readFileSync(await download.path());
    return { name: download.suggestedFilename(), text: bytes.toString('utf8'), bytes };
  }

  test('the scorecard as it is shown is a CSV file with a theme for every row', async () => {
    await page.goto(`${fileAddress(example, 'scorecard.html')}?by=current&down`);
    const { name, text } = await taken(page.getByRole('button', { name: /^Table as CSV/ }));
    expect(name).toBe('barking-and-dagenham-2022-indicators-as-at-30-september-2022.csv');
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\ufeffIndicator,,Current,,Last year,,England,,Quartile,,Target,Rating,Direction,,Period,Theme');
    const first = page.locator('table.score tbody tr[data-rag]:visible').first();
    expect(lines[1]).toContain(await first.locator('.value').innerText());
    expect(lines[1]).toContain(await first.locator('.row-theme').innerText());
    expect(lines).toHaveLength((await page.locator('table.score tbody tr[data-rag]').count()) + 5);
    expect(text).toContain('OFFICIAL');
  });

  test('a table whose first head is said to screen readers alone has that head in its file', async () => {
    await open('index.html');
    const hidden = await page.locator('table.standing thead th .govuk-visually-hidden').first().textContent();
    const { text } = await taken(page.getByRole('button', { name: /^Table as CSV/ }).first());
    expect(text.startsWith(`\ufeff${hidden ?? 'none'},`)).toBe(true);
  });

  test('a chart is an SVG and a PNG with its title and where it comes from', async () => {
    await open('indicators/referrals-dfe.html');
    const title = await page.locator('.chart-title').first().innerText();
    const svg = await taken(page.getByRole('button', { name: /^Picture as SVG/ }));
    expect(svg.name).toMatch(/^barking-and-dagenham-2022-.*\.svg$/);
    expect(svg.text).toContain(`<title>${title}</title>`);
    expect(svg.text).toContain('London Borough of Barking and Dagenham');
    expect(svg.text).not.toContain('var(');
    const png = await taken(page.getByRole('button', { name: /^Picture as PNG/ }));
    const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
    const [, svgWidth, svgHeight] = /width="(\d+)" height="(\d+)"/.exec(svg.text)!;
    expect([width, height]).toEqual([2 * Number(svgWidth), 2 * Number(svgHeight)]);
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

test('the mark of a citation opens its source in place, and its sentence stays in view', async () => {
  await open('early-help.html');
  const mark = page.locator('.statement .mark-cite a').nth(2);
  const source = page.locator(`[id="${(await mark.getAttribute('href'))!.slice(1)}"]`);
  expect(await source.isVisible()).toBe(false);
  await mark.click();
  await source.waitFor();
  expect(await source.evaluate((element) => element.closest('.statement')!.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
});

test('a citation opens in place, with the keyboard', async () => {
  await open('early-help.html');
  const summary = page.locator('main details summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('main details').first().getAttribute('open')).not.toBeNull();
});
