import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { pageFile } from '../../src/site/links.ts';
import { readPage } from '../pages/read-page.ts';
import { findFirefox, openFirefox, type Firefox } from './firefox.ts';
import { readPrinted, type PrintedPage } from './printed.ts';
import { fileAddress } from './site-folder.ts';
import { shortest, sites, wholeReport } from './sites.ts';

const program = findFirefox();

/** The browser prints slowly: a page that the shortest site has too is printed of that alone. */
const printedOfAnother = new Set(sites.flatMap(([name, { kinds }]) => (name === shortest ? kinds : [])));

describe.skipIf(program === null)(`printed by Firefox${program === null ? ', which is not on this computer' : ''}`, () => {
  let firefox: Firefox | undefined;
  beforeAll(async () => {
    firefox = await openFirefox(program!);
  });
  afterAll(() => firefox?.close());

  describe.each(sites)('every page of %s', (name, { folder, kinds }) => {
    const { council, edition, labels } = JSON.parse(readFileSync(inject('builtSites').find((site) => site.name === name)!.report, 'utf8')) as Report;
    const marking = edition.marking === null ? [] : [edition.marking];
    const whose = `${council.shortName}, ${edition.title}${edition.draft ? ' (Draft)' : ''}`;
    const printed = new Map<string, PrintedPage[]>();
    beforeAll(async () => {
      for (const path of kinds.filter((each) => name === shortest || !printedOfAnother.has(each))) printed.set(path, (await readPrinted(await firefox!.print(fileAddress(folder, path)))).pages);
    }, 600_000);

    /** What is said of a printed page, with the page of which it is said. */
    function said(say: (page: PrintedPage, path: string) => readonly string[]): string[] {
      return [...printed].flatMap(([path, pages]) => pages.flatMap((page, index) => say(page, path).map((what) => `${path}, page ${index + 1} of ${pages.length}: ${what}`)));
    }

    test('has its marking at its head, and marking, council, edition and draft mark at its foot', () => {
      expect(said(({ lines }) => {
        const head = lines.slice(0, marking.length);
        const foot = lines.slice(-marking.length - 1);
        return [...(String(head) === String(marking) ? [] : [`begins ${head.join(' / ')}`]), ...(String(foot) === String([...marking, whose]) ? [] : [`ends ${foot.join(' / ')}`])];
      })).toEqual([]);
      expect(said(() => ['page']).length).toBeGreaterThanOrEqual(printed.size);
      expect(printed.size).toBeGreaterThan(3);
    });

    test('says something between head and foot', () => {
      expect(said(({ lines }) => (lines.length >= 2 * marking.length + 1 + 2 ? [] : [lines.join(' / ')]))).toEqual([]);
    });

    test('ends with no heading', () => {
      const headings = new Map([...printed.keys()].map((path) => [path, new Set(['h1', 'h2', 'h3', 'h4', 'h5'].flatMap((tag) => readPage(join(folder, path)).all(tag)).map(({ words }) => words))]));
      const last = ({ lines }: PrintedPage): string => lines.at(-marking.length - 2) ?? '';
      // A page of contents ends with the name of the last chapter.
      const isContents = ({ lines }: PrintedPage): boolean => lines.includes(labels['whole.contents']);
      expect(said((page, path) => (headings.get(path)!.has(last(page)) && !isContents(page) ? [last(page)] : []))).toEqual([]);
    });

    test('is landscape where it is the scorecard, and else upright', () => {
      const scorecard = pageFile({ page: 'scorecard' });
      expect(said(({ width, height }, path) => (path !== wholeReport && width > height !== (path === scorecard) ? [`${width} by ${height}`] : []))).toEqual([]);
    });
  });
});
