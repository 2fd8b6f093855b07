import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readership } from '../../src/model/audience.ts';
import { loadRenderer } from '../../src/publish/compiled.ts';
import { openReport } from '../../src/read/open-report.ts';
import { createReportMaker } from '../../src/report.ts';
import { openBrowser } from './open-browser.ts';
import { fileAddress } from './site-folder.ts';
import { shortest, sites, wholeReport } from './sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const telephones = [375, 320] as const;

async function opened(address: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 667 } });
  await page.goto(address);
  return page;
}

/** Words of charts that are smaller than 12 pixels, or that do not stand on the screen. */
function hardToRead(page: Page): Promise<{ charts: number; problems: string[] }> {
  return page.evaluate(() => {
    const pictures = [...document.querySelectorAll<SVGSVGElement>('svg.chart-picture')].filter((svg) => svg.getClientRects().length > 0);
    const problems = pictures.flatMap((svg) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return [...svg.querySelectorAll('text')].flatMap((text) => {
        const { left, right } = text.getBoundingClientRect();
        const size = parseFloat(getComputedStyle(text).fontSize) * scale;
        return size >= 12 && left >= 0 && right <= innerWidth ? [] : [`${text.textContent}: ${size} px, from ${left} to ${right}`];
      });
    });
    return { charts: pictures.length, problems };
  });
}

/** What is cut without a shade at its edge that says so. */
function cutWithoutShade(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && ['auto', 'scroll', 'hidden'].includes(getComputedStyle(each).overflowX))
      .filter((each) => each.clientWidth > 1 && !getComputedStyle(each).backgroundImage.includes('gradient'))
      .map(({ className, tagName }) => `${tagName} ${className}`));
}

/** What is said to be better or worse and begins or ends beyond the edge of the screen. */
function verdictsOutOfSight(page: Page): Promise<{ verdicts: number; problems: string[] }> {
  return page.evaluate(() => {
    const verdicts = [...document.querySelectorAll('.tone-better, .tone-worse')];
    const isCut = (verdict: Element): boolean => verdict.getBoundingClientRect().left < 0 || verdict.getBoundingClientRect().right > innerWidth;
    return { verdicts: verdicts.length, problems: verdicts.filter(isCut).map(({ textContent }) => textContent) };
  });
}

/** Tables of two columns that must be scrolled sideways to see the second. */
function hiddenSeconds(page: Page): Promise<{ narrow: number; problems: string[] }> {
  return page.evaluate(() => {
    const narrow = [...document.querySelectorAll<HTMLTableElement>('.scroll > table')].filter((table) => table.rows[0]!.cells.length <= 2);
    return { narrow: narrow.length, problems: narrow.filter((table) => table.offsetWidth > table.parentElement!.clientWidth + 1).map((table) => table.caption?.textContent ?? '') };
  });
}

/** Cells whose words stand one below the other for want of room: as many lines as words. */
function squeezedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.data td')].flatMap((cell) => {
      const words = cell.cloneNode(true) as Element;
      // The mark of a note is raised, and so a line of its own by its height.
      for (const mark of words.querySelectorAll('sup')) mark.remove();
      const count = words.textContent.trim().split(/\s+/).length;
      const range = document.createRange();
      range.selectNodeContents(cell);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8))).size - cell.querySelectorAll('sup').length;
      return count > 2 && lines >= count ? [cell.textContent.trim()] : [];
    }));
}

/** What does not take the colours that a reader sets. */
function keptColours(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body, body *')]
      .filter((each) => getComputedStyle(each).getPropertyValue('forced-color-adjust') === 'none')
      .map((each) => `${each.tagName} ${each.getAttribute('class') ?? ''}`));
}

describe.each(sites)('on a telephone, the site of %s', (name, { folder, kinds }) => {
  const looks = new Map<number, { charts: number; hard: string[]; narrow: number; hidden: string[]; cut: string[]; squeezed: string[]; verdicts: number; unseen: string[] }>(telephones.map((width) => [width, { charts: 0, hard: [], narrow: 0, hidden: [], cut: [], squeezed: [], verdicts: 0, unseen: [] }]));
  const ownColours: string[] = [];
  beforeAll(async () => {
    const page = await browser.newPage();
    // A whole report says what other pages say, and takes as long as all of them: it stands for them on the site where it is shortest.
    for (const path of name === shortest ? [wholeReport] : kinds.filter((each) => each !== wholeReport)) {
      await page.goto(fileAddress(folder, path));
      for (const [width, look] of looks) {
        await page.setViewportSize({ width, height: 667 });
        const { charts, problems } = await hardToRead(page);
        look.charts += charts;
        look.hard.push(...problems.map((problem) => `${path}: ${problem}`));
        const { narrow, problems: hidden } = await hiddenSeconds(page);
        look.narrow += narrow;
        look.hidden.push(...hidden.map((problem) => `${path}: ${problem}`));
        const { verdicts, problems: unseen } = await verdictsOutOfSight(page);
        look.verdicts += verdicts;
        look.unseen.push(...unseen.map((problem) => `${path}: ${problem}`));
        look.cut.push(...(await cutWithoutShade(page)).map((problem) => `${path}: ${problem}`));
        look.squeezed.push(...(await squeezedWords(page)).map((problem) => `${path}: ${problem}`));
      }
      await page.emulateMedia({ forcedColors: 'active' });
      ownColours.push(...(await keptColours(page)).map((problem) => `${path}: ${problem}`));
      await page.emulateMedia({ forcedColors: 'none' });
    }
    await page.close();
  });

  test.each(telephones)('has charts that can be read without scrolling sideways at %i pixels', (width) => {
    expect(looks.get(width)!.hard).toEqual([]);
    expect(looks.get(width)!.charts).toBeGreaterThan(0);
  });

  test.each(telephones)('shows the figures of a narrow table without scrolling sideways at %i pixels', (width) => {
    expect(looks.get(width)!.hidden).toEqual([]);
    expect(looks.get(width)!.narrow).toBeGreaterThan(0);
  });

  // The longest page of an indicator compares with nobody.
  test.runIf(name === shortest).each(telephones)('shows without scrolling sideways what is better or worse than what it is compared with, at %i pixels', (width) => {
    expect(looks.get(width)!.unseen).toEqual([]);
    expect(looks.get(width)!.verdicts).toBeGreaterThan(0);
  });

  test.each(telephones)('cuts nothing without a shade that says so at %i pixels', (width) => {
    expect(looks.get(width)!.cut).toEqual([]);
  });

  test.each(telephones)('has no table whose words stand one below the other at %i pixels', (width) => {
    expect(looks.get(width)!.squeezed).toEqual([]);
  });

  test('keeps no colour of its own where a reader sets the colours', () => {
    expect(ownColours).toEqual([]);
  });

  test('opens and closes what is said of the whole report by key, without scripts', async () => {
    const page = await browser.newPage({ viewport: { width: 375, height: 667 }, javaScriptEnabled: false });
    await page.goto(fileAddress(folder, 'index.html'));
    const line = page.locator('.notices summary');
    const texts = page.locator('.notice');
    const shown = (): Promise<boolean[]> => texts.evaluateAll((all) => all.map((text) => text.checkVisibility()));
    expect(await texts.count()).toBe(2);
    expect(await shown()).toEqual([false, false]);
    expect((await line.innerText()).trim()).toMatch(/^Draft\s+What to know before you read$/);
    await line.focus();
    await page.keyboard.press('Enter');
    expect(await shown()).toEqual([true, true]);
    await page.keyboard.press('Enter');
    expect(await shown()).toEqual([false, false]);
    await page.close();
  });

  test('has its navigation in one line', async () => {
    const page = await opened(fileAddress(folder, 'index.html'), 320);
    const tops = await page.locator('.nav-item').evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    await page.close();
  });

  test('says where a page stands in lines that begin at the edge, however long its name', async () => {
    const indicator = kinds.find((path) => path.startsWith('indicators/'))!;
    const page = await opened(fileAddress(folder, indicator), 320);
    await page.locator('.govuk-breadcrumbs__list-item').last().evaluate((here) => here.append(' and of all those who have moved in or out'));
    const { left, lines } = await page.locator('.govuk-breadcrumbs__list').evaluate((list) => {
      const pieces = [...list.children].flatMap((item) => [...item.getClientRects()]);
      return { left: list.getBoundingClientRect().left, lines: [...Map.groupBy(pieces, ({ top }) => Math.round(top / 8)).values()].map((line) => Math.min(...line.map((piece) => piece.left))) };
    });
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(lines)).toEqual(new Set([left]));
    await page.close();
  });

  test('shows the grades of a judgement below it, the newest first, with their date, and all of them', async () => {
    const page = await opened(fileAddress(folder, 'inspections.html'), 375);
    const seen = await page.locator('.history tbody tr').evaluateAll((rows) =>
      rows.map((row) => {
        const cells = [...row.children].map((cell) => {
          const { top, right } = cell.getBoundingClientRect();
          return { label: cell.getAttribute('data-label'), top, right };
        });
        return { labels: cells.toSorted((a, b) => a.top - b.top).map(({ label }) => label), fits: cells.every(({ right }) => right <= innerWidth) };
      }),
    );
    const dates = await page.locator('.history thead tr:last-child th a').evaluateAll((links) => links.map((link) => link.firstChild?.textContent ?? ''));
    expect(dates.length).toBeGreaterThan(0);
    for (const row of seen) expect(row).toEqual({ labels: [null, ...dates], fits: true });
    await page.close();
  });
});

/** The home page of each edition, beside the style sheet of its site. */
describe.each(sites.flatMap(([name, { folder }]) => readership.options.map((audience) => ({ name, folder, audience }))))('on a telephone, the edition of $name for $audience', ({ name, folder, audience }) => {
  const place = mkdtempSync(join(tmpdir(), 'selfeval edition '));
  beforeAll(async () => {
    const { source } = inject('builtSites').find((site) => site.name === name)!;
    const { report } = createReportMaker().draft(await openReport(source), { audience });
    const { hold, renderPage } = await loadRenderer();
    for (const draft of [true, false]) {
      hold({ report: { ...report!, edition: { ...report!.edition, draft } }, checklist: null, contentHash: 'a stamp' });
      writeFileSync(join(place, `${draft ? 'draft' : 'agreed'}.html`), await renderPage({ page: 'home' }));
    }
    cpSync(join(folder, 'assets'), join(place, 'assets'), { recursive: true });
  });
  afterAll(() => {
    rmSync(place, { recursive: true, force: true });
  });

  test.each(['draft', 'agreed'])('says where we stand within a screen and a half of the %s', async (state) => {
    const page = await opened(fileAddress(place, `${state}.html`), 375);
    const { bottom } = await page.locator('.standing tbody tr').first().evaluate((row) => row.getBoundingClientRect());
    expect(bottom).toBeLessThanOrEqual(1.5 * 667);
    await page.close();
  });

  test.each(telephones)('gives its marking and its state a line each at %i pixels', async (width) => {
    const page = await opened(fileAddress(place, 'draft.html'), width);
    const lines = await page.locator('header .marking, .notices summary').evaluateAll((all) => all.map((each) => {
      const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(each);
      return Math.round((each.getBoundingClientRect().height - parseFloat(paddingTop) - parseFloat(paddingBottom)) / parseFloat(lineHeight));
    }));
    expect(new Set(lines)).toEqual(new Set([1]));
    const marking = page.locator('header .marking');
    expect(await marking.count()).toBe(name === 'Tower Hamlets' && audience === 'public' ? 0 : 1);
    if ((await marking.count()) > 0) expect(await marking.isVisible()).toBe(true);
    expect(await page.locator('.notices .govuk-tag:visible').allTextContents()).toEqual(['Draft']);
    await page.close();
  });
});

describe.each(sites)('on other screens, the site of %s', (_name, { folder, kinds, sections }) => {
  test.each(['screen', 'print'] as const)('says what is said of the whole report unfolded, on a wide %s', async (media) => {
    const page = await opened(fileAddress(folder, 'evidence.html'), media === 'print' ? 600 : 768);
    await page.emulateMedia({ media });
    expect(await page.locator('.notice:visible').count()).toBe(2);
    expect(await page.locator('.notices summary').isVisible()).toBe(false);
    const [section, last] = await page.locator('.notices, .notice:last-child').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom));
    expect(last).toBeLessThanOrEqual(section!);
    await page.close();
  });

  test.each([1280, 1024, 768])('shows the newest inspection whole beside its judgements at %i pixels', async (width) => {
    const page = await opened(fileAddress(folder, 'inspections.html'), width);
    const seen = await page.locator('.history thead tr:last-child th:nth-child(2)').evaluate((head) => {
      const room = head.closest('.scroll')!.getBoundingClientRect();
      const { left, right } = head.getBoundingClientRect();
      return { when: head.querySelector('a')!.firstChild!.textContent, within: left >= room.left && right <= room.right };
    });
    expect(seen).toEqual({ when: await page.locator('.inspection-list .inspection-when').first().innerText(), within: true });
    await page.close();
  });

  test('has no table that is wider than what it stands in', async () => {
    const page = await browser.newPage();
    const problems: string[] = [];
    let seen = 0;
    for (const path of new Set([...kinds, ...sections].filter((each) => each !== wholeReport))) {
      await page.goto(fileAddress(folder, path));
      for (const width of [1280, 1024]) {
        await page.setViewportSize({ width, height: 900 });
        const { tables, wide } = await page.evaluate(() => {
          const shown = [...document.querySelectorAll('main table')].filter((table) => table.getClientRects().length > 0 && table.closest('.scroll') === null);
          return { tables: shown.length, wide: shown.filter((table) => table.getBoundingClientRect().right > table.parentElement!.getBoundingClientRect().right + 1).map((table) => table.querySelector('caption')?.textContent ?? table.className) };
        });
        seen += tables;
        problems.push(...wide.map((table) => `${path} at ${width} pixels: ${table}`));
      }
    }
    expect(problems).toEqual([]);
    expect(seen).toBeGreaterThan(20);
    await page.close();
  });

  test('has a scorecard that is a table from 768 pixels on, and cuts none of it on any screen', async () => {
    const page = await opened(fileAddress(folder, 'scorecard.html'), 768);
    const looks: [number, string, boolean][] = [];
    for (const width of [640, 720, 767, 768, 800, 1024]) {
      await page.setViewportSize({ width, height: 900 });
      const { display, right } = await page.locator('table.score').evaluate((table) => ({ display: getComputedStyle(table.querySelector('tr[data-rag]')!).display, right: table.getBoundingClientRect().right }));
      looks.push([width, display, right <= width]);
    }
    expect(looks).toEqual([[640, 'block', true], [720, 'block', true], [767, 'block', true], [768, 'table-row', true], [800, 'table-row', true], [1024, 'table-row', true]]);
    await page.close();
  });
});
