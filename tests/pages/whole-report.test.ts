import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Place } from './read-page.ts';
import { present, short, sites } from './sites.ts';

/*
 * Each page is read cell by cell in the other tests of this folder; here the whole report on one page must say
 * the same, word for word.
 */
describe.each(sites)('the whole report of %s', (_name, site) => {
  const { report } = site;
  const { edition, labels } = report;
  const whole = site.page('whole-report.html');
  const words = (place: Place): string => short(place.wordsWithout('.page-only'), report);
  const chapters = new Map(whole.all('section.chapter').map((chapter) => [chapter.all('h2')[0]!.words, chapter]));
  const chapter = (title: string): Place => chapters.get(title) ?? fail(title);

  test('has a cover with the council, the day of its figures and its period', () => {
    const cover = whole.one('.cover');
    expect(cover.one('.cover-council').words).toBe(report.council.name);
    expect(cover.one('.cover-title').all('*').map((line) => line.words)).toEqual(
      present(edition.title, `As at ${edition.asAt.text}`, edition.period && `Covers ${edition.period}`, edition.statusText),
    );
    expect(cover.all('.cover-notice').map((line) => line.words)).toEqual(present(edition.notice));
  });

  test('lists its chapters in order', () => {
    const listed = whole.all('.whole-contents li').map((entry) => [entry.one('.contents-number').words, entry.one('.contents-text').words]);
    const plain = (title: string): [string, string] => ['', title];
    expect(listed).toEqual([
      plain(labels['whole.overview']), ...report.sections.map(({ number, title }) => [String(number), title]), plain(labels['scorecard.title']), plain(labels['whole.indicators']),
      ...[labels['inspections.title'], labels['evidence.title'], labels['actions.title'], ...(report.changes ? [`What changed since ${report.changes.since.id}`] : []), labels['glossary.title'], labels['about.title']].map(plain),
    ]);
    const places = whole.all('.whole-contents a').map((link) => link.attribute('href')?.slice(1));
    const starts = whole.all('h2').flatMap((heading) => (places.includes(heading.attribute('id')) ? [heading.attribute('id')] : []));
    expect(starts).toEqual(places);
  });

  test('begins with the front page', () => {
    const home = site.page('index.html');
    const overview = chapter(labels['whole.overview']);
    for (const part of ['table.standing', '.tally-key', '.tally-sentence', '.movers']) {
      expect(overview.all(part).map(words)[0]).toBe(home.all(part).map(words)[0]);
    }
    expect(overview.all('.messages p').map(words)).toEqual(home.all('.messages p').map(words));
  });

  test.each(report.sections.map((section, index) => [section.title, section, index] as const))('says in "%s" what its page says', (_title, section, index) => {
    const part = whole.all('article.chapter.section')[index]!;
    expect(words(part)).toBe(words(site.page(`${section.id}.html`).one('div.section')));
  });

  test('has the scorecard', () => {
    expect(words(chapter(labels['scorecard.title']).one('table.score'))).toBe(words(site.page('scorecard.html').one('table.score')));
  });

  test.each(report.indicators.map((one, index) => [one.id, index] as const))('says of %s what its page says', (id, index) => {
    expect(words(whole.all('article.indicator')[index]!)).toBe(words(site.page(`indicators/${id}.html`).one('article')));
  });

  test('has every inspection', () => {
    const listed = chapter(labels['inspections.title']);
    expect(listed.all('.inspection-list').map(words)).toEqual(site.page('inspections.html').all('.inspection-list').map(words));
    expect(listed.all('table.history').map(words)).toEqual(site.page('inspections.html').all('table.history').map(words));
    expect(whole.all('article.inspection').map(words)).toEqual(report.inspections.map(({ id }) => words(site.page(`inspections/${id}.html`).one('article'))));
  });

  test.each([
    [labels['evidence.title'], 'evidence.html'],
    [labels['glossary.title'], 'glossary.html'],
    [labels['about.title'], 'about.html'],
  ])('has "%s" as its page has it', (title, file) => {
    expect(words(chapter(title))).toBe(words(site.page(file).one('div.main')));
  });

  test('has the plan of actions, with the picture of the thread and every thread where the page leads to that of the thread', () => {
    const [ours, page] = [chapter(labels['actions.title']), site.page('actions.html')];
    expect(ours.all('table.actions').map(words)).toEqual(page.all('table.actions').map(words));
    expect(ours.all('.gaps').map(words)).toEqual(page.all('.gaps').map(words));
    expect(ours.all('.reach').map(words)).toEqual(site.page('thread.html').all('.reach').map(words));
  });

  test('shows again what it has drawn before, in the same look: no rule of its style asks where a part of a drawing stands', () => {
    const drawn = whole.all('svg').flatMap((svg) => svg.all('*'));
    const [again, anchors] = [drawn.filter(({ tag }) => tag === 'use'), new Set(drawn.flatMap((part) => part.attribute('id') ?? []))];
    expect(again.filter((use) => !anchors.has(use.attribute('href')!.slice(1)))).toEqual([]);
    const parts = new Set(drawn.flatMap((part) => [...part.classes.map((name) => `\\.${name}`), part.tag]).filter((part) => part !== 'svg' && part !== 'a'));
    const within = new RegExp(`[ >+~](?:${[...parts].join('|')})(?![\\w-])`);
    const selectors = ['site.css', 'page-whole.css'].flatMap((name) => readFileSync(join(site.folder, 'assets', name), 'utf8').split(/[{},]/).filter((piece) => !/[:@]/.test(piece)));
    expect(selectors.filter((selector) => within.test(selector))).toEqual([]);
  });

  function fail(title: string): never {
    throw new Error(`There is no chapter ${title}.`);
  }
});
