import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, screens, watchedPage } from './open-browser.ts';
import { fileAddress, pagesOf, serveInSubfolder } from './site-folder.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (tags) => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: tags, resultTypes: ['violations'], preload: false });
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

describe.each(Object.entries(inject('sites')))('the site of %s', (_name, folder) => {
  const pages = pagesOf(folder);

  test('every page opens by double-click, is accessible, complains of nothing and asks nothing of any server', async () => {
    const context = await browser.newContext(screens.desk);
    const home = fileAddress(folder, '');
    const problems: string[] = [];
    for (const path of pages) {
      const { page, complaints, requests } = await watchedPage(context);
      await page.goto(fileAddress(folder, path));
      problems.push(
        ...(await axeViolations(page)).map((violation) => `${path}: ${violation}`),
        ...complaints.map((complaint) => `${path}: ${complaint}`),
        ...requests.filter((request) => !request.startsWith(home) && !request.startsWith('data:')).map((request) => `${path}: asked for ${request}`),
      );
      if ((await page.locator('h1').count()) !== 1) problems.push(`${path}: not one first-level heading`);
      await page.close();
    }
    await context.close();
    expect(problems).toEqual([]);
  });

  test('every link leads somewhere from a sub-folder of a server', async () => {
    const site = await serveInSubfolder(folder);
    const context = await browser.newContext(screens.desk);
    const places = new Map<string, Set<string>>();
    const links = new Map<string, string>();
    const problems: string[] = [];
    for (const path of pages) {
      const { page, complaints } = await watchedPage(context);
      const address = site.address + path;
      await page.goto(address);
      const found = await linksAndPlaces(page);
      places.set(address, new Set(found.places));
      for (const link of found.links) if (!links.has(link)) links.set(link, path);
      problems.push(...complaints.map((complaint) => `${path}: ${complaint}`));
      await page.close();
    }
    for (const [link, from] of links) {
      const [address = '', place = ''] = link.split('#');
      if (!link.startsWith(site.address)) {
        if (!/^(?:https:\/\/|mailto:|tel:)/.test(link)) problems.push(`${from} leads out of the folder: ${link}`);
        continue;
      }
      const known = places.get(address);
      if (!known) problems.push(`${from}: ${link} is no page`);
      else if (place !== '' && !known.has(decodeURIComponent(place))) problems.push(`${from}: ${link} is no place on its page`);
    }
    await context.close();
    await site.close();
    expect([...problems, ...site.missed]).toEqual([]);
  });

  test('everything can be read without scripts', async () => {
    const context = await browser.newContext({ ...screens.desk, javaScriptEnabled: false });
    const problems: string[] = [];
    for (const path of pages) {
      const { page, complaints } = await watchedPage(context);
      await page.goto(fileAddress(folder, path));
      problems.push(...complaints.map((complaint) => `${path}: ${complaint}`), ...(await unreadableWords(page)).map((words) => `${path}: ${words}`));
      await page.close();
    }
    await context.close();
    expect(problems).toEqual([]);
  });

  test('no page scrolls sideways on a screen of 320 pixels', async () => {
    const context = await browser.newContext(screens.narrow);
    const page = await context.newPage();
    const wide: string[] = [];
    for (const path of pages) {
      await page.goto(fileAddress(folder, path));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${path}: ${width} pixels`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });

  test('every kind of page is accessible in dark mode and on a narrow screen', async () => {
    const kinds = pages.filter((path, index) => !path.includes('/') || pages.findIndex((other) => other.split('/')[0] === path.split('/')[0]) === index);
    const problems: string[] = [];
    for (const screen of [screens.dark, screens.narrow]) {
      const context = await browser.newContext(screen);
      const page = await context.newPage();
      for (const path of kinds) {
        await page.goto(fileAddress(folder, path));
        problems.push(...(await axeViolations(page)).map((violation) => `${path}: ${violation}`));
      }
      await context.close();
    }
    expect(problems).toEqual([]);
  });
});

/**
 * Words of the page that nobody can see without scripts. Not among them: what a reader opens with a click, what
 * only scripts can use, and the theme in each row of the scorecard, which stands in the heading above the rows.
 */
function unreadableWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hidden: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      const holder = walker.currentNode.parentElement;
      if (text === '' || !holder || holder.closest('script, noscript, template, details:not([open]), button[hidden], [data-scorecard-tools][hidden], .row-theme')) continue;
      if (!holder.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) hidden.push(text.slice(0, 80));
    }
    return hidden;
  });
}
