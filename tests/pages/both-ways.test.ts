import { describe, expect, test } from 'vitest';
import type { Place } from './read-page.ts';
import { sites, type Site } from './sites.ts';

/** The statement that a link leads to, by its id or its number. */
function statementAt(site: Site, href: string): Place | undefined {
  const [file = '', anchor = ''] = href.replace(/^(\.\.\/)+/, '').split('#');
  return site.page(file).all('.statement').find((place) => place.attribute('id') === anchor);
}

const linksIn = (place: Place, up = ''): string[] => place.all('a').map((link) => `${up}${link.attribute('href') ?? ''}`);

describe.each(sites)('the links of %s', (_name, site) => {
  const { report } = site;

  test('lead from an indicator to each paragraph that cites it, and back', () => {
    const astray = report.indicators.flatMap(({ id, citedBy }) => {
      const page = site.page(`indicators/${id}.html`);
      const hrefs = page.all('.backlinks a').map((link) => link.attribute('href') ?? '');
      const numbered = hrefs.filter((_, index) => citedBy[index]!.number.includes('.'));
      return numbered.filter((href) => {
        const statement = statementAt(site, href);
        return !statement || !linksIn(statement).includes(`indicators/${id}.html`);
      }).map((href) => `${id}: ${href}`);
    });
    expect(astray).toEqual([]);
  });

  test('lead from evidence to each paragraph that rests on it, and back', () => {
    const astray = site.page('evidence.html').all('.register-entry').flatMap((entry) => {
      const id = entry.attribute('id') ?? '';
      const { citedBy } = report.evidence.find((each) => each.id === id)!;
      const hrefs = entry.all('.backlinks a').map((link) => link.attribute('href') ?? '').filter((_, index) => citedBy[index]!.number.includes('.'));
      return hrefs.filter((href) => !linksIn(statementAt(site, href)!).includes(`evidence.html#${id}`)).map((href) => `${id}: ${href}`);
    });
    expect(astray).toEqual([]);
  });

  test('lead from an area for improvement to each action that answers it, whose row names its number', () => {
    const rows = new Map(site.page('actions.html').all('table.actions tr').map((row) => [row.attribute('id'), row.words]));
    const astray = report.sections.flatMap(({ id }) => site.page(`${id}.html`).all('.statement').flatMap((statement) => {
      const number = statement.all('.statement-number')[0]?.words ?? '';
      return statement.all('.answer a').map((link) => link.attribute('href') ?? '').filter((href) => !new RegExp(`paragraph ${number.replace('.', '\\.')}(?![\\d])`).test(rows.get(href.split('#')[1]) ?? '')).map((href) => `${number}: ${href}`);
    }));
    expect(astray).toEqual([]);
  });

  test('lead from a recommendation to what was done, whose row names what was asked', () => {
    const asked = new Map(report.actions.map(({ id, asked: all }) => [id, new Set(all.flatMap(({ target }) => target?.anchor ?? []))]));
    const astray = site.page('recommendations.html').all('table.recommended tr').flatMap((row) => linksIn(row)
      .filter((href) => href.startsWith('actions.html#') && !asked.get(href.split('#')[1] ?? '')?.has(row.attribute('id') ?? ''))
      .map((href) => `${row.attribute('id')}: ${href}`));
    expect(astray).toEqual([]);
  });
});
