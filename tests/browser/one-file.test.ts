import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';
import { packageFolder } from '../run-selfeval.ts';
import { openBrowser, screens, watchedPage } from './open-browser.ts';

let browser: Browser;
let place: string;

beforeAll(async () => {
  browser = await openBrowser('readersBrowser');
  place = mkdtempSync(join(tmpdir(), 'selfeval one file '));
  await runCommand(['export', '--report', packageFolder, '--format', 'html', '--out', place]);
});
afterAll(async () => {
  rmSync(place, { recursive: true, force: true });
  await browser.close();
});

test.each(Object.entries(screens))('the report as one file searches itself and leads to what it finds (%s)', async (_name, screen) => {
  const { page, complaints, requests } = await watchedPage(await browser.newContext(screen));
  const address = pathToFileURL(join(place, readdirSync(place).find((name) => name.endsWith('.html'))!)).href;
  await page.goto(address);
  await page.getByRole('searchbox').fill('care leavers suitable accommodation');
  const first = page.locator('[data-search-results] a').first();
  await expect.poll(() => first.innerText()).toBe('Care leavers in suitable accommodation');
  await first.click();
  const heading = page.getByRole('heading', { name: 'Care leavers in suitable accommodation', exact: true });
  await expect.poll(async () => (await heading.boundingBox())?.y ?? -2).toBeGreaterThan(-1);
  expect((await heading.boundingBox())!.y).toBeLessThan(screen.viewport.height);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([address]);
  await page.context().close();
});
