import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { long } from '../how-long.ts';
import { openBrowser, screens, watchedPage } from './open-browser.ts';
import { fileAddress, serveInSubfolder } from './site-folder.ts';
import { shortest, sites, wholeReport } from './sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Showing {
  showing: string;
  viewport: { width: number; height: number };
  colorScheme: 'light' | 'dark';
}
const plainly: Showing = { showing: 'on a wide screen', ...screens.desk, colorScheme: 'light' };
const together: Showing = { showing: 'in the dark on a narrow screen', ...screens.narrow, colorScheme: 'dark' };
/** What is narrow and what is dark are tried at once on one site; in the long tests each by itself, where what only one of them shows is seen, on the other. */
function otherwiseOf(name: string): Showing[] {
  if (!long || name !== shortest) return [together];
  return [{ ...together, showing: 'on a narrow screen', colorScheme: 'light' }, { ...together, showing: 'in the dark', ...screens.desk }];
}

async function axeViolations(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async (runOnly) => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly, resultTypes: ['violations'], preload: false });
    return found.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`) }));
  }, standards);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.join(' | ')}`);
}

/** Where a page leads within the site, and the places on it. */
function linksAndPlaces(page: Page): Promise<{ links: string[]; places: string[] }> {
  return page.evaluate(() => ({
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
    places: [...document.querySelectorAll('[id]')].map(({ id }) => id),
  }));
}

/** Headings whose column is too narrow for their words, so that these are broken in the middle. */
function brokenHeadings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4')]
      .filter((heading) => {
        const { width } = heading.getBoundingClientRect();
        heading.style.width = 'min-content';
        heading.style.overflowWrap = 'normal';
        const needed = heading.getBoundingClientRect().width;
        heading.removeAttribute('style');
        return width > 1 && needed > width + 1;
      })
      .map(({ textContent }) => textContent),
  );
}

/** Words that a reader sees apart, and a screen reader says as one: `3.3Children`. */
function wordsRunTogether(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let before: Text | null = null;
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const holder = text.parentElement;
      if (!holder || text.data === '' || holder.closest('script, style, svg, sup')) continue;
      const joined = before !== null && /[\p{L}\p{N}]$/u.test(before.data) && /^[\p{L}\p{N}]/u.test(text.data);
      if (joined && before && isOneLine(before, text)) found.push(`${before.data.slice(-20)}|${text.data.slice(0, 20)}`);
      before = text;
    }
    return found;

    /** Nothing between the two begins a line or a cell. */
    function isOneLine(first: Text, second: Text): boolean {
      const range = document.createRange();
      range.setStart(first, first.length);
      range.setEnd(second, 0);
      const shared = range.commonAncestorContainer;
      for (let each: Element | null = second.parentElement; each && each !== shared; each = each.parentElement) if (!isInline(each)) return false;
      for (let each: Element | null = first.parentElement; each && each !== shared; each = each.parentElement) if (!isInline(each)) return false;
      return range.cloneContents().querySelector('br, sup, svg, img') === null;
    }

    function isInline(element: Element): boolean {
      return !element.matches('td, th') && getComputedStyle(element).display === 'inline';
    }
  });
}

interface Visit {
  path: string;
  page: Page;
  /** What the page has complained of since it was opened. */
  complaints: readonly string[];
  requests: readonly string[];
}

/** Opens every page of a site in turn, in as many tabs as a small machine has cores; gives what was found on each, in their order. */
async function visitEach<Found>(
  { pages, address, options }: { pages: readonly string[]; address: (path: string) => string; options: BrowserContextOptions },
  look: (visit: Visit) => Promise<Found>,
): Promise<Found[]> {
  const context = await browser.newContext(options);
  await context.addInitScript(axe.source);
  const found: Found[] = [];
  const waiting = [...pages.entries()];
  const tab = async (): Promise<void> => {
    const { page, complaints, requests } = await watchedPage(context);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, path] = next;
      await page.goto(address(path));
      found[index] = await look({ path, page, complaints, requests });
      complaints.length = 0;
      requests.length = 0;
    }
  };
  await Promise.all([tab(), tab()]);
  await context.close();
  return found;
}

describe.each(sites)('the site of %s', (name, { folder, pages, kinds, opened, closely }) => {
  const otherwise = otherwiseOf(name);
  const visit = { address: (path: string) => fileAddress(folder, path), options: screens.desk };

  describe('opened by double-click', () => {
    const home = `${fileAddress(folder, '')}/`;
    let looks: Awaited<ReturnType<typeof look>>[];
    beforeAll(async () => {
      looks = await visitEach({ ...visit, pages: opened }, look);
    }, long ? 900_000 : undefined);

    async function look({ path, page, complaints, requests }: Visit) {
      const headings = await page.locator('h1').count();
      const joined = await wordsRunTogether(page);
      const broken = await brokenHeadings(page);
      const violations = new Map<Showing, string[]>();
      if (closely.includes(path)) violations.set(plainly, await axeViolations(page));
      await page.setViewportSize(screens.narrow.viewport);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      for (const showing of closely.includes(path) ? otherwise : []) {
        await page.setViewportSize(showing.viewport);
        await page.emulateMedia({ colorScheme: showing.colorScheme });
        violations.set(showing, await axeViolations(page));
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(screens.desk.viewport);
      const asked = requests.filter((request) => !request.startsWith(home) && !request.startsWith('data:'));
      return { path, complaints: [...complaints], headings, joined, broken, asked, violations, width, ...(await linksAndPlaces(page)) };
    }
    const saying = (what: (of: (typeof looks)[number]) => readonly string[]): string[] => looks.flatMap((each) => what(each).map((problem) => `${each.path}: ${problem}`));

    test('no page complains of anything', () => {
      expect(saying(({ complaints }) => complaints)).toEqual([]);
    });

    test('no page asks anything of any server', () => {
      expect(saying(({ asked }) => asked)).toEqual([]);
    });

    test('every page has one heading of the first level', () => {
      expect(saying(({ headings }) => (headings === 1 ? [] : [`${headings} headings`]))).toEqual([]);
    });

    test('no words run together when they are read aloud', () => {
      expect(saying(({ joined }) => joined)).toEqual([]);
    });

    test('no word of a heading is broken for want of room', () => {
      expect(saying(({ broken }) => broken)).toEqual([]);
    });

    test.runIf(closely.length > 0).each([plainly, ...otherwise])('pages are accessible $showing', (showing) => {
      expect(looks.some(({ violations }) => violations.has(showing))).toBe(true);
      expect(saying(({ violations }) => violations.get(showing) ?? [])).toEqual([]);
    });

    test('no page scrolls sideways on a screen of 320 pixels', () => {
      expect(saying(({ width }) => (width > 320 ? [`${width} pixels`] : []))).toEqual([]);
    });

    test('every link leads somewhere', () => {
      const addresses = new Set(pages.map((path) => home + encodeURI(path)));
      const places = new Map(looks.map((look) => [home + encodeURI(look.path), new Set(look.places)]));
      const links = new Map(looks.flatMap(({ path, links: all }) => all.map((link): [string, string] => [link, path])));
      const problems: string[] = [];
      for (const [link, from] of links) {
        const [address = '', place = ''] = link.split('#');
        if (!link.startsWith(home)) {
          if (!/^(?:https:\/\/|mailto:|tel:)/.test(link)) problems.push(`${from} leads out of the folder: ${link}`);
          continue;
        }
        const known = places.get(address);
        if (!addresses.has(address)) problems.push(`${from}: ${link} is no page`);
        else if (known && place !== '' && !known.has(decodeURIComponent(place))) problems.push(`${from}: ${link} is no place on its page`);
      }
      expect(places.size).toBe(opened.length);
      expect(links.size).toBeGreaterThan(pages.length);
      expect(problems).toEqual([]);
    });
  });

  // What a page asks for depends on its kind alone.
  test.runIf(long && name !== shortest)('a sub-folder of a server has everything that pages ask for', async () => {
    const site = await serveInSubfolder(folder);
    const oneOfEach = kinds.filter((path) => path !== wholeReport);
    const visits = await visitEach({ ...visit, pages: oneOfEach, address: (path) => site.address + path }, ({ path, complaints }) => Promise.resolve(complaints.map((complaint) => `${path}: ${complaint}`)));
    await site.close();
    expect(visits).toHaveLength(oneOfEach.length);
    expect([...visits.flat(), ...site.missed]).toEqual([]);
  });

  test.runIf(closely.length > 0)('everything can be read without scripts', async () => {
    const visits = await visitEach({ ...visit, pages: closely, options: { ...screens.desk, javaScriptEnabled: false } }, async ({ path, page, complaints }) => [...(await unreadableWords(page)), ...complaints].map((problem) => `${path}: ${problem}`));
    expect(visits.flat()).toEqual([]);
  });
});

/**
 * Words of the page that nobody can see without scripts. Not among them: what a reader opens with a click, what
 * only scripts can use, the drawing of a chart for another width of screen, the theme in each row of the scorecard, which stands in the heading above the rows,
 * and what only paper says.
 */
function unreadableWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hidden: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      const holder = walker.currentNode.parentElement;
      const otherDrawing = holder?.closest('.chart-narrow')?.previousElementSibling;
      if (text === '' || !holder || otherDrawing?.checkVisibility() === true || holder.closest('script, noscript, template, details:not([open]), button[hidden], [data-scorecard-tools][hidden], [data-action-tools][hidden], .row-theme, .paper-note')) continue;
      if (!holder.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) hidden.push(text.slice(0, 80));
    }
    return hidden;
  });
}
