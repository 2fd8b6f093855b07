import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlainTags } from '../../src/publish/plain-tags.ts';
import { readTerms } from './read-page.ts';
import { present, sites } from './sites.ts';

/** What has links of its own: each within another is one to itself. */
/** What is read by itself: of a table the row, and of a list an entry that can be linked to, since nobody who is led there has read those above. */
const units = ['ul', 'ol', 'dl', 'tr', '.statement', 'li[id]'];

describe.each(sites)('every page of %s', (_name, site) => {
  const { report } = site;
  const { council, edition, labels } = report;
  const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html') && !file.startsWith('editions'));
  const pages = files.map((file) => site.page(file));

  test('names the edition and the day of its figures, at its top and at its foot', () => {
    const asAt = `As at ${edition.asAt.text}`;
    expect(new Set(pages.map((page) => page.one('.top-edition').pieces.join('|')))).toEqual(new Set([`${edition.title}|${asAt}`]));
    expect(new Set(pages.map((page) => page.one('.foot-lines').all('p').map(({ words }) => words).join('|')))).toEqual(
      new Set([`${council.name}|${edition.title}. ${asAt}. ${edition.statusText}.`]),
    );
  });

  test('bears the marking twice, and says what a reader must know', () => {
    expect(new Set(pages.map((page) => page.all('.marking').map(({ words }) => words).join('|')))).toEqual(
      new Set([edition.marking === null ? '' : Array.from({ length: 2 }, () => `${labels['frame.marking']}: ${edition.marking}`).join('|')]),
    );
    const notices = present(edition.draft && `${labels['frame.draft']} ${labels['frame.draftText']}`, edition.notice);
    expect(new Set(pages.map((page) => page.all('.notice').map(({ words }) => words).join('|')))).toEqual(new Set([notices.join('|')]));
  });

  test('is called by its heading in the window of a browser', () => {
    const strange = files.filter((file, index) => {
      const title = pages[index]!.one('title').text;
      const heading = pages[index]!.all('h1')[0]!.pieces.at(-1) ?? '';
      const end = `${edition.title} – ${council.shortName}`;
      return title !== (file === 'index.html' ? end : file === 'whole-report.html' ? `${end} – ${labels['nav.whole']}` : `${heading} – ${end}`);
    });
    expect(strange).toEqual([]);
  });

  test('is told apart by what "about" says of the edition', () => {
    const facts = Object.fromEntries(readTerms(site.page('about.html').one('.govuk-summary-list')));
    expect(facts).toEqual({
      [labels['about.council']]: `${council.name}, ${council.region}`,
      [labels['about.edition']]: edition.title,
      ...(edition.period === null ? {} : { [labels['about.period']]: edition.period }),
      [labels['about.asAt']]: edition.asAt.text,
      ...(edition.published === null ? {} : { [labels['about.published']]: edition.published.text }),
      [labels['about.status']]: edition.statusText,
      ...(edition.marking === null ? {} : { [labels['frame.marking']]: edition.marking }),
      [labels['about.audience']]: report.audienceText,
      [labels['about.framework']]: report.framework.title,
      [labels['about.stamp']]: expect.stringMatching(new RegExp(`^${edition.id} \\S+$`)) as string,
    });
  });

  test('is written so plainly that its links are followed quickly', () => {
    const untold = { isInPicture: false, open: () => undefined, attribute: () => undefined, opened: () => undefined, pictureClosed: () => undefined };
    expect(files.filter((file) => !readPlainTags(readFileSync(join(site.folder, file), 'utf8'), untold))).toEqual([]);
  });

  test('leads to no place twice from one list, row of a table or paragraph', () => {
    const twice = files.flatMap((file, index) => units.flatMap((unit) => pages[index]!.all(unit)).flatMap((place) => {
      const links = place.own('a[href]', units).map((link) => link.attribute('href')!);
      return links.filter((href, at) => links.indexOf(href) < at).map((href) => `${file}, ${place.tag}.${place.classes.join('.')}: ${href}`);
    }));
    expect(twice).toEqual([]);
  });

  test('tells its lists of sources apart, and names a source in its list alone', () => {
    for (const page of pages) {
      const names = page.all('.sources summary').map(({ words }) => words);
      expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
      for (const statement of page.all('.statement')) {
        const told = statement.all('.sources li').map((source) => `#${source.attribute('id')}`);
        for (const mark of statement.own('a[aria-label]', ['.statement', '.sources'])) {
          if (told.includes(mark.attribute('href')!)) expect(mark.attribute('aria-label')).toBe(`Source ${mark.words}`);
        }
      }
    }
  });

  test('finds each term in the glossary', () => {
    const terms = site.page('glossary.html').all('.glossary div').map((entry) => [entry.attribute('id'), entry.one('dt').words, ...entry.one('dd').pieces]);
    const meant = report.glossary.map(({ anchor, acronym, term, meaning }) => present(anchor, acronym ?? term, acronym !== null && term, meaning));
    expect(terms.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual(meant.toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))));
  });
});
