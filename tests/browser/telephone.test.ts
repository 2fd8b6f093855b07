import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { fileAddress } from './site-folder.ts';
import { sites } from './sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const telephones = [375, 320];

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

describe.each(sites)('on a telephone, the site of %s', (_name, { folder, kinds }) => {
  test.each(telephones)('has charts that can be read without scrolling sideways at %i pixels', async (width) => {
    let charts = 0;
    for (const path of kinds) {
      const page = await opened(fileAddress(folder, path), width);
      const found = await hardToRead(page);
      charts += found.charts;
      expect(found.problems).toEqual([]);
      await page.close();
    }
    expect(charts).toBeGreaterThan(0);
  });
});
