import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { pageFile } from '../../src/site/links.ts';
import { openBrowser } from './open-browser.ts';
import { printToPdf, readPrinted, type Printed, type PrintedPage } from './printed.ts';
import { fileAddress } from './site-folder.ts';
import { shortest, sites, wholeReport } from './sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(sites)('every page of %s, printed', (name, { folder, opened, kinds, sections }) => {
  const report = JSON.parse(readFileSync(inject('builtSites').find((site) => site.name === name)!.report, 'utf8')) as Report;
  const { council, edition } = report;
  const marking = edition.marking === null ? [] : [edition.marking];
  const edited = `${edition.title}${edition.draft ? ' (Draft)' : ''}`;
  const printed = new Map<string, Printed>();
  // On paper pages of indicators differ in their length alone, and those of an earlier edition say another title at their head.
  // A whole report says what other pages say, and takes as long as all of them: it stands for sections where it is shortest; the PDF of the longest is read in its own tests.
  const paths = opened.filter((path) => (name === shortest ? !sections.includes(path) : path !== wholeReport) && !path.startsWith('editions/') && (!path.startsWith('indicators/') || kinds.includes(path)));

  beforeAll(async () => {
    for (const path of paths) printed.set(path, await readPrinted(await printToPdf(browser, fileAddress(folder, path))));
    // A whole report takes as long as all others; only what hangs takes so long.
  }, 180_000 + paths.length * 10_000);

  /** What is said of a printed page, with the page of which it is said. */
  function said(say: (page: PrintedPage, index: number, pages: readonly PrintedPage[], path: string) => readonly (string | undefined)[]): string[] {
    return [...printed].flatMap(([path, { pages }]) => pages.flatMap((page, index) => say(page, index, pages, path).map((what) => `${path}, page ${index + 1} of ${pages.length}: ${what ?? 'nothing'}`)));
  }

  test('has council, marking, edition and draft mark at its head, and marking and number at its foot', () => {
    expect(said(({ lines }, index, pages) => {
      const head = [council.shortName, ...marking, edited].join(' ');
      const foot = [...marking, `Page ${index + 1} of ${pages.length}`].join(' ');
      return [lines[0] === head ? [] : [lines[0]], lines.at(-1) === foot ? [] : [lines.at(-1)]].flat();
    })).toEqual([]);
  });

  test('says something between head and foot, and fills half of the paper unless it is the last of its chapter', () => {
    const whole = pageFile({ page: 'whole' });
    const words = ({ body }: PrintedPage): string[] => [body.map((line) => line.words).join(' / ')];
    expect(said((page) => (page.body.length >= 2 ? [] : words(page)))).toEqual([]);
    expect(said((page, index, pages, path) => (path === whole || index === pages.length - 1 || page.body.at(-1)!.y < page.height / 2 ? [] : words(page)))).toEqual([]);
  });

  test('ends with no head of a table, whose rows would stand on the next', () => {
    expect(said(({ tables }) => tables.flatMap(({ rows }) => rows.at(-1)!.heads ? [rows.at(-1)!.words] : []))).toEqual([]);
  });

  test('has no one or two rows of a table apart from the others', () => {
    expect(said(({ tables }) => tables.flatMap(({ rows, bodyRows }) => {
      const body = rows.filter(({ heads }) => !heads);
      return body.length > 0 && body.length < Math.min(3, bodyRows) ? body.map(({ words }) => words) : [];
    }))).toEqual([]);
  });

  test('ends with no heading', () => {
    expect(said(({ headingsAtFoot }) => headingsAtFoot)).toEqual([]);
  });

  test('is landscape where it is the scorecard, and else upright', () => {
    const columns = ['Current', 'Target', 'Rating', 'Period'];
    const isScorecard = ({ tables }: PrintedPage): boolean => tables.some(({ rows: [row] }) => columns.every((column) => row!.heads && row!.words.includes(column)));
    const scorecards = said((page) => (isScorecard(page) ? ['the scorecard'] : []));
    expect(said(({ width, height }) => (width > height ? ['the scorecard'] : []))).toEqual(scorecards);
    expect(scorecards).not.toEqual([]);
  });

  test('tells on the first page of all where the council stands and how its indicators are rated', () => {
    const [first] = printed.get(pageFile({ page: 'home' }))!.pages;
    const words = first!.body.map((line) => line.words).join(' ');
    const said = [report.labels['home.standing'], ...report.standings.map(({ latestText }) => latestText), report.tally.sentence, ...report.atAGlance];
    expect(said.filter((each) => !words.includes(each))).toEqual([]);
  });

  test('is filed under the name of the report', () => {
    const whole = pageFile({ page: 'whole' });
    for (const [path, { title }] of printed) {
      if (path === whole) expect(title.startsWith(edition.title)).toBe(true);
      expect(title).toContain(edition.title);
    }
  });
});

describe.each(inject('builtSites').map(({ name, pages, report }) => [name, pages, JSON.parse(readFileSync(report, 'utf8')) as Report] as const))('the printed pages of %s', (_, folder, report) => {
  /** What is set larger than other words, and how wide evidence and actions are, in parts of a hundred, on each page as it looks on paper, before it is broken into pages. */
  const looks = new Map<string, { larger: string[]; widths: number[] }>();
  const full = (['evidence', 'actions', 'whole'] as const).map((page) => pageFile({ page }));
  const paths = [
    ...(['home', 'scorecard', 'inspections'] as const).map((page) => pageFile({ page })),
    ...full,
    ...report.indicators.slice(0, 1).map(({ id }) => pageFile({ page: 'indicator', id })),
  ];

  beforeAll(async () => {
    const page = await browser.newPage({ viewport: { width: 658, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    for (const path of paths) {
      await page.goto(fileAddress(folder, path));
      looks.set(path, await page.evaluate(() => {
        const size = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
        const usual = size(document.body);
        const figure = document.querySelector('.headline-value:not(.withheld)');
        const larger = [...document.querySelectorAll('.absent, .withheld, .gap p, .status-unknown, [class*="cell-n"], .cell-missing')]
          .filter((element) => size(element) > (element.matches('.headline-value') ? (figure ? size(figure) / 2 : usual * 1.2) : usual))
          .map((element) => `${element.className}: ${element.textContent}`);
        const width = document.querySelector('main')!.getBoundingClientRect().width;
        const widths = [...document.querySelectorAll('.register-entry > *, main .block > .actions, .thread, .gaps > .backlinks')].map((part) => Math.round((100 * part.getBoundingClientRect().width) / width));
        return { larger, widths };
      }));
    }
    await page.close();
  });

  test.each(paths)('%s sets no word larger because there is nothing to say', (path) => {
    expect(looks.get(path)!.larger).toEqual([]);
  });

  test.each(full)('%s sets evidence and actions in full width', (path) => {
    expect(new Set(looks.get(path)!.widths)).toEqual(new Set([100]));
  });
});
