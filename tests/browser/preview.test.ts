import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { packageFolder, startSelfeval } from '../run-selfeval.ts';
import { openBrowser } from './open-browser.ts';

const panel = '#selfeval-panel section';

let browser: Browser;
let page: Page;
let report: string;
let program: ReturnType<typeof startSelfeval> | undefined;

beforeAll(async () => {
  browser = await openBrowser('readersBrowser');
});
afterAll(() => browser.close());

beforeEach(async () => {
  report = join(mkdtempSync(join(tmpdir(), 'selfeval preview ')), 'my report');
  cpSync(join(packageFolder, 'tests', 'reports', 'minimal'), report, { recursive: true });
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
  // What is taken away while the program ends keeps its watcher, and so the program, alive.
  if (program?.exitCode === null && program.kill('SIGTERM')) await once(program, 'close');
  program = undefined;
  rmSync(report, { recursive: true, force: true });
});

/** Starts the preview; gives its address. */
function preview(): Promise<string> {
  const child = startSelfeval(['dev', '--report', report, '--port', '4390']);
  program = child;
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text: string) => {
      said += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.stderr.on('data', (text: string) => (said += text));
    child.once('close', () => reject(new Error(`The preview ended:\n${said}`)));
  });
}

function change(path: string, from: string, to: string): void {
  const file = join(report, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const section = 'content/10-front-door.md';
const settings = 'data/report.yaml';

test('a change of words or data shows on the page that is open', async () => {
  const address = await preview();
  await page.goto(`${address}front-door.html`);
  change(section, 'title: Front door', 'title: Front door and hub');
  await page.getByRole('heading', { level: 1, name: 'Front door and hub' }).waitFor();
  change(settings, 'shortName: Example', 'shortName: Another');
  await expect.poll(() => page.title()).toContain('Another');
});

const newSection = `---
title: Early help
judgements: [help-and-protection]
---

## What we know

Families were asked what they think.

## How we know it

From the register of early help assessments.

## What next

We shall ask again.
`;

const newTheme = `theme: Early help
indicators:
  - id: seen
    title: Families seen in time
    unit: percent
    polarity: higher
    period: month
    observations: [{ at: 2024-03-31, numerator: 9, denominator: 10 }]
`;

test('a new section and a new indicator have pages at once', async () => {
  const address = await preview();
  await page.goto(address);
  writeFileSync(join(report, 'content', '20-early-help.md'), newSection);
  await page.getByRole('link', { name: 'Early help' }).first().waitFor();
  await page.goto(`${address}early-help.html`);
  await page.getByRole('heading', { level: 1, name: 'Early help' }).waitFor();
  writeFileSync(join(report, 'data', 'indicators', 'early-help.yaml'), newTheme);
  await expect.poll(async () => (await page.request.get(`${address}indicators/seen.html`)).status()).toBe(200);
});

test('a mistake is shown over the last good page and goes away when it is mended', async () => {
  const address = await preview();
  await page.goto(`${address}front-door.html`);
  change(settings, 'asAt: 2024-03-31', 'asAt: 2024-02-31');
  await page.locator(panel).waitFor();
  const words = await page.locator(panel).innerText();
  expect(words).toMatch(/data\/report\.yaml:\d+:\d+/);
  expect(words).toContain('2024-02-31');
  expect(words).toContain('How to mend it');
  expect(await page.getByRole('heading', { level: 1, name: 'Front door' }).isVisible()).toBe(true);
  change(settings, 'asAt: 2024-02-31', 'asAt: 2024-03-31');
  await page.locator(panel).waitFor({ state: 'detached' });
  expect(await page.getByRole('heading', { level: 1, name: 'Front door' }).isVisible()).toBe(true);
});

test('the panel is accessible, stands on other pages too, and can be closed with the keyboard', async () => {
  const address = await preview();
  await page.goto(`${address}front-door.html`);
  change(settings, 'status: draft', 'status: drafty');
  await page.locator(panel).waitFor();
  await page.goto(address);
  await page.locator(panel).waitFor();
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => (await (window as unknown as { axe: typeof axe }).axe.run('#selfeval-panel')).violations.map(({ id }) => id));
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator(panel).waitFor({ state: 'detached' });
});

test('a report that has mistakes from the start is a page of them, and becomes a site when they are mended', async () => {
  change(settings, 'status: draft', 'status: drafty');
  const address = await preview();
  await page.goto(address);
  await page.locator(panel).waitFor();
  change(settings, 'status: drafty', 'status: draft');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator(panel).waitFor({ state: 'detached' });
});

test('what there is to look at waits in the corner, opens with the keyboard, stays open, and gives way to mistakes', async () => {
  change(section, '## What we know\n', '## What we know\n\nThe ZQXW meets every week.\n');
  const address = await preview();
  await page.goto(`${address}front-door.html`, { waitUntil: 'networkidle' });
  const note = page.locator('#selfeval-panel details');
  await note.waitFor();
  expect(await note.innerText()).toMatch(/^Please look \(\d+\)$/);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await note.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => note.innerText()).toMatch(/content\/10-front-door\.md:\d+:\d+[\s\S]*ZQXW/);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => (await (window as unknown as { axe: typeof axe }).axe.run('#selfeval-panel')).violations.map(({ id }) => id));
  expect(violations).toEqual([]);
  change(section, 'title: Front door', 'title: Front door and hub');
  await page.getByRole('heading', { level: 1, name: 'Front door and hub' }).waitFor();
  await expect.poll(() => note.innerText()).toContain('ZQXW');
  await note.locator('summary').press('Escape');
  await expect.poll(() => note.innerText()).toMatch(/^Please look \(\d+\)$/);
  change(settings, 'status: draft', 'status: drafty');
  await page.locator(panel).waitFor();
  expect(await note.count()).toBe(0);
});
