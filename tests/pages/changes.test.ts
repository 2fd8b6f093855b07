import { describe, expect, test } from 'vitest';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Changes, Target } from '../../src/model/report.ts';
import { linksOn } from '../../src/site/links.ts';
import { readTable, type Place } from './read-page.ts';
import { short, sites } from './sites.ts';

const changed = sites.flatMap(([name, site]) => (site.report.changes ? [[name, site, site.report.changes] as const] : []));

test('an edition before which none is kept has no page of what changed, and one that has leads there', () => {
  for (const [name, site] of sites) {
    const { folder, report } = site;
    const leads = site.page('index.html').all('a').filter((link) => link.attribute('href') === 'changes.html').length;
    expect([name, existsSync(join(folder, 'changes.html')), leads]).toEqual([name, report.changes !== null, report.changes ? 2 : 0]);
  }
  expect(changed.map(([name]) => name)).toEqual(['the worked example']);
});

describe.each(changed)('what changed in %s', (_name, site, changes: Changes) => {
  const { report } = site;
  const page = site.page('changes.html');
  const { links, href } = { links: (place: Place) => place.all('a').map((link) => link.attribute('href')), href: (to: Target) => linksOn({ page: 'changes' }).href(to) };
  const parts = new Map(page.all('section.changed').map((part) => [part.one('h2').attribute('id'), part]));
  const said = (text: string): string => short(text, report);
  /** The beginning of a text that stands elsewhere in full. */
  const begins = (shown: string, text: string): boolean => said(text).startsWith(said(shown).replace(/ …$/, ''));

  test('is said in a sentence, of the edition that it is compared with, and the parts are listed', () => {
    expect(page.one('h1').words).toBe(`What changed since ${changes.since.id}`);
    expect(page.one('.lead').words).toContain(`${changes.since.title}, which has the figures of ${changes.since.asAt.text}`);
    expect(page.one('.changes-sentence').words).toBe(changes.sentence);
    expect(site.page('index.html').one('.changes-sentence').words).toBe(changes.sentence);
    expect(links(page.one('.page-contents'))).toEqual([...parts.keys()].map((id) => `#${id}`));
  });

  test('has every promise of the edition before in a row, with each of its outcomes or that there is none', () => {
    const rows = parts.get('promises')!.all('table').flatMap((table) => readTable(table));
    const actions = changes.actions.filter(({ then }) => then !== null);
    const others = ['area-for-improvement', 'plan'].flatMap((kind) => changes.promises.filter(({ then }) => then.kind === kind));
    expect(rows.map(({ place }) => place.one('th .ref').words)).toEqual([...actions, ...others].map(({ then }) => then!.number));
    expect(rows.map(({ place }) => links(place.one('th')))).toEqual([...actions.map(({ then }) => [`editions/2021/actions.html#${then!.id}`]), ...others.map(({ then }) => [`editions/2021/${then.section}.html#${then.anchor}`])]);
    expect(rows.slice(actions.length).map(({ place }) => links(place.one('td')))).toEqual(others.map(({ outcomes }) => outcomes.flatMap(({ target }) => (target ? [href(target)] : []))));
    expect(rows.map(({ place }) => place.all('td .absent').length)).toEqual([...actions.map(({ told }) => Number(!told)), ...others.map(({ outcomes }) => Number(outcomes.length === 0))]);
    rows.slice(actions.length).forEach(({ place }, index) => expect(begins(place.one('th .action-title').words, others[index]!.then.text)).toBe(true));
  });

  test('has every figure that moved, with both periods and its direction, and of every other why it does not compare', () => {
    const rows = parts.get('figures')!.all('table').flatMap((table) => readTable(table));
    const wanted = changes.figures.map(({ title, from, fromPeriod, to, toPeriod, direction, state, notes }) => [said(title), ...[from?.text, fromPeriod, to?.text, toPeriod, direction?.word, direction?.change.text, ...(state === 'moved' ? notes : [])].filter((each) => each !== undefined && each !== null)].join(' '));
    expect(rows.map(({ place }) => said(place.pieces.join(' '))).toSorted()).toEqual(wanted.toSorted());
  });

  test('has the words of both editions side by side, with those that changed marked and named', () => {
    const pairs = page.all('.side-by-side').slice(-changes.claims.reworded.length);
    const wordsOf = (pieces: Changes['claims']['reworded'][number]['pieces'], without: string): string => pieces.filter(({ change }) => change !== without).map(({ text }) => text).join(' ');
    pairs.forEach((pair, index) => {
      const { then, now, pieces } = changes.claims.reworded[index]!;
      const [left, right] = pair.all('div');
      expect([left, right].map((side) => side!.all('p').at(-1)!.wordsWithout('.govuk-visually-hidden'))).toEqual([wordsOf(pieces, 'new'), wordsOf(pieces, 'gone')]);
      expect([left!.one('.side-head').words, right!.one('.side-head').words]).toEqual([`In ${changes.since.id}: ${then.number}, ${then.sectionTitle}`, `${now.number}, ${now.sectionTitle}`]);
      expect(left!.all('del').map(({ words }) => words)).toEqual(pieces.filter(({ change }) => change === 'gone').map(({ text }) => `Taken out: ${text} (end)`));
      expect(right!.all('ins').map(({ words }) => words)).toEqual(pieces.filter(({ change }) => change === 'new').map(({ text }) => `Put in: ${text} (end)`));
    });
    expect(pairs.length).toBeGreaterThan(5);
  });

  test('names every paragraph of the edition before that is gone, every one that is new, and where the others stand now', () => {
    const claims = parts.get('claims')!;
    const { gone, added, same } = changes.claims;
    expect(claims.all('.changed-list .ref a').map((link) => [link.words, link.attribute('href')])).toEqual(gone.map(({ then }) => [then.number, `editions/2021/${then.section}.html#${then.anchor}`]));
    const numbers = [...claims.all('.backlinks .ref'), ...claims.all('.more-added a')].map(({ words }) => words);
    expect(numbers).toEqual(added.map(({ now }) => now.number));
    expect(claims.all('.same-words dd a').length).toBe(same.flatMap(({ pairs }) => pairs).length);
  });
});
