import { describe, expect, it } from 'vitest';
import { linksOn, linksWithinWhole, outputPages, pageFile, routeName } from '../../src/site/links.ts';
import type { Report } from '../../src/model/report.ts';
import { threadView } from '../../src/views/thread.ts';
import { startWriting } from '../../src/views/writing.ts';
import { fixture } from './fixture.ts';

const home = linksOn({ page: 'home' });
const indicator = linksOn({ page: 'indicator', id: 'assess-45' });

describe('links between pages', () => {
  it.each([
    ['home to a section', home, { page: 'section', id: 'early-help' } as const, 'early-help.html'],
    ['home to an indicator', home, { page: 'indicator', id: 'assess-45' } as const, 'indicators/assess-45.html'],
    ['an indicator to a statement', indicator, { page: 'section', id: 'early-help', anchor: 'p1-2' } as const, '../early-help.html#p1-2'],
    ['an indicator to another', indicator, { page: 'indicator', id: 'reviews' } as const, '../indicators/reviews.html'],
    ['a place on the same page', linksOn({ page: 'evidence' }), { page: 'evidence', anchor: 'audit' } as const, '#audit'],
    ['home to itself', home, { page: 'home' } as const, 'index.html'],
  ])('are relative and name the file: %s', (_, from, to, href) => {
    expect(from.href(to)).toBe(href);
  });

  it('lead to files of the output from a folder deep', () => {
    expect(indicator.file('assets/site.css')).toBe('../assets/site.css');
  });

  it('encode the names of images', () => {
    expect(home.image('our logo #1.png')).toBe('assets/images/our%20logo%20%231.png');
  });
});

describe('links within the report on one page', () => {
  const whole = linksWithinWhole();

  it('stay on the page', () => {
    expect(whole.href({ page: 'indicator', id: 'assess-45' })).toBe('#indicator-assess-45');
    expect(whole.href({ page: 'evidence', anchor: 'audit' })).toBe('#evidence--audit');
  });

  it('lead to the ids that the places get there', () => {
    const place = { page: 'section', id: 'early-help', anchor: 'p1-2' } as const;
    expect(whole.href(place)).toBe(`#${whole.id(place)}`);
  });

  it('leave it for pages that it does not hold', () => {
    expect(whole.href({ page: 'accessibility' })).toBe('accessibility.html');
  });
});

describe('the pages of the thread', () => {
  it('are one, and one for each judgement area where there are too many areas for improvement for it', () => {
    const few = fixture();
    const many = { ...few, threads: Array.from({ length: 101 }, () => few.threads[0]!) };
    const pagesOf = (report: Report): string[] => outputPages(report).map((page) => pageFile(page)).filter((file) => file.startsWith('thread'));
    expect(pagesOf(few)).toEqual(['thread.html']);
    expect(pagesOf(many)).toEqual(['thread.html', 'thread/help.html', 'thread/no--area.html']);
    expect(threadView(startWriting(many))).toMatchObject({ areas: [], picture: { areas: [{ name: { to: { page: 'thread-area', id: 'help' } } }, {}] } });
    expect(threadView(startWriting(few)).areas.map(({ entries }) => entries.length)).toEqual([2, 1]);
  });
});

describe('page names', () => {
  it.each(['actions', 'index', 'search', 'assets', 'con', 'com1', 'indicators'])('keep a section called %s apart from what has that name', (id) => {
    expect(pageFile({ page: 'section', id })).toBe(`section--${id}.html`);
    expect(routeName({ page: 'section', id })).toBe(`section--${id}`);
  });

  it('are all different', () => {
    const files = outputPages(fixture()).map((page) => pageFile(page).toLowerCase());
    expect(new Set(files).size).toBe(files.length);
    expect(files).toContain('section--actions.html');
  });
});
