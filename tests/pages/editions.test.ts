import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseEdition } from '../../src/parse/data/parse-edition.ts';
import { outputPages, pageFile } from '../../src/site/links.ts';
import { publishedSearch } from './published-search.ts';
import { readPage } from './read-page.ts';
import { sites } from './sites.ts';

const site = sites[0]![1];
const folder = join(site.folder, 'editions', '2021');
const path = 'data/editions/2021.json';
const frozen = parseEdition({ path, text: readFileSync(join(site.source, path), 'utf8') }).value!.data;
const pagesIn = (place: string): string[] => readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).map((file) => file.replaceAll('\\', '/'));
const present = pagesIn(site.folder).filter((file) => !file.startsWith('editions/'));

describe('an earlier edition in the site of the present one', () => {
  test('has every page that it has by itself', () => {
    expect(pagesIn(folder).sort()).toEqual(outputPages(frozen.report).map(pageFile).sort());
  });

  test('says on every page, in words, that it is earlier, and leads to the same page of the present one, or where that has none to its first', () => {
    const said = pagesIn(folder).map((file) => {
      const note = readPage(join(folder, file)).one('.earlier');
      return [file, note.words, posix.join(dirname(file), note.one('a').attribute('href')!)];
    });
    const earlier = 'Earlier edition: 2021, as at 18 March 2021.';
    expect(said).toEqual(pagesIn(folder).map((file) => (present.includes(file) ? [file, `${earlier} Read this page in the present edition`, `../../${file}`] : [file, `${earlier} Read the present edition`, '../../index.html'])));
  });

  test('says so in the margins of what is printed of it', () => {
    const styles = (place: string): string => readFileSync(join(place, 'assets', 'site.css'), 'utf8');
    expect([styles(folder), styles(site.folder)].map((text) => text.includes('(earlier edition)'))).toEqual([true, false]);
  });

  test('is not for search engines', () => {
    expect(pagesIn(folder).filter((file) => !readPage(join(folder, file)).has('meta[name=robots]'))).toEqual([]);
  });

  test('says what was frozen, and nothing of other editions', () => {
    const home = readPage(join(folder, 'index.html'));
    expect([home.one('h1').words, home.has('.editions'), readPage(join(folder, 'about.html')).has('.editions')]).toEqual([frozen.title, false, false]);
    expect(readPage(join(folder, 'early-help.html')).words).toContain('what children gain from it, the support and the demand on other services have not become better');
  });

  test('shows plans of which the year after says nothing', () => {
    expect(readPage(join(folder, 'actions.html')).words).toContain('Find a strategic partner for work on neglect');
  });
});

describe('the present edition', () => {
  test('leads to earlier ones from its home page and from About, with their dates, and besides only from what changed since', () => {
    const leading = present.filter((file) => site.page(file).all('a[href]').some((link) => link.attribute('href')!.includes('editions/')));
    expect(leading.sort()).toEqual(['about.html', 'changes.html', 'index.html']);
    for (const file of ['about.html', 'index.html']) {
      const list = site.page(file).one('.editions');
      expect(list.all('li').map(({ words }) => words)).toEqual(["Children's care and support self-evaluation 2022, as at 30 September 2022: this edition", "Children's care and support self-evaluation 2021, as at 18 March 2021"]);
      expect(list.one('a').attribute('href')).toBe('editions/2021/index.html');
    }
  });

  test('says of none of its pages that it is earlier', () => {
    expect(present.filter((file) => site.page(file).has('.earlier'))).toEqual([]);
  });

  test('finds nothing of them, as they find nothing of it', () => {
    const own = JSON.stringify(publishedSearch(site));
    const earlier = JSON.stringify(publishedSearch({ folder }));
    expect([own, earlier].map((rows) => [rows.includes('editions/'), rows.includes('Find a strategic partner for work on neglect'), rows.includes('Widen the choice of placements')])).toEqual([[false, false, true], [false, true, false]]);
  });
});

test('a site without earlier editions has no list of them', () => {
  for (const [, other] of sites.slice(1)) expect([other.page('index.html').has('.editions'), other.page('about.html').has('.editions'), readdirSync(other.folder).includes('editions')]).toEqual([false, false, false]);
});
