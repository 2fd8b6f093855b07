import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { fileAddress } from './site-folder.ts';

/** Poppler's pdftotext reads what a printed page says; where it is not installed these tests cannot look. */
const canRead = spawnSync('pdftotext', ['-v']).error === undefined;

let browser: Browser;
let place: string;
beforeAll(async () => {
  browser = await openBrowser();
  place = mkdtempSync(join(tmpdir(), 'selfeval print '));
});
afterAll(async () => {
  await browser.close();
  rmSync(place, { recursive: true, force: true });
});

/** The words of each printed page. */
async function printed(path: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(fileAddress(inject('sites').example, path));
  const pdf = join(place, 'page.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  await page.close();
  const { stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 50_000_000 });
  return stdout.split('\f').slice(0, -1);
}

describe.skipIf(!canRead)('on paper', () => {
  test('every page of the whole report has the marking at its top and bottom, and its number', async () => {
    const pages = await printed('whole-report.html');
    expect(pages.length).toBeGreaterThan(20);
    const unmarked = pages.flatMap((text, index) => {
      const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
      const marked = lines[0]?.includes('OFFICIAL') === true && lines.slice(-3).some((line) => line.includes('OFFICIAL'));
      const numbered = new RegExp(`\\b${index + 1} of ${pages.length}\\b`).test(lines.slice(-3).join(' '));
      return marked && numbered ? [] : [`page ${index + 1}: ${lines[0] ?? ''} … ${lines.slice(-3).join(' / ')}`];
    });
    // The cover may leave its number out.
    expect(unmarked.filter((problem) => !problem.startsWith('page 1:'))).toEqual([]);
  });

  test('the whole report has a cover and contents before its first section', async () => {
    const [cover = '', ...rest] = await printed('whole-report.html');
    expect(cover).toContain('Barking and Dagenham');
    expect(rest.slice(0, 2).join('')).toContain('Contents');
  });

  test('a section prints with its title, and without what is only of use on a screen', async () => {
    const text = (await printed('early-help.html')).join('\n');
    expect(text).toContain('Early help');
    expect(text).not.toContain('Skip to main content');
    expect(text).not.toMatch(/^\s*Home\s+Sections\s+Scorecard/m);
  });

  test('the scorecard repeats its header on every page and clips no column', async () => {
    const pages = await printed('scorecard.html');
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter((text) => /Status|RAG|Target/i.test(text)).length).toBe(pages.length);
    expect(pages.filter((text) => /Period/i.test(text)).length).toBe(pages.length);
  });
});
