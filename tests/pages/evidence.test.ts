import { describe, expect, test } from 'vitest';
import { backlinksTo, readBacklinks } from './backlinks.ts';
import { present, short, sites } from './sites.ts';

describe.each(sites)('the evidence of %s', (_name, site) => {
  const { report } = site;
  const { evidence, labels } = report;
  const page = site.page('evidence.html');

  test('stands once, under its kind, which says how many there are', () => {
    const groups = page.all('.register').map((group) => ({ heading: group.one('h2').pieces, ids: group.all('article').map((entry) => entry.attribute('id')) }));
    const kinds = [...new Set(evidence.map(({ kindText }) => kindText))];
    expect(groups.toSorted((a, b) => a.heading[0]!.localeCompare(b.heading[0]!))).toEqual(
      kinds.toSorted((a, b) => a.localeCompare(b)).map((kind) => {
        const ids = evidence.filter(({ kindText }) => kindText === kind).map(({ id }) => id);
        return { heading: [kind, `${ids.length} source${ids.length === 1 ? '' : 's'}`], ids };
      }),
    );
  });

  test('says when it was gathered, what it covered, who holds it and who cites it', () => {
    const entries = new Map(page.all('.register-entry').map((entry) => [entry.attribute('id'), {
      title: short(entry.one('h3').words, report),
      facts: entry.one('.register-facts').pieces.map((piece) => short(piece, report)),
      dated: !entry.one('.register-facts').has('.absent'),
      summary: entry.one('.register-words').all('p').filter(({ classes }) => classes.length === 0).map(({ words }) => short(words, report)),
      outside: entry.all('a.outside').map((link) => link.attribute('href')),
      citedBy: readBacklinks(entry, report),
      uncited: entry.all('.flag').map(({ words }) => words),
    }]));
    expect(Object.fromEntries(entries)).toEqual(Object.fromEntries(evidence.map(({ id, title, date, scope, owner, summary, link, citedBy }) => [id, {
      title: short(title, report),
      facts: present(date?.text ?? labels['evidence.noDate'], scope && short(scope, report), owner && `${labels['evidence.owner']}: ${owner}`),
      dated: date !== null,
      summary: present(...[summary && short(summary, report), link && labels['evidence.read']]),
      outside: present(link),
      citedBy: backlinksTo(citedBy, '', report),
      uncited: present(citedBy.length === 0 && labels['cited.none']),
    }])));
  });
});
