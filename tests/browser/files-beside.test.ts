import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';
import { packageFolder } from '../run-selfeval.ts';
import { openBrowser, screens } from './open-browser.ts';

let browser: Browser;
let place: string;

beforeAll(async () => {
  browser = await openBrowser('readersBrowser');
  place = mkdtempSync(join(tmpdir(), 'selfeval files beside '));
  const { code } = await runCommand(['build', '--report', join(packageFolder, 'tests', 'reports', 'minimal'), '--out', join(place, 'site'), '--with', 'xlsx,html']);
  expect(code).toBe(0);
});
afterAll(async () => {
  rmSync(place, { recursive: true, force: true });
  await browser.close();
});

test.each(['index.html', 'about.html'])('files to take away are offered on a screen and not on paper: %s', async (file) => {
  const page = await (await browser.newContext(screens.narrow)).newPage();
  await page.goto(pathToFileURL(join(place, 'site', file)).href);
  const list = page.getByRole('region', { name: 'Files to take away' });
  expect(await list.getByRole('link').allInnerTexts()).toEqual([expect.stringMatching(/workbook \(XLSX, \d+ kB\)$/), expect.stringMatching(/one page, to send by e-mail \(HTML, \d+ kB\)$/)]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'print' });
  expect(await list.isVisible()).toBe(false);
  await page.context().close();
});
