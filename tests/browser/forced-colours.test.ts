import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { rag } from '../../src/model/report/rag.ts';
import { openBrowser } from './open-browser.ts';
import { fileAddress } from './site-folder.ts';
import { sites } from './sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser('readersBrowser');
});
afterAll(() => browser.close());

describe.each(sites)('where a reader sets the colours, the site of %s', (_name, { folder }) => {
  test('marks the current page by more than weight', async () => {
    const page = await browser.newPage({ forcedColors: 'active' });
    await page.goto(fileAddress(folder, 'scorecard.html'));
    const edges = await page.locator('.nav-item a').evaluateAll((links) => links.map((link) => [link.getAttribute('aria-current') !== null, getComputedStyle(link).borderBottomColor] as const));
    const [current] = edges.filter(([is]) => is).map(([, colour]) => colour);
    expect(edges.filter(([is]) => !is).map(([, colour]) => colour)).not.toContain(current);
    await page.close();
  });

  test('draws charts in these colours', async () => {
    const page = await browser.newPage({ forcedColors: 'active' });
    await page.goto(fileAddress(folder, 'index.html'));
    const colours = await page.evaluate(() => ['line', 'text', 'background'].map((token) => getComputedStyle(document.documentElement).getPropertyValue(`--chart-${token}`)));
    expect(colours).toEqual(['Highlight', 'CanvasText', 'Canvas']);
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('where a reader sets %s colours', (colorScheme) => {
  const folder = inject('builtSites').find(({ name }) => name === 'every kind of figure')!.pages;
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ forcedColors: 'active', colorScheme });
    await page.goto(fileAddress(folder, 'scorecard.html'));
  });
  afterAll(() => page.close());

  test('every state has its word, and a shape that is its own without its colour', async () => {
    const pictures = new Map<string, string>();
    for (const state of rag.options) {
      const mark = page.locator(`.score .rag-${state}`).first();
      expect((await mark.innerText()).trim()).not.toBe('');
      expect(await colourOf(mark)).toBe(await colourOf(page.locator('body')));
      pictures.set(state, await pictureOf(mark.locator('.shape')));
    }
    const nothing = await pictureOf(page.locator('.score .rag .shape').first(), 'hidden');
    expect(new Set([...pictures.values(), nothing]).size).toBe(rag.options.length + 1);
  });
});

function colourOf(place: Locator): Promise<string> {
  return place.evaluate((element) => getComputedStyle(element).color);
}

/** What is drawn of a shape, in the corner of the window, where each is drawn on the same grid of pixels. */
async function pictureOf(shape: Locator, visibility: 'visible' | 'hidden' = 'visible'): Promise<string> {
  await shape.evaluate((svg: SVGElement, seen) => {
    Object.assign(svg.style, { position: 'fixed', inset: '0 auto auto 0', width: '16px', height: '16px', margin: '0', background: 'Canvas', zIndex: '9' });
    for (const part of svg.children) (part as SVGElement).style.visibility = seen;
  }, visibility);
  const picture = await shape.page().screenshot({ clip: { x: 0, y: 0, width: 16, height: 16 } });
  await shape.evaluate((svg: SVGElement) => {
    svg.removeAttribute('style');
    for (const part of svg.children) part.removeAttribute('style');
  });
  return picture.toString('base64');
}
