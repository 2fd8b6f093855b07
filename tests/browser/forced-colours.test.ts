import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { rag } from '../../src/model/report/rag.ts';
import { openBrowser } from './open-browser.ts';
import { fileAddress } from './site-folder.ts';
import { sites, wholeReport } from './sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser('readersBrowser');
});
afterAll(() => browser.close());

describe.each(sites)('where a reader sets the colours, the site of %s', (_name, { folder, kinds }) => {
  test('marks the current page by more than weight', async () => {
    const page = await browser.newPage({ forcedColors: 'active' });
    await page.goto(fileAddress(folder, 'scorecard.html'));
    const edges = await page.locator('.nav-item a').evaluateAll((links) => links.map((link) => [link.getAttribute('aria-current') !== null, getComputedStyle(link).borderBottomColor] as const));
    const [current] = edges.filter(([is]) => is).map(([, colour]) => colour);
    expect(edges.filter(([is]) => !is).map(([, colour]) => colour)).not.toContain(current);
    await page.close();
  });

  test('keeps the line below the navigation whole', async () => {
    const page = await browser.newPage({ forcedColors: 'active' });
    await page.goto(fileAddress(folder, 'scorecard.html'));
    const { line, links } = await page.locator('.nav').evaluate((nav) => ({
      line: nav.getBoundingClientRect().bottom - parseFloat(getComputedStyle(nav).borderBottomWidth),
      links: [...nav.querySelectorAll('.nav-item a')].map((link) => link.getBoundingClientRect().bottom),
    }));
    expect(Math.max(...links)).toBeLessThanOrEqual(line);
    await page.close();
  });

  test('draws nothing in a colour of its own, and what is not reached without one', async () => {
    const page = await browser.newPage({ forcedColors: 'active', colorScheme: 'dark' });
    const problems: string[] = [];
    let seen = 0;
    for (const path of kinds.filter((each) => each !== wholeReport)) {
      await page.goto(fileAddress(folder, path));
      const { shapes, own } = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        const colour = (name: string): string => {
          probe.style.color = name;
          return getComputedStyle(probe).color;
        };
        const system = new Set(['Canvas', 'CanvasText', 'GrayText', 'Highlight', 'LinkText', 'VisitedText', 'ButtonText'].map(colour));
        const [ground, ink] = [colour('Canvas'), colour('CanvasText')];
        const drawn = [...document.querySelectorAll('svg :is(path, line, circle, rect, text)')].filter((shape) => shape.getClientRects().length > 0);
        const problem = (shape: Element): string | null => {
          const { fill, stroke } = getComputedStyle(shape);
          const strange = [fill, stroke].find((paint) => paint !== 'none' && !system.has(paint));
          if (strange !== undefined) return strange;
          return shape.matches('.off, .fill-no-target') && (fill !== ground || stroke !== ink) ? `${fill} within ${stroke}` : null;
        };
        return { shapes: drawn.length, own: drawn.flatMap((shape) => (problem(shape) === null ? [] : [`${shape.outerHTML.slice(0, 80)}: ${problem(shape)!}`])) };
      });
      seen += shapes;
      problems.push(...own.map((problem) => `${path}: ${problem}`));
    }
    expect(problems).toEqual([]);
    expect(seen).toBeGreaterThan(100);
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
